/** What strings, comments and identifiers look like in a language. */
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
  /** The words, by their hashes, behind which a quote may stand without a space: behind others `'` is an apostrophe. */
  beforeQuotes?: ReadonlySet<number>;
  /** Whether a line goes on while a bracket is open, or after a backslash. */
  joinsLines?: boolean;
  /** Whether `/` can open a regular expression. */
  regularExpressions?: boolean;
  /** What begins a statement wherever it begins a line: a bracket still open before it was left open by mistake. */
  statement?: RegExp;
}

const codes = (characters: string) => [...characters].map((character) => character.charCodeAt(0));
const table = (characters: readonly number[]) => {
  const set = new Uint8Array(128);
  for (const c of characters) set[c] = 1;
  return set;
};

/** Which characters mean something in a language. */
interface Tables {
  quotes: Uint8Array;
  multiline: Uint8Array;
  extra: Uint8Array;
  commentStarts: Uint8Array;
}

const tables = new WeakMap<Lexicon, Tables>();

/** The tables of a language, made once. */
export function tablesOf(lexicon: Lexicon): Tables {
  const known = tables.get(lexicon);
  if (known) return known;
  const made = {
    quotes: table(codes(lexicon.quotes)),
    multiline: table(codes(lexicon.multiline ?? '')),
    extra: table(codes(lexicon.inIdentifier ?? '')),
    commentStarts: table([
      ...lexicon.lineComments.map((mark) => mark.charCodeAt(0)),
      ...(lexicon.blockComment ? [lexicon.blockComment[0].charCodeAt(0)] : []),
    ]),
  };
  tables.set(lexicon, made);
  return made;
}
