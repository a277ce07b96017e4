import { defineNotice, type FirstNames } from './notice.ts';

/**
 * The notices of readers. They are here and not with the words of the analysis because a table can be read without
 * one.
 */

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const grouped = (n: number): string => n.toLocaleString('en');

/** The first names and the number of the others. */
const listed = ({ first, all }: FirstNames, besides = ''): string =>
  `${quoted(first)}${all > first.length ? ` and ${all - first.length} more${besides}` : ''}`;

/** Content of a document that is not in the table. */
export const partsLeftOut = defineNotice('parts-left-out', 'parts-left-out', (names: FirstNames) => ({
  text: `Not in the table: ${listed(names, ' parts')} of the document.`,
  advice: 'Lists are read where they have the same length in every record, up to 1,000 elements.',
}));

interface OtherTables {
  /** The path of the table that was read. */
  path: string;
  others: FirstNames;
}

export const otherTables = defineNotice(
  'other-tables',
  'parts-left-out',
  ({ path, others }: OtherTables) => ({
    text: `The table at “${path}” was read, which holds nearly all the numbers of the document; not included: ${listed(others)}.`,
    advice: 'To read another, name it by its path.',
  }),
);

/** Fields of an array that are not in the table. */
export const fieldsLeftOut = defineNotice(
  'fields-left-out',
  'parts-left-out',
  ({ names }: { names: readonly string[] }) => ({
    text: `Not in the table: ${quoted(names)}, which hold neither numbers nor text.`,
    advice: 'Save them as float64 or as text to use them.',
  }),
);

export const secondTable = defineNotice('second-table', 'second-table', ({ line }: { line: number }) => ({
  text: `A second table begins at line ${line}; only the first was read.`,
  advice: 'Put each table into a file of its own to read the second.',
}));

export const listsPaired = defineNotice(
  'lists-paired',
  'list-cells',
  ({ columns, records, rows }: { columns: readonly string[]; records: number; rows: number }) => ({
    text: `${quoted(columns)} hold lists side by side: the values of ${grouped(records)} ${records === 1 ? 'record' : 'records'} became ${grouped(rows)} rows, paired by position.`,
    advice: 'If the values of one list are of different things, save each in a column of its own.',
  }),
);

export const tablesJoined = defineNotice(
  'tables-joined',
  'list-cells',
  ({ column, tables }: { column: string; tables: FirstNames }) => ({
    text: `The tables ${listed(tables)} have the same columns and were joined; “${column}” says which one a row is from.`,
    advice: 'To read one of them, name it by its path.',
  }),
);

/** A column of lists whose elements became columns with these keys. */
interface ListCells {
  column: string;
  length: number;
  firstKey: string;
  lastKey: string;
}

export const listCells = defineNotice(
  'list-cells',
  'list-cells',
  ({ column, length, firstKey, lastKey }: ListCells) => ({
    text: `The cells of “${column}” are lists of ${length} values: they became the columns “${column}${firstKey}” to “${column}${lastKey}”.`,
    advice: 'If they are something else, save one number per cell.',
  }),
);

/** One-hot columns that became one label. */
export const oneHot = defineNotice(
  'one-hot',
  'one-hot',
  ({ label, columns }: { label: string; columns: FirstNames }) => ({
    text: `Each row has a single 1 in ${listed(columns)}: they became one label, “${label}”.`,
    advice: 'To analyze one class against the others, name its column as the label and its probability.',
  }),
);

/** The columns that hold the parts of a date. */
export const splitDateJoined = defineNotice(
  'split-date',
  'split-date',
  ({ columns }: { columns: readonly string[] }) => ({
    text: `${quoted(columns)} were joined into dates: “${columns.join('-')}”.`,
    advice: 'If they are something else, name the column that orders the rows.',
  }),
);

const roundedWhenPrinted =
  'Printed values are rounded, and long output is cut. Save a CSV file to keep all digits.';

