/** What differs between the engines’ SQL. Everything else in the queries is understood by all of them. */
export interface SqlDialect {
  name: string;
  /** A name with any letters in it, quoted so that it can be nothing but a name. */
  identifier(name: string): string;
  /** The same for the name of a column that is written: exactly as it is called here. */
  alias(name: string): string;
  /** A text, quoted so that it can be nothing but a text. */
  literal(text: string): string;
  /** A table by the name that it has in this engine: `schema.table`, parts in quotes taken as they are. */
  table(name: string): string;
  types: { double: string; integer: string; text: string };
  /** A number from 0 to 1, a new one for each row. */
  random: string;
  /** The file that is written, as a shell finds it. */
  file(stem: string): string;
  /** How the saved query is run, for a comment. */
  run(stem: string): string;
  /** The statement that writes what a query gives. */
  writes(query: string, stem: string): string;
}

/** Quotes with a mark that is doubled inside. */
export const doubled =
  (mark: string) =>
  (text: string): string =>
    `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;

/** Quotes with a mark that a backslash takes its meaning from, for engines where it is one. */
export const escaped =
  (mark: string) =>
  (text: string): string =>
    `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;

/**
 * The parts of a table's name: at dots, but not at those within quotes (" or `).
 *
 * @example
 * partsOfName('sales."2026.q1".errors'); // ['sales', '"2026.q1"', 'errors']
 */
export const partsOfName = (name: string): string[] =>
  name.match(/"(?:[^"]|"")*"|`(?:[^`]|``)*`|[^."`]+/g) ?? [];

/** A name that was given in quotes, without them. */
export function unquoted(name: string): string | undefined {
  const mark = name[0];
  if (name.length < 2 || (mark !== '"' && mark !== '`') || !name.endsWith(mark)) return undefined;
  return name.slice(1, -1).replaceAll(mark + mark, mark);
}

/** Each part of a table's name as a name of its own. */
export const tableOfParts =
  (identifier: SqlDialect['identifier']) =>
  (name: string): string =>
    partsOfName(name).map(identifier).join('.');
