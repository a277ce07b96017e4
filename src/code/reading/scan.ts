/**
 * One scanner for all languages: identifiers, strings and punctuation, with comments and numbers left out. It works
 * on character codes and typed arrays and cuts no substring, since most identifiers of a file interest nobody.
 */
export const identifier = 1;
export const string = 2;
export const punctuation = 3;
export const newline = 4;
/** Numbers matter as values before a quote or a slash, and as arguments. */
export const number = 5;
/** A comment in which documentation may hold code. */
export const documentation = 6;

export interface Tokens {
  /** Where the scanner stopped: at the end of the text, or at the line that it was told to stop before. */
  next: number;
  count: number;
  kind: Uint8Array;
  /** Of a string: of its content, without quotes. */
  start: Int32Array;
  end: Int32Array;
  /**
   * Of an identifier: its hash; of punctuation: its character; of a newline: the next line's indentation, or that a
   * statement begins there which leaves all brackets behind.
   */
  code: Int32Array;
}

export interface Lexicon {
  lineComments: readonly string[];
  /** What begins a line comment that documents. */
  documentation?: string;
  blockComment?: readonly [open: string, close: string];
  /** Characters that open and close a string on one line. */
  quotes: string;
  /** Those of them whose strings may go over lines. */
  multiline?: string;
  /** Whether three quotes open a string that three close. */
  triple?: boolean;
  /** What an identifier may hold beside letters, digits and `_`. */
  inIdentifier?: string;
  /** Whether `'` after a value transposes it. */
  transpose?: boolean;
  /** Whether a line goes on while a bracket is open, or after a backslash. */
  joinsLines?: boolean;
  /** Whether `/` can open a regular expression. */
  regularExpressions?: boolean;
  /** What begins a statement wherever it begins a line: a bracket still open before it was left open by mistake. */
  statement?: RegExp;
}

/** The code of a newline at which brackets were open by mistake. */
export const mended = -1;

/** A form feed ends whatever is open: it stands between pieces of code that were put together. */
const border = 12;

const isDigit = (c: number) => c >= 48 && c <= 57;
const isLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c >= 128;

/** The hash that the scanner gives an identifier. */
export function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}

/**
 * The tokens of a text, from a place on. `stops` is asked at every line that could as well begin a text: it is not
 * indented, and no bracket, string, comment or expression is open before it.
 */
