import {
  bracketStep,
  documentation,
  hashOf,
  identifier,
  mended,
  newline,
  punctuation,
  string,
} from './scan.ts';
import type { Tokens } from './token-list.ts';
import type { Watch } from './watch.ts';

/** A dotted name has no more parts than this. */
export const longestPath = 12;

/** Tokens with their text: what a language’s finder asks of them. Every question may be asked beyond either end. */
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

  /** The punctuation character that token i is; empty where it is none. */
  mark(i: number): string {
    return this.tokens.kind[i] === punctuation ? String.fromCharCode(this.tokens.code[i]!) : '';
  }

  isIdentifier(i: number): boolean {
    return this.tokens.kind[i] === identifier;
  }

  /** Whether token i is an identifier that may be in this set. */
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

  /** The names joined to that of token i by points, as `b` and `c` of `a.b.c`: their tokens. */
  *membersAfter(i: number): Generator<number> {
    for (let at = i + 2; at - i <= 2 * longestPath && this.is(at - 1, '.') && this.isIdentifier(at); at += 2)
      yield at;
  }

  /** Whether all brackets before token i were left behind, those that nothing closed among them. */
  isMended(i: number): boolean {
    return this.tokens.kind[i] === newline && this.tokens.code[i] === mended;
  }

  /** Whether token i opens a bracket. */
  opens(i: number): boolean {
    return this.tokens.kind[i] === punctuation && bracketStep(this.tokens.code[i]!) > 0;
  }

  closes(i: number): boolean {
    return this.tokens.kind[i] === punctuation && bracketStep(this.tokens.code[i]!) < 0;
  }

  /** Whether token i ends a line, or there is none. */
  isEnd(i: number): boolean {
    return i >= this.count || this.tokens.kind[i] === newline;
  }

  isWord(i: number, hash: number): boolean {
    return this.tokens.kind[i] === identifier && this.tokens.code[i] === hash;
  }

  /** Whether tokens i and i + 1 stand side by side. */
  touches(i: number): boolean {
    return this.tokens.end[i] === this.tokens.start[i + 1];
  }

  /** The token after the bracket that closes the one at i; where it is left open, the end of what it may hold. */
  afterBracket(i: number): number {
    this.#after ??= this.#matchBrackets();
    return this.#after[i]!;
  }

  /**
   * For each opening bracket the token after the one that closes it. In a language that joins lines a newline stands
   * in no bracket: what is still open there was left open by mistake.
   */
  #matchBrackets(): Int32Array {
    const after = new Int32Array(this.count);
    const open: number[] = [];
    const close = (at: number) => {
      while (open.length > 0) after[open.pop()!] = at;
    };
    for (let at = 0; at < this.count; at++) {
      const kind = this.tokens.kind[at];
      if (kind === newline && (this.joinsLines || this.isMended(at))) close(at);
      if (kind !== punctuation) continue;
      const step = bracketStep(this.tokens.code[at]!);
      if (step > 0) open.push(at);
      else if (step < 0 && open.length > 0) after[open.pop()!] = at + 1;
    }
    close(this.count);
    return after;
  }
}

/** Words compared by hash alone: two words of a language’s keywords never share one. */
export const words = <const T extends readonly string[]>(list: T) =>
  Object.fromEntries(list.map((word) => [word, hashOf(word)])) as { [word in T[number]]: number };
