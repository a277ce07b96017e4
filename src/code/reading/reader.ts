import {
  bracketStep,
  documentation,
  hashOf,
  identifier,
  newline,
  punctuation,
  recovered,
  string,
} from './scan.ts';
import type { Tokens } from './token-list.ts';
import type { Watch } from './watch.ts';

/** Dotted names are read up to this many parts. */
export const longestPath = 12;

/**
 * A token list with its text, and what the readers of languages need to know about it. Indices beyond either end are
 * allowed.
 */
export class Reader {
  readonly count: number;
  #after: Int32Array | undefined;

  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    readonly joinsLines = false,
  ) {
    this.count = tokens.count;
  }

  word(i: number): string {
    return this.text.slice(this.tokens.start[i], this.tokens.end[i]);
  }

  /** Whether token i is this punctuation character. */
  is(i: number, character: string): boolean {
    return this.tokens.kind[i] === punctuation && this.tokens.code[i] === character.charCodeAt(0);
  }

  /** The punctuation character at token i; empty if it is not punctuation. */
  mark(i: number): string {
    return this.tokens.kind[i] === punctuation ? String.fromCharCode(this.tokens.code[i]!) : '';
  }

  isIdentifier(i: number): boolean {
    return this.tokens.kind[i] === identifier;
  }

  /** Whether token i is an identifier that may be in a set. */
  mayBeAmong(i: number, names: Watch): boolean {
    return this.tokens.kind[i] === identifier && names.mayHold(this.tokens.code[i]!);
  }

  isString(i: number): boolean {
    return this.tokens.kind[i] === string;
  }

  isNewline(i: number): boolean {
    return this.tokens.kind[i] === newline;
  }

  isDocumentation(i: number): boolean {
    return this.tokens.kind[i] === documentation;
  }

  /** The tokens of the members after token i, as `b` and `c` in `a.b.c`. */
  *membersAfter(i: number): Generator<number> {
    for (let at = i + 2; at - i <= 2 * longestPath && this.is(at - 1, '.') && this.isIdentifier(at); at += 2)
      yield at;
  }

  /** Whether the scanner recovered at token i: brackets still open there were never closed. */
  isRecovered(i: number): boolean {
    return this.tokens.kind[i] === newline && this.tokens.code[i] === recovered;
  }

  /** Whether token i opens a bracket. */
  opens(i: number): boolean {
    return this.tokens.kind[i] === punctuation && bracketStep(this.tokens.code[i]!) > 0;
  }

  closes(i: number): boolean {
    return this.tokens.kind[i] === punctuation && bracketStep(this.tokens.code[i]!) < 0;
  }

  /** Whether token i ends a line, or is past the end of the text. */
  isEnd(i: number): boolean {
    return i >= this.count || this.tokens.kind[i] === newline;
  }

  isWord(i: number, hash: number): boolean {
    return this.tokens.kind[i] === identifier && this.tokens.code[i] === hash;
  }

  /** Whether nothing separates tokens i and i + 1. */
  touches(i: number): boolean {
    return this.tokens.end[i] === this.tokens.start[i + 1];
  }

  /**
   * The token after the closing bracket of the one at i. If it is never closed, the token where its content must have
   * ended.
   */
  afterBracket(i: number): number {
    this.#after ??= this.#matchBrackets();
    return this.#after[i]!;
  }

  /**
   * Maps each opening bracket to the token after its closing one. In a language that joins lines, newlines occur
   * outside brackets only, so a bracket still open at one was left open by mistake.
   */
  #matchBrackets(): Int32Array {
    const after = new Int32Array(this.count);
    const open: number[] = [];
    const close = (at: number) => {
      while (open.length > 0) after[open.pop()!] = at;
    };
    for (let at = 0; at < this.count; at++) {
      const kind = this.tokens.kind[at];
      if (kind === newline && (this.joinsLines || this.isRecovered(at))) close(at);
      if (kind !== punctuation) continue;
      const step = bracketStep(this.tokens.code[at]!);
      if (step > 0) open.push(at);
      else if (step < 0 && open.length > 0) after[open.pop()!] = at + 1;
    }
    close(this.count);
    return after;
  }
}

/** Hashes of words, which are compared by hash alone: the keywords of a language never collide. */
export const words = <const T extends readonly string[]>(list: T) =>
  Object.fromEntries(list.map((word) => [word, hashOf(word)])) as { [word in T[number]]: number };
