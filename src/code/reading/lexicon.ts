/** The syntax of strings, comments and identifiers in a language. */
export interface Lexicon {
  lineComments: readonly string[];
  /** The start of a documentation comment. */
  documentation?: string;
  blockComment?: readonly [open: string, close: string];
  /** Quotation marks of single-line strings. */
  quotes: string;
  /** Those quotation marks whose strings can span several lines. */
  multiline?: string;
  /** Whether strings can be triple-quoted. */
  triple?: boolean;
  /** Characters allowed in an identifier besides letters, digits and `_`. */
  inIdentifier?: string;
  /** Whether `'` after a value is the transpose operator. */
  transpose?: boolean;
  /** Hashes of the words that a string can directly follow; after any other word, `'` is an apostrophe. */
  beforeQuotes?: ReadonlySet<number>;
  /** Whether a statement continues on the next line while a bracket is open or after a backslash. */
  joinsLines?: boolean;
  /** Whether `/` can start a regular expression. */
  regularExpressions?: boolean;
  /** Matches what starts a statement whenever it starts a line. A bracket still open there was left open by mistake. */
  statement?: RegExp;
}

const codes = (characters: string) => [...characters].map((character) => character.charCodeAt(0));
const table = (characters: readonly number[]) => {
  const set = new Uint8Array(128);
  for (const c of characters) set[c] = 1;
  return set;
};

/** Lookup tables of the characters that have a meaning in a language. */
interface Tables {
  quotes: Uint8Array;
  multiline: Uint8Array;
  extra: Uint8Array;
  commentStarts: Uint8Array;
}

const tables = new WeakMap<Lexicon, Tables>();

/** The lookup tables of a language, built once. */
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
