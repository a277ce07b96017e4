import type { Watch } from './watch.ts';

/** What some code does with bindings: enough to know what it would do with others. */
export interface Trace {
  /** The names that it binds or unbinds, and those that it holds in no identifier. */
  touched: Set<string>;
  /** The libraries that it imports. */
  imports: Set<string>;
  /** Whether it asks which libraries are imported. */
  asksImports: boolean;
}

/** A file that binds more names than this was generated: the others are left alone. */
const most = 2000;

/** What the names of a file stand for, scope by scope; a name not bound here interests nobody. */
export class Bindings {
  /** Since this was made. */
  readonly trace: Trace = { touched: new Set(), imports: new Set(), asksImports: false };
  #imported: Set<string>;
  #paths: Map<string, string>;
  /** Whether the paths are those of the bindings that these were copied from: most code binds nothing. */
  #isShared = false;
  #isIsolated = false;
  #scopes: { indent: number; saved: [string, string | undefined][] }[] = [];

  constructor(
    readonly watch: Watch,
    paths: Map<string, string> = new Map(),
    imported: Iterable<string> = [],
  ) {
    this.#paths = paths;
    this.#imported = new Set(imported);
  }

  /** A copy, made where no scope is open. It watches for the same names: watching for more does no harm. */
  copy(): Bindings {
    const copy = new Bindings(this.watch, this.#paths, this.#imported);
    copy.#isShared = true;
    this.#isShared = true;
    return copy;
  }

  /** Whether these are still the bindings that they were copied from. */
  standsFor(original: Bindings): boolean {
    for (const name of this.trace.touched) if (this.get(name) !== original.get(name)) return false;
    return this.#imported.size === original.#imported.size;
  }

  importsEqual(other: Bindings): boolean {
    const [own, others] = [this.#imported, other.#imported];
    return own.size === others.size && [...own].join() === [...others].join();
  }

  /** The known libraries that were imported, by the roots of their modules, or the packages that are attached. */
  get imported(): ReadonlySet<string> {
    this.trace.asksImports = true;
    return this.#imported;
  }

  import(library: string) {
    this.trace.imports.add(library);
    this.#imported.add(library);
  }

  /** The names that stand for something else in the other. */
  differences(other: Bindings): string[] {
    if (this.#paths === other.#paths) return [];
    const own = [...this.#paths].filter(([name, path]) => other.get(name) !== path);
    const others = [...other.#paths.keys()].filter((name) => !this.#paths.has(name));
    return [...own.map(([name]) => name), ...others];
  }

  /** What these are after code that leaves the names it touches as `after` has them. */
  followedBy(after: Bindings, { touched, imports }: Trace): Bindings {
    const followed = new Bindings(this.watch, this.#paths, [...this.#imported, ...imports]);
    followed.#isShared = true;
    this.#isShared = true;
    for (const name of touched) {
      const path = after.get(name);
      if (path === undefined) followed.unset(name);
      else followed.set(name, path);
    }
    return followed;
  }

  get(name: string): string | undefined {
    return this.#paths.get(name);
  }

  set(name: string, path: string) {
    this.trace.touched.add(name);
    if (this.#paths.size >= most && !this.#paths.has(name)) return;
    this.#save(name);
    this.#own().set(name, path);
    this.watch.add(name.split('.')[0]!);
  }

  unset(name: string) {
    if (!this.#paths.has(name)) return;
    this.trace.touched.add(name);
    this.#save(name);
    this.#own().delete(name);
  }

  /** Unbinds all attributes of an object. */
  unsetAttributesOf(object: string) {
    this.trace.touched.add(object);
    for (const name of [...this.#paths.keys()]) if (name.startsWith(`${object}.`)) this.unset(name);
  }

  /** The indentation of the innermost scope's definition, −1 outside all. */
  get scope(): number {
    return this.#scopes.at(-1)?.indent ?? -1;
  }

  /** Opens the scope of a body indented deeper than this. */
  open(indent: number) {
    this.#scopes.push({ indent, saved: [] });
  }

  /** Closes the scopes whose bodies ended before a line with this indentation. */
  closeTo(indent: number) {
    while (this.#scopes.length > 0 && this.#scopes.at(-1)!.indent >= indent) {
      for (const [name, path] of this.#scopes.pop()!.saved.reverse()) {
        if (path === undefined) this.#own().delete(name);
        else this.#own().set(name, path);
      }
    }
  }

  /** Does some work in a scope of its own, which leaves nothing behind but its trace. */
  isolated<T>(work: () => T): T {
    const outer = { scopes: this.#scopes, isIsolated: this.#isIsolated };
    this.#scopes = [];
    this.#isIsolated = true;
    this.open(-1);
    const result = work();
    this.closeTo(-1);
    this.#scopes = outer.scopes;
    this.#isIsolated = outer.isIsolated;
    return result;
  }

  /** The paths, to be changed: a copy where others have them, too. */
  #own(): Map<string, string> {
    if (this.#isShared) {
      this.#paths = new Map(this.#paths);
      this.#isShared = false;
    }
    return this.#paths;
  }

  #save(name: string) {
    // What a method assigns to `self.name` the other methods see.
    if (name.includes('.') && !this.#isIsolated) return;
    this.#scopes.at(-1)?.saved.push([name, this.#paths.get(name)]);
  }
}
