import type { Watch } from './watch.ts';

/** What the names of a file stand for, scope by scope; a name not bound here interests nobody. */
export class Bindings {
  /** What was imported: the roots of modules, or the packages that are attached. */
  readonly imported: Set<string>;
  #paths: Map<string, string>;
  #scopes: { indent: number; saved: [string, string | undefined][] }[] = [];

  constructor(
    readonly watch: Watch,
    paths: Iterable<[string, string]> = [],
    imported: Iterable<string> = [],
  ) {
    this.#paths = new Map(paths);
    this.imported = new Set(imported);
  }

  /** A copy, made where no scope is open. It watches for the same names: watching for more does no harm. */
  copy(): Bindings {
    return new Bindings(this.watch, this.#paths, this.imported);
  }

  equals(other: Bindings): boolean {
    return (
      this === other ||
      (this.#paths.size === other.#paths.size &&
        [...this.#paths].every(([name, path]) => other.get(name) === path) &&
        [...this.imported].join() === [...other.imported].join())
    );
  }

  get(name: string): string | undefined {
    return this.#paths.get(name);
  }

  set(name: string, path: string) {
    this.#save(name);
    this.#paths.set(name, path);
    this.watch.add(name.split('.')[0]!);
  }

  unset(name: string) {
    if (!this.#paths.has(name)) return;
    this.#save(name);
    this.#paths.delete(name);
  }

  /** Opens the scope of a body indented deeper than this. */
  open(indent: number) {
    this.#scopes.push({ indent, saved: [] });
  }

  /** Closes the scopes whose bodies ended before a line with this indentation. */
  closeTo(indent: number) {
    while (this.#scopes.length > 0 && this.#scopes.at(-1)!.indent >= indent) {
      for (const [name, path] of this.#scopes.pop()!.saved.reverse()) {
        if (path === undefined) this.#paths.delete(name);
        else this.#paths.set(name, path);
      }
    }
  }

  #save(name: string) {
    // What a method assigns to `self.name` the other methods see.
    if (name.includes('.')) return;
    this.#scopes.at(-1)?.saved.push([name, this.#paths.get(name)]);
  }
}