export function scan(text: string, lexicon: Lexicon, from = 0, stops?: (at: number) => boolean): Tokens {
  const n = text.length;
  let capacity = Math.min(stops ? 4096 : n, (n - from) >> 2) + 64;
  let kind = new Uint8Array(capacity);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let code = new Int32Array(capacity);
  let count = 0;

  const push = (k: number, s: number, e: number, c: number) => {
    if (count === capacity) {
      capacity *= 2;
      const grow = <T extends Uint8Array | Int32Array>(from: T, to: T) => {
        to.set(from);
        return to;
      };
      kind = grow(kind, new Uint8Array(capacity));
      start = grow(start, new Int32Array(capacity));
      end = grow(end, new Int32Array(capacity));
      code = grow(code, new Int32Array(capacity));
    }
    kind[count] = k;
    start[count] = s;
    end[count] = e;
    code[count++] = c;
  };

  const codes = (characters: string) => [...characters].map((character) => character.charCodeAt(0));
  const table = (characters: readonly number[]) => {
    const set = new Uint8Array(128);
    for (const c of characters) set[c] = 1;
    return set;
  };
  const quotes = table(codes(lexicon.quotes));
  const multiline = table(codes(lexicon.multiline ?? ''));
  const extra = table(codes(lexicon.inIdentifier ?? ''));
  const commentStarts = table([
    ...lexicon.lineComments.map((mark) => mark.charCodeAt(0)),
    ...(lexicon.blockComment ? [lexicon.blockComment[0].charCodeAt(0)] : []),
  ]);

  /** The position after the comment that begins here, or this position. */
  const afterComment = (at: number): number => {
    const block = lexicon.blockComment;
    if (block && text.startsWith(block[0], at)) {
      const close = text.indexOf(block[1], at + block[0].length);
      const after = close < 0 ? n : close + block[1].length;
      const end = text.slice(at, after).indexOf('\f');
      return end < 0 ? after : at + end;
    }
    for (const mark of lexicon.lineComments)
      if (text.startsWith(mark, at)) {
        return endOfLine(text, at);
      }
    return at;
  };

  /** Whether a string that may go over lines was left open by mistake: at this newline the next statement begins. */
  const isLeftOpen = (quote: number, newline: number): boolean =>
    quote !== 96 && lexicon.statement !== undefined && begins(lexicon.statement, text, newline + 1);

  /** Pushes the string whose quote stands here; the position after it. */
  const pushString = (at: number, quote: number): number => {
    const three = lexicon.triple && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
    const from = at + (three ? 3 : 1);
    for (let i = from; i < n; i++) {
      const c = text.charCodeAt(i);
      if (c === 92) i++;
      else if (c === 10 && !three && (!multiline[quote] || isLeftOpen(quote, i))) {
        push(string, from, i, quote);
        return i;
      } else if (c === border) {
        push(string, from, i, quote);
        return i;
      } else if (c === quote) {
        if (!three) {
          push(string, from, i, quote);
          return i + 1;
        }
        if (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) {
          push(string, from, i, quote);
          return i + 3;
        }
      }
    }
    push(string, from, n, quote);
    return n;
  };

  const lastCode = () => (count > 0 && kind[count - 1] === punctuation ? code[count - 1]! : 0);
  /** Whether what stands before is a value: then a quote transposes and a slash divides. */
  const afterValue = () =>
    count > 0 &&
    (kind[count - 1] !== punctuation ? kind[count - 1] !== newline : [41, 93, 125].includes(lastCode()));

  /** Whether what stands before may end a statement. */
  const isComplete = () => count === 0 || kind[count - 1] === newline || lastCode() === 59 || afterValue();

  /** On a line where one expression is not closed, the slashes after it divide. */
  let noExpressionBefore = 0;
  /** Brackets open around this place. */
  let depth = 0;

  let i = from;
  while (i < n) {
    const c = text.charCodeAt(i);
    const isMended = c === 10 && depth > 0 && lexicon.statement && begins(lexicon.statement, text, i + 1);
    if (isMended) depth = 0;
    if (c === 10 && depth > 0 && lexicon.joinsLines) i++;
    else if (c === 10) {
      let indent = 0;
      let next = i + 1;
      for (; next < n; next++) {
        const space = text.charCodeAt(next);
        if (space === 32) indent++;
        else if (space === 9) indent += 8;
        else break;
      }
      const isFresh =
        stops &&
        depth === 0 &&
        !isMended &&
        next === i + 1 &&
        isLetter(text.charCodeAt(next)) &&
        isComplete();
      push(newline, i, next, isMended ? mended : indent);
      i = next;
      if (isFresh && stops(i)) break;
    } else if (c <= 32) {
      if (c === border) depth = 0;
      i++;
    } else if (isLetter(c) || (extra[c] && c !== 46)) {
      const from = i;
      let hash = 0;
      let d = c;
      do {
        hash = (Math.imul(hash, 31) + d) | 0;
        d = text.charCodeAt(++i);
      } while (isLetter(d) || isDigit(d) || extra[d] === 1);
      // A prefix such as r"…" belongs to the string.
      if (!(quotes[d] === 1 && i - from <= 3 && !(lexicon.transpose && d === 39)))
        push(identifier, from, i, hash);
    } else if (isDigit(c)) {
      const from = i;
      let d = c;
      do d = text.charCodeAt(++i);
      while (isDigit(d) || isLetter(d) || d === 46);
      push(number, from, i, 0);
    } else if (c < 128 && commentStarts[c] && afterComment(i) > i) {
      const after = afterComment(i);
      if (lexicon.documentation && text.startsWith(lexicon.documentation, i))
        push(documentation, i, after, 0);
      i = after;
    } else if (
      c < 128 &&
      quotes[c] &&
      !(lexicon.transpose && c === 39 && afterValue() && i === end[count - 1])
    )
      i = pushString(i, c);
    else if (c === 47 && lexicon.regularExpressions && !afterValue() && i >= noExpressionBefore) {
      const after = afterRegularExpression(text, i);
      if (after === undefined) noExpressionBefore = endOfLine(text, i);
      i = after ?? i + 1;
    } else if (c === 92 && lexicon.joinsLines) i += text.charCodeAt(i + 1) === 13 ? 3 : 2;
    else {
      push(punctuation, i, i + 1, c);
      depth = Math.max(0, depth + bracketStep(c));
      i++;
    }
  }
  return { next: i, count, kind, start, end, code };
}

const begins = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** The position after the expression that begins here; undefined where nothing on its line closes it. */
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

/** 1 where a bracket opens, −1 where one closes. */
export const bracketStep = (c: number) =>
  c === 40 || c === 91 || c === 123 ? 1 : c === 41 || c === 93 || c === 125 ? -1 : 0;
