import { type Lexicon, tablesOf } from './lexicon.ts';
import { TokenList, type Tokens } from './token-list.ts';

/**
 * One scanner for all languages. It finds identifiers, strings, numbers and punctuation, and skips comments. For
 * speed it works on character codes and typed arrays and creates no substrings, since most identifiers of a file
 * don't matter.
 */
export const identifier = 1;
export const string = 2;
export const punctuation = 3;
export const newline = 4;
/** A number counts as the value before a quotation mark or a slash, and as an argument. */
export const number = 5;
/** A documentation comment, which may contain code. */
export const documentation = 6;

/** The code of a newline at which the scanner recovered from brackets left open by mistake. */
export const recovered = -1;

/** A form feed separates joined pieces of code and closes whatever is open. */
const border = 12;

const isDigit = (c: number) => c >= 48 && c <= 57;
const isLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c >= 128;

/** The hash that the scanner computes for an identifier. */
export function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}

/**
 * The tokens of a text from a position on. The scan ends at the first line for which `stops` is true. It is called
 * for every line that could start a text: not indented, and with no bracket, string, comment or expression open
 * before it.
 */
export const scan = (text: string, lexicon: Lexicon, from = 0, stops?: (at: number) => boolean): Tokens =>
  new Scan(text, lexicon, from, stops).tokens();

