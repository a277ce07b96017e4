export interface Tokens {
  /** Where the scanner stopped: at the end of the text, or at the line where `stops` was true. */
  next: number;
  count: number;
  kind: Uint8Array;
  /** For a string: the start of its content, without quotation marks. */
  start: Int32Array;
  end: Int32Array;
  /**
   * For an identifier its hash; for punctuation its character code; for a newline the next line's indentation, or
   * `recovered` if a statement begins there although brackets are open.
   */
  code: Int32Array;
}

/** A list of tokens, stored in growing typed arrays. */
export class TokenList {
  #capacity: number;
  #count = 0;
  #kind: Uint8Array;
  #start: Int32Array;
  #end: Int32Array;
  #code: Int32Array;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#kind = new Uint8Array(capacity);
    this.#start = new Int32Array(capacity);
    this.#end = new Int32Array(capacity);
    this.#code = new Int32Array(capacity);
  }

  push(kind: number, start: number, end: number, code: number): void {
    if (this.#count === this.#capacity) this.#grow();
    const i = this.#count++;
    this.#kind[i] = kind;
    this.#start[i] = start;
    this.#end[i] = end;
    this.#code[i] = code;
  }

  /** The kind of the last token; 0 if there is none. */
  get lastKind(): number {
    return this.#count > 0 ? this.#kind[this.#count - 1]! : 0;
  }

  get lastCode(): number {
    return this.#count > 0 ? this.#code[this.#count - 1]! : 0;
  }

  get lastEnd(): number {
    return this.#count > 0 ? this.#end[this.#count - 1]! : -1;
  }

  upTo(next: number): Tokens {
    return {
      next,
      count: this.#count,
      kind: this.#kind,
      start: this.#start,
      end: this.#end,
      code: this.#code,
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    const grown = <T extends Uint8Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#kind = grown(this.#kind, new Uint8Array(this.#capacity));
    this.#start = grown(this.#start, new Int32Array(this.#capacity));
    this.#end = grown(this.#end, new Int32Array(this.#capacity));
    this.#code = grown(this.#code, new Int32Array(this.#capacity));
  }
}
