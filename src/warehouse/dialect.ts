/** What differs between the SQL of the engines. All of them understand the rest of the queries. */
export interface SqlDialect {
  name: string;
  /** Quotes a name, whatever characters it contains, so that it can't be anything but a name. */
  identifier(name: string): string;
  /** Quotes the name of an output column, which keeps its exact spelling. */
  alias(name: string): string;
  /** Quotes a text so that it can't be anything but a text. */
  literal(text: string): string;
  /** A table by its name in this engine: `schema.table`, where quoted parts are taken literally. */
  table(name: string): string;
  types: { double: string; integer: string; text: string };
  /** A random number from 0 to 1, drawn for each row. */
  random: string;
  /** The output file, as written in a shell. */
  file(stem: string): string;
  /** The command that runs the saved query, for a comment. */
  run(stem: string): string;
  /** The statement that writes the result of a query to a file. */
  writes(query: string, stem: string): string;
}

/** Quotes a text, doubling quotation marks inside it. */
export const doubled =
  (mark: string) =>
  (text: string): string =>
    `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;

/** Quotes a text, escaping quotation marks and backslashes with a backslash. */
export const escaped =
  (mark: string) =>
  (text: string): string =>
    `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;

/**
 * Splits a table's name at dots, except those inside quotes (" or `).
 *
 * @example
 * partsOfName('sales."2026.q1".errors'); // ['sales', '"2026.q1"', 'errors']
 */
export const partsOfName = (name: string): string[] =>
  name.match(/"(?:[^"]|"")*"|`(?:[^`]|``)*`|[^."`]+/g) ?? [];

/** Removes the quotes from a quoted name; undefined if it has none. */
export function unquoted(name: string): string | undefined {
  const mark = name[0];
  if (name.length < 2 || (mark !== '"' && mark !== '`') || !name.endsWith(mark)) return undefined;
  return name.slice(1, -1).replaceAll(mark + mark, mark);
}

/** Quotes each part of a table's name separately. */
export const tableOfParts =
  (identifier: SqlDialect['identifier']) =>
  (name: string): string =>
    partsOfName(name).map(identifier).join('.');
