import { hashOf, identifier, newline, punctuation, string, type Tokens } from './scan.ts';

/** Tokens with their text: what a language’s finder asks of them. Every question may be asked beyond either end. */
export class Reader {
  readonly count: number;

  constructor(
    readonly text: string,
    readonly tokens: Tokens,
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

  isIdentifier(i: number): boolean {
    return this.tokens.kind[i] === identifier;
  }

  isString(i: number): boolean {
    return this.tokens.kind[i] === string;
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

  /** Whether the call whose name is token i gives an argument of this name. */
  givesArgument(i: number, name: string, end = this.count): boolean {
    if (!this.is(i + 1, '(')) return false;
    for (let at = i + 2, close = this.afterBracket(i + 1, end) - 1; at < close; at++) {
      if (this.is(at, '(') || this.is(at, '[') || this.is(at, '{')) at = this.afterBracket(at, close) - 1;
      else if (this.is(at + 1, '=') && !this.is(at + 2, '=') && this.word(at) === name) return true;
    }
    return false;
  }

  /** The token that ends the line of token i. */
  endOfLine(i: number): number {
    let at = i;
    while (!this.isEnd(at)) at++;
    return at;
  }

  /** The token after the bracket that closes the one at i, `end` where it is left open. */
  afterBracket(i: number, end = this.count): number {
    let depth = 0;
    for (let at = i; at < end; at++) {
      if (this.tokens.kind[at] !== punctuation) continue;
      const c = this.tokens.code[at]!;
      if (c === 40 || c === 91 || c === 123) depth++;
      else if ((c === 41 || c === 93 || c === 125) && --depth === 0) return at + 1;
    }
    return end;
  }
}

/** Words compared by hash alone: two words of a language’s keywords never share one. */
export const words = <const T extends readonly string[]>(list: T) =>
  Object.fromEntries(list.map((word) => [word, hashOf(word)])) as { [word in T[number]]: number };
