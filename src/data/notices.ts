import type { Notice } from './notice.ts';

/** What readers notice, in words: each from what was found. A table is read without an analysis, so the words stand here. */

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const grouped = (n: number): string => n.toLocaleString('en');

/** The first names, and how many there are besides. */
const first = (names: readonly string[], besides = ''): string =>
  `${quoted(names.slice(0, 5))}${names.length > 5 ? ` and ${names.length - 5} more${besides}` : ''}`;

/** What is in a document and not in the table. */
export const partsLeftOut = (names: readonly string[]): Notice => ({
  id: 'parts-left-out',
  text: `Not in the table: ${first(names, ' parts')} of the document.`,
  advice: 'Lists are read where they have the same length in every record, up to 1,000 elements.',
});

/** @param path of the table that was read, beside others */
export const otherTables = (path: string, others: readonly string[]): Notice => ({
  id: 'parts-left-out',
  text: `The table at “${path}” was read, which holds nearly all numbers of the document; not in it: ${first(others)}.`,
  advice: 'To read another, name it by its path.',
});

/** @param names of an array's fields */
export const fieldsLeftOut = (names: readonly string[]): Notice => ({
  id: 'parts-left-out',
  text: `Not in the table: ${quoted(names)}, which hold neither numbers nor text.`,
  advice: 'Save them as float64 or as text to use them.',
});

export const secondTable = (line: number): Notice => ({
  id: 'second-table',
  text: `A second table begins at line ${line}; only the first was read.`,
  advice: 'Put the tables into files of their own to read the other.',
});

/** A column of lists, whose elements became columns called by these keys. */
export const listCells = (column: string, keys: readonly string[]): Notice => ({
  id: 'list-cells',
  text: `The cells of “${column}” are lists of ${keys.length} numbers: they became the columns “${column}${keys[0]}” to “${column}${keys.at(-1)}”.`,
  advice: 'If they are something else, save one number in a cell.',
});

/** @param columns of zeros and ones that became one label */
export const oneHot = (label: string, columns: readonly string[]): Notice => ({
  id: 'one-hot',
  text: `Each row has a single 1 in ${first(columns)}: they became one label, “${label}”.`,
  advice: 'To analyze one class against the others, name its column as the label and its probability.',
});

const roundedWhenPrinted =
  'Printed values are rounded, and long output is cut. Save a CSV file to keep all digits.';

export const printedVector = (values: number): Notice => ({
  id: 'printed',
  text: `The file holds a vector as R prints it: ${grouped(values)} values were read from it.`,
  advice: roundedWhenPrinted,
});

export const printedTable = (rows: number): Notice => ({
  id: 'printed',
  text: `The file holds a table as a program prints it: ${grouped(rows)} rows were read from it.`,
  advice: roundedWhenPrinted,
});

export const strayQuote = (column: string | undefined): Notice => ({
  id: 'stray-quote',
  text: `Some cells of “${column}” have a quote or a unit beside the number; the number alone was read.`,
  advice: 'Check that all of them are in the same unit.',
});

export const unevenHeader = (names: number, columns: number): Notice => ({
  id: 'uneven-header',
  text: `The header has ${names} names for ${columns} columns: names were given from the left${
    names < columns ? ', and the last columns have none' : ', and the last names were left out'
  }.`,
  advice: 'Check that each name stands above its column; if not, correct the first line of the file.',
});

/** @param others cells without a number before the unit */
export const unitInCells = (column: string, unit: string, others: number): Notice => ({
  id: 'unit-in-cells',
  text: `The cells of “${column}” hold a unit (“${unit}”) behind the number; the number alone was read.${others > 0 ? ` Those without such a number (${others}) count as missing.` : ''}`,
  advice: 'If they are names rather than quantities, set the type of the column to text.',
});

export const fillValues = (column: string, fill: number, cells: number): Notice => ({
  id: 'fill-values',
  text: `${cells} cells of “${column}” hold ${fill}, far from all others: taken as a code for missing values and left out.`,
  advice: `If ${fill} is a real value, change it slightly (by one more digit), so that it is not taken as a code.`,
});