/** A scan of one text. */
class Scan {
  readonly #tokens: TokenList;
  readonly #quotes: Uint8Array;
  readonly #multiline: Uint8Array;
  readonly #extra: Uint8Array;
  readonly #commentStarts: Uint8Array;
  #at: number;
  /** The number of open brackets. */
  #depth = 0;
  /** After an unclosed regular expression, slashes up to this position are divisions. */
  #noExpressionBefore = 0;

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
    from: number,
    readonly stops?: (at: number) => boolean,
  ) {
    this.#at = from;
    this.#tokens = new TokenList(Math.min(stops ? 1400 : text.length, (text.length - from) >> 2) + 64);
    const { quotes, multiline, extra, commentStarts } = tablesOf(lexicon);
    this.#quotes = quotes;
    this.#multiline = multiline;
    this.#extra = extra;
    this.#commentStarts = commentStarts;
  }

  tokens(): Tokens {
    const { text, lexicon } = this;
    while (this.#at < text.length) {
      const i = this.#at;
      const c = text.charCodeAt(i);
      if (c === 10) {
        if (this.#readNewline()) break;
      } else if (c <= 32) {
        if (c === border) this.#leaveAll();
        this.#at++;
      } else if (isLetter(c) || (this.#extra[c] && c !== 46)) this.#readIdentifier(c);
      else if (isDigit(c)) this.#readNumber();
      else if (c < 128 && this.#commentStarts[c] && this.#afterComment() > i) this.#readComment();
      else if (c < 128 && this.#quotes[c] && !this.#isMark(c)) this.#readString(c);
      else if (
        c === 47 &&
        lexicon.regularExpressions &&
        !this.#isAfterValue() &&
        i >= this.#noExpressionBefore
      )
        this.#readExpression();
      else if (c === 92 && lexicon.joinsLines) this.#at += text.charCodeAt(i + 1) === 13 ? 3 : 2;
      else {
        this.#tokens.push(punctuation, i, i + 1, c);
        this.#depth = Math.max(0, this.#depth + bracketStep(c));
        this.#at++;
      }
    }
    return this.#tokens.upTo(this.#at);
  }

  /** Closes all brackets at the border between two pieces of code. */
  #leaveAll(): void {
    if (this.#depth > 0) this.#tokens.push(newline, this.#at, this.#at + 1, recovered);
    this.#depth = 0;
  }

  /**
   * Reads a line break, which is no token where a bracket joins the lines. Returns whether the scan stops before the
   * next line.
   */
  #readNewline(): boolean {
    const { text, lexicon, stops } = this;
    const i = this.#at;
    const isRecovered =
      this.#depth > 0 && lexicon.statement !== undefined && begins(lexicon.statement, text, i + 1);
    if (isRecovered) this.#depth = 0;
    if (this.#depth > 0 && lexicon.joinsLines) {
      this.#at++;
      return false;
    }
    let indent = 0;
    let next = i + 1;
    for (; next < text.length; next++) {
      const space = text.charCodeAt(next);
      if (space === 32) indent++;
      else if (space === 9) indent += 8;
      else break;
    }
    const isFresh =
      stops !== undefined &&
      this.#depth === 0 &&
      !isRecovered &&
      next === i + 1 &&
      isLetter(text.charCodeAt(next)) &&
      this.#isComplete();
    this.#tokens.push(newline, i, next, isRecovered ? recovered : indent);
    this.#at = next;
    return isFresh && stops(next);
  }

  #readIdentifier(first: number): void {
    const { text } = this;
    const extra = this.#extra;
    const from = this.#at;
    let at = from;
    let hash = 0;
    let d = first;
    do {
      hash = (Math.imul(hash, 31) + d) | 0;
      d = text.charCodeAt(++at);
    } while (isLetter(d) || isDigit(d) || extra[d] === 1);
    this.#at = at;
    // A prefix as in r"…" is part of the string.
    if (!(this.#quotes[d] === 1 && at - from <= 3 && this.#takesPrefix(d)))
      this.#tokens.push(identifier, from, at, hash);
  }

  /** Whether letters before this quotation mark are part of the string. */
  #takesPrefix(quote: number): boolean {
    const { transpose, beforeQuotes } = this.lexicon;
    return !beforeQuotes && !(transpose && quote === 39);
  }

  #readNumber(): void {
    const from = this.#at;
    let at = from;
    let d: number;
    do d = this.text.charCodeAt(++at);
    while (isDigit(d) || isLetter(d) || d === 46);
    this.#at = at;
    this.#tokens.push(number, from, at, 0);
  }

  #readComment(): void {
    const { text, lexicon } = this;
    const from = this.#at;
    this.#at = this.#afterComment();
    if (lexicon.documentation && text.startsWith(lexicon.documentation, from))
      this.#tokens.push(documentation, from, this.#at, 0);
  }

  /** The position after the comment that begins here; the current position if none does. */
  #afterComment(): number {
    const { text, lexicon } = this;
    const at = this.#at;
    const block = lexicon.blockComment;
    if (block && text.startsWith(block[0], at)) {
      const close = text.indexOf(block[1], at + block[0].length);
      const after = close < 0 ? text.length : close + block[1].length;
      const end = text.slice(at, after).indexOf('\f');
      return end < 0 ? after : at + end;
    }
    return lexicon.lineComments.some((mark) => text.startsWith(mark, at)) ? endOfLine(text, at) : at;
  }

  /** Reads the string whose opening quotation mark is here. */
  #readString(quote: number): void {
    const { text, lexicon } = this;
    const three = lexicon.triple === true && isTwice(text, this.#at + 1, quote);
    const from = this.#at + (three ? 3 : 1);
    let i = from;
    let closing = 0;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 92) i++;
      else if (c === border) break;
      else if (c === 10 && !three && (!this.#multiline[quote] || this.#isLeftOpen(quote, i))) break;
      else if (c === quote && (!three || isTwice(text, i + 1, quote))) {
        closing = three ? 3 : 1;
        break;
      }
    }
    const end = Math.min(i, text.length);
    this.#tokens.push(string, from, end, quote);
    this.#at = end + closing;
  }

  /** Whether a multiline string was left open by mistake: a new statement begins after this newline. */
  #isLeftOpen(quote: number, newline: number): boolean {
    const { statement } = this.lexicon;
    return quote !== 96 && statement !== undefined && begins(statement, this.text, newline + 1);
  }

  #readExpression(): void {
    const after = afterRegularExpression(this.text, this.#at);
    if (after === undefined) this.#noExpressionBefore = endOfLine(this.text, this.#at);
    this.#at = after ?? this.#at + 1;
  }

  /**
   * Whether a quotation mark directly after a value or word opens no string: `A'`, and `it's` in the text of a JSX
   * element.
   */
  #isMark(c: number): boolean {
    if (c !== 39 || this.#at !== this.#tokens.lastEnd) return false;
    const { transpose, beforeQuotes } = this.lexicon;
    if (transpose) return this.#isAfterValue();
    const { lastKind, lastCode } = this.#tokens;
    return beforeQuotes !== undefined && lastKind === identifier && !beforeQuotes.has(lastCode);
  }

  /** Whether the last token is a value: then a quotation mark transposes and a slash divides. */
  #isAfterValue(): boolean {
    const { lastKind, lastCode } = this.#tokens;
    if (lastKind === punctuation) return lastCode === 41 || lastCode === 93 || lastCode === 125;
    return lastKind !== 0 && lastKind !== newline;
  }

  /** Whether the last token can end a statement. */
  #isComplete(): boolean {
    const { lastKind, lastCode } = this.#tokens;
    return (
      lastKind === 0 ||
      lastKind === newline ||
      (lastKind === punctuation && lastCode === 59) ||
      this.#isAfterValue()
    );
  }
}

/** Whether a character occurs at this position and the next. */
export const isTwice = (text: string, at: number, c: number): boolean =>
  text.charCodeAt(at) === c && text.charCodeAt(at + 1) === c;

const begins = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** The position after the regular expression that begins here; undefined if it isn't closed on its line. */
function afterRegularExpression(text: string, at: number): number | undefined {
  let inClass = false;
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) break;
    if (c === 92) i++;
    else if (c === 91) inClass = true;
    else if (c === 93) inClass = false;
    else if (c === 47 && !inClass) return i + 1;
  }
  return undefined;
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

/** 1 for an opening bracket, −1 for a closing one, otherwise 0. */
export const bracketStep = (c: number) =>
  c === 40 || c === 91 || c === 123 ? 1 : c === 41 || c === 93 || c === 125 ? -1 : 0;
