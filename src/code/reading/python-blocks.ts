import type { Bindings } from './bindings.ts';
import { pathHeld } from './variables.ts';

/** The blocks around a statement, by its indentation: bodies of definitions and classes, branches, `except`. */
export class PythonBlocks {
  #indent = 0;
  /** The indentation of the class whose body this is. */
  #class = Number.POSITIVE_INFINITY;
  /** The indentation of the `except` whose block this is. */
  #fallback = Number.POSITIVE_INFINITY;
  /** The indentation of each open body, by that of its definition. Assignments at that level hold from there on. */
  readonly #bodies = new Map<number, number>([[-1, 0]]);
  /** Variables that a branch binds to another loss, with the branch's indentation. */
  readonly #branches: { name: string; indent: number }[] = [];

  constructor(readonly bindings: Bindings) {}

  /** The indentation of this statement. */
  get indent(): number {
    return this.#indent;
  }

  /** Whether this statement is in a class body but not in a method. */
  get isInClassBody(): boolean {
    return this.#indent > this.#class && this.bindings.scope <= this.#class;
  }

  /** Notes the indentation of the line that begins. */
  startLine(indent: number): void {
    this.#indent = indent;
  }

  /** Leaves the blocks that end before this statement. */
  startStatement(): void {
    const { bindings } = this;
    this.#leaveBranches(this.#indent);
    bindings.closeTo(this.#indent);
    if (!this.#bodies.has(bindings.scope)) this.#bodies.set(bindings.scope, this.#indent);
    if (this.#indent <= this.#class) this.#class = Number.POSITIVE_INFINITY;
    if (this.#indent <= this.#fallback) this.#fallback = Number.POSITIVE_INFINITY;
  }

  /** Enters the body of the definition in this statement, whose scope has been opened. */
  enterDefinition(): void {
    this.#bodies.delete(this.bindings.scope);
  }

  enterClass(): void {
    this.#class = this.#indent;
  }

  /** Enters the block of an `except`. */
  enterFallback(): void {
    this.#fallback = this.#indent;
  }

  /** Leaves all blocks at the end of the text. */
  leaveAll(): void {
    this.#leaveBranches(0);
    this.bindings.closeTo(0);
  }

  /** Binds a name to a path. A fallback import in an `except` block does not replace the first choice. */
  readonly bind = (name: string, path: string): void => {
    if (this.#indent <= this.#fallback || this.bindings.get(name) === undefined)
      this.bindings.set(name, path);
    else this.bindings.trace.touched.add(name);
  };

  /** Binds a variable to a loss. In a branch, a different loss holds only until the branch ends. */
  bindVariable(name: string, path: string): void {
    const before = this.bindings.get(name);
    const body = this.#bodies.get(this.bindings.scope) ?? 0;
    const isBranch = this.#indent > body;
    const differs = isBranch && before !== undefined && before !== path && pathHeld(before);
    if (differs) this.#branches.push({ name, indent: this.#indent });
    this.bindings.set(name, path);
  }

  /** After a branch that bound a variable to a different loss, the variable stands for no particular one. */
  #leaveBranches(indent: number): void {
    while (this.#branches.length > 0 && this.#branches.at(-1)!.indent > indent)
      this.bindings.set(this.#branches.pop()!.name, '');
  }
}