export const printedVector = defineNotice('printed-vector', 'printed', ({ values }: { values: number }) => ({
  text: `The file holds a vector as R prints it: ${grouped(values)} values were read from it.`,
  advice: roundedWhenPrinted,
}));

export const printedTable = defineNotice('printed-table', 'printed', ({ rows }: { rows: number }) => ({
  text: `The file holds a table as a program prints it: ${grouped(rows)} rows were read from it.`,
  advice: roundedWhenPrinted,
}));

export const strayQuote = defineNotice(
  'stray-quote',
  'stray-quote',
  ({ column }: { column: string | undefined }) => ({
    text: `Some cells of “${column}” have a quote or a unit beside the number; the number alone was read.`,
    advice: 'Check that all of them are in the same unit.',
  }),
);

export const unevenHeader = defineNotice(
  'uneven-header',
  'uneven-header',
  ({ names, columns }: { names: number; columns: number }) => ({
    text: `The header has ${names} names for ${columns} columns: names were assigned from the left${
      names < columns ? ', and the last columns have none' : ', and the last names were left out'
    }.`,
    advice: 'Check that each name stands above its column; if not, correct the first line of the file.',
  }),
);

interface UnitInCells {
  column: string;
  unit: string;
  /** The number of cells without a number before the unit. */
  others: number;
}

export const unitInCells = defineNotice(
  'unit-in-cells',
  'unit-in-cells',
  ({ column, unit, others }: UnitInCells) => ({
    text: `The cells of “${column}” hold a unit (“${unit}”) after the number; the number alone was read.${others > 0 ? ` Those without such a number (${others}) count as missing.` : ''}`,
    advice: 'If they are names rather than quantities, set the type of the column to text.',
  }),
);

export const durationsInCells = defineNotice(
  'durations-in-cells',
  'unit-in-cells',
  ({ column, others }: { column: string; others: number }) => ({
    text: `The cells of “${column}” are durations: they were read as seconds, or as minutes where there are no seconds.${others > 0 ? ` Those that are not (${others}) count as missing.` : ''}`,
    advice: 'If they are times of day, set the type of the column to text.',
  }),
);

export const uncertaintyInCells = defineNotice(
  'uncertainty-in-cells',
  'unit-in-cells',
  ({ column, others }: { column: string; others: number }) => ({
    text: `The cells of “${column}” hold an uncertainty (±) after the number; the number alone was read.${others > 0 ? ` Those without such a number (${others}) count as missing.` : ''}`,
    advice: 'To let uncertain values count for less, save the uncertainty in a column of its own.',
  }),
);

interface MarksInCells {
  column: string;
  marks: readonly string[];
  cells: number;
  /** Whether one of them says that the value is beyond a limit. */
  areLimits: boolean;
}

export const marksInCells = defineNotice(
  'marks-in-cells',
  'marks-in-cells',
  ({ column, marks, cells, areLimits }: MarksInCells) => ({
    text: `“${column}” has ${quoted(marks)} in place of a number in ${grouped(cells)} ${cells === 1 ? 'cell' : 'cells'}, taken as missing.`,
    advice: areLimits
      ? 'Of a value beyond a limit something is known: the errors of these rows are not in the answer, which is about the other values.'
      : 'If the cells are names rather than quantities, set the type of the column to text.',
  }),
);

/** As it is written in files: `-9999`, `1e20`. */
const inDigits = (value: number): string =>
  Math.abs(value) < 1e15 ? String(value) : value.toExponential().replace('e+', 'e');

export const fillValues = defineNotice(
  'fill-values',
  'fill-values',
  ({ column, fill, cells }: { column: string; fill: number; cells: number }) => ({
    text: `${cells} cells of “${column}” hold ${inDigits(fill)}, far from all others: taken as a code for missing values and left out.`,
    advice: `If ${inDigits(fill)} is a real value, change it slightly (by one more digit), so that it is not taken as a code.`,
  }),
);
