import type { Watch } from './watch.ts';

/** What some code does to bindings and reads from them: enough to tell whether other bindings would make a difference. */
export interface Trace {
  /** The names that it binds or unbinds, and those that it depends on without containing them as identifiers. */
  touched: Set<string>;
  /** The libraries that it imports. */
  imports: Set<string>;
  /** Whether its reading depends on which libraries are imported. */
  readsImports: boolean;
}

/** A file that binds more names than this is generated; the rest are ignored. */
const most = 2000;

/** What the names of a file stand for, scope by scope. Names that are not bound here don't matter. */
export class Bindings {
  /** What was done since this object was created. */
  readonly trace: Trace = { touched: new Set(), imports: new Set(), readsImports: false };
  #imported: Set<string>;
  #paths: Map<string, string>;
  /**
   * Whether the map is shared with the bindings this was copied from; it is copied on write, as most code binds
   * nothing.
   */
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

  /** A copy, made while no scope is open. Both share the watch: watching for too many names is harmless. */
  copy(): Bindings {
    const copy = new Bindings(this.watch, this.#paths, this.#imported);
    copy.#isShared = true;
    this.#isShared = true;
    return copy;
  }

  /** Whether nothing changed since these bindings were copied from `original`. */
  standsFor(original: Bindings): boolean {
    for (const name of this.trace.touched) if (this.get(name) !== original.get(name)) return false;
    return this.#imported.size === original.#imported.size;
  }

  importsEqual(other: Bindings): boolean {
    const [own, others] = [this.#imported, other.#imported];
    return own.size === others.size && [...own].join() === [...others].join();
  }

  /** The known libraries imported so far, by the root of their modules, or the attached packages. */
  get imported(): ReadonlySet<string> {
    this.trace.readsImports = true;
    return this.#imported;
  }

  import(library: string) {
    this.trace.imports.add(library);
    this.#imported.add(library);
  }

  /** The names that stand for something else in `other`. */
  differences(other: Bindings): string[] {
    if (this.#paths === other.#paths) return [];
    const own = [...this.#paths].filter(([name, path]) => other.get(name) !== path);
    const others = [...other.#paths.keys()].filter((name) => !this.#paths.has(name));
    return [...own.map(([name]) => name), ...others];
  }

  /** These bindings followed by code that binds the names it touches as in `after`. */
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

  /** The indentation of the innermost scope's definition; −1 at the top level. */
  get scope(): number {
    return this.#scopes.at(-1)?.indent ?? -1;
  }

  /** Opens the scope of a body that is indented deeper than `indent`. */
  open(indent: number) {
    this.#scopes.push({ indent, saved: [] });
  }

  /** Closes the scopes whose bodies end before a line with this indentation. */
  closeTo(indent: number) {
    while (this.#scopes.length > 0 && this.#scopes.at(-1)!.indent >= indent) {
      for (const [name, path] of this.#scopes.pop()!.saved.reverse()) {
        if (path === undefined) this.#own().delete(name);
        else this.#own().set(name, path);
      }
    }
  }

  /** Does some work in a scope of its own. Only the trace of what it binds remains. */
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

  /** The map to write to, copied first if it is shared. */
  #own(): Map<string, string> {
    if (this.#isShared) {
      this.#paths = new Map(this.#paths);
      this.#isShared = false;
    }
    return this.#paths;
  }

  #save(name: string) {
    // What one method assigns to `self.name` is visible in the others.
    if (name.includes('.') && !this.#isIsolated) return;
    this.#scopes.at(-1)?.saved.push([name, this.#paths.get(name)]);
  }
}
