import { firstNames } from './notice.ts';
import { oneHot } from './notices.ts';
import type { CodedColumn, Table } from './table.ts';
import type { Survey, SurveyColumn } from './text/survey.ts';

/**
 * A one-hot label: one column of zeros and ones per class (`y_cat`, `y_dog`, `y_bird`), beside probabilities named
 * after the same classes (`p_cat`, `p_dog`, `p_bird`). A single column `y` replaces it. The probabilities distinguish
 * such columns from the dummy variables of a feature; exactly one 1 per row distinguishes them from several labels.
 */
export interface OneHotLabel {
  name: string;
  /** The columns of zeros and ones, each with its class. */
  columns: { name: string; tag: string }[];
}

interface Member {
  column: SurveyColumn;
  tag: string;
}
/** Columns whose names differ only in the class, keyed by the class in lower case. */
type Group = ReadonlyMap<string, Member>;

/** How far a row's sum may be from 1 because its probabilities are rounded. */
const sumTolerance = 0.011;
/** The most labels that are looked at in a file. */
const mostLabels = 20;
/** The most words of a name that are looked at. */
const mostWords = 8;
/** The stem of a name that consists of the class alone. */
const bare = '*';

/** Adds such labels to a survey, after the file's own columns. */
export function surveyWithOneHot({ columns }: Survey): { survey: Survey; labels: OneHotLabel[] } {
  const numeric = columns.filter(({ kind }) => kind === 'number');
  const hot = numeric.filter((column) => known(column).every((value) => value === 0 || value === 1));
  const units = numeric.filter((column) => known(column).every((value) => value >= 0 && value <= 1));
  // A fast test: most files have no such label.
  if (hot.length < 2 || units.length === hot.length) return { survey: { columns }, labels: [] };
  const labels: OneHotLabel[] = [];
  const added: SurveyColumn[] = [];
  for (const { stem, label, probabilities } of pairsIn(groupsOf(hot), groupsOf(units)).slice(0, mostLabels)) {
    const name = nameOf(stem);
    const sample = rowsOf(label, (row) => classIn(label, row));
    const predicted = rowsOf(label, (row) => highestIn(probabilities, row));
    const own = new Set(label.map(({ column }) => column));
    const isThere = [...columns, ...added].some(
      (one) => one.name === name || (!own.has(one) && areSame(one.sample, sample)),
    );
    if (isThere || areSame(predicted, sample)) continue;
    labels.push({ name, columns: label.map(({ column, tag }) => ({ name: column.name, tag })) });
    added.push({ name, kind: 'text', sample, saysInOne: label.map(({ column }) => column.name) });
  }
  return { survey: { columns: [...columns, ...added] }, labels };
}

const known = ({ sample }: SurveyColumn): number[] => sample.filter((value) => typeof value === 'number');

/** The name of the label: the common part of its columns' names. */
const nameOf = (stem: string): string => stem.replace(/^[\W_]+|(?<![\W_])[\W_]+$/g, '') || 'label';

/** Groups columns by the common part of their names; those named by a class alone form a group too. */
function groupsOf(columns: readonly SurveyColumn[]): Map<string, Group> {
  const groups = new Map<string, Map<string, Member>>();
  for (const column of columns) {
    for (const [stem, tag] of waysToRead(column.name)) {
      const group = groups.get(stem) ?? new Map<string, Member>();
      group.set(tag.toLowerCase(), { column, tag });
      groups.set(stem, group);
    }
  }
  return groups;
}

/**
 * The ways to split a name into a stem and a class: `y_cat`, `y[0]`, `P(cat)`, `y1`, `cat_true`, `y_very_high`,
 * `cat`.
 */
function waysToRead(name: string): Map<string, string> {
  const closing = /(?<![\])])[\])]*$/.exec(name)![0];
  const end = name.length - closing.length;
  const ways = new Map([[bare, name]]);
  const digits = /(?<!\d)\d+$/.exec(name.slice(0, end));
  if (digits) ways.set(`${name.slice(0, digits.index)}*${closing}`, digits[0]);
  for (const gap of [...name.slice(0, end).matchAll(/[\s_.:\-[(=]+/g)].slice(0, mostWords)) {
    const after = gap.index + gap[0].length;
    if (gap.index === 0 || after === end) continue;
    ways.set(`${name.slice(0, after)}*${closing}`, name.slice(after, end));
    ways.set(`*${name.slice(gap.index)}`, name.slice(0, gap.index));
  }
  return ways;
}

interface Pair {
  /** The common part of the names of the label's columns. */
  stem: string;
  label: Member[];
  /** In the same order as the label's columns. */
  probabilities: Member[];
}

/** Pairs one-hot groups with probabilities of the same classes that sum to one. */
function pairsIn(hot: ReadonlyMap<string, Group>, units: ReadonlyMap<string, Group>): Pair[] {
  const probabilities = new Map<string, Group>();
  for (const [stem, group] of units) {
    const key = keyOf(group);
    if (stem !== bare && !probabilities.has(key) && areProbabilities(group)) probabilities.set(key, group);
  }
  const pairs: Pair[] = [];
  const put = (stem: string, label: Group | undefined, group: Group | undefined) => {
    if (!label || !group || !areProbabilities(group) || !isOneHot(label)) return;
    const tags = [...label.keys()];
    // The class is spelled as in the probabilities.
    const own = tags.map((tag) => ({ column: label.get(tag)!.column, tag: group.get(tag)!.tag }));
    pairs.push({ stem, label: own, probabilities: tags.map((tag) => group.get(tag)!) });
  };
  for (const [stem, label] of hot) {
    if (stem === bare) continue;
    put(stem, label, probabilities.get(keyOf(label)) ?? membersOf(units.get(bare)!, label));
  }
  for (const group of probabilities.values()) put(bare, membersOf(hot.get(bare)!, group), group);
  return pairs;
}

const keyOf = (group: Group): string => [...group.keys()].sort().join('\n');

/** The columns named exactly after the classes of a group; undefined if one is absent. */
function membersOf(alone: Group, classes: Group): Group | undefined {
  const found = [...classes.keys()].map((tag) => [tag, alone.get(tag)] as const);
  return found.every((one): one is readonly [string, Member] => one[1] !== undefined)
    ? new Map(found)
    : undefined;
}

const rowsOf = <T>([first]: readonly Member[], cell: (row: number) => T): T[] =>
  first!.column.sample.map((_, row) => cell(row));

const sumOf = (members: readonly Member[], row: number): number =>
  members.reduce((sum, { column }) => sum + ((column.sample[row] as number | null) ?? Number.NaN), 0);

function areProbabilities(group: Group): boolean {
  const members = [...group.values()];
  if (members.length < 2 || members.every(({ column }) => known(column).every(Number.isInteger)))
    return false;
  return rowsOf(members, (row) => sumOf(members, row)).every((sum) => !(Math.abs(sum - 1) > sumTolerance));
}

function isOneHot(group: Group): boolean {
  const members = [...group.values()];
  if (members.length < 2) return false;
  const sums = rowsOf(members, (row) => sumOf(members, row));
  return sums.some((sum) => sum === 1) && sums.every((sum) => sum === 1 || Number.isNaN(sum));
}

const classIn = (label: readonly Member[], row: number): string | null =>
  label.find(({ column }) => column.sample[row] === 1)?.tag ?? null;

function highestIn(probabilities: readonly Member[], row: number): string {
  const value = ({ column }: Member) => column.sample[row] ?? -1;
  return probabilities.reduce((best, one) => (value(one) > value(best) ? one : best)).tag;
}

/** Whether a column has the label's value wherever the label has one. */
const areSame = (one: SurveyColumn['sample'], label: readonly (string | null)[]): boolean =>
  label.every((own, row) => own === null || String(one[row]) === own);

/** Adds these labels to the table as columns. Rows without exactly one 1 have none. */
export function withOneHot(table: Table, labels: readonly OneHotLabel[]): Table {
  if (labels.length === 0) return table;
  const { reading } = table;
  return {
    ...table,
    reading: {
      ...reading,
      columns: [...reading.columns, ...labels.map(({ name }) => ({ name, kind: 'text' as const }))],
      notices: [
        ...reading.notices,
        ...labels.map(({ name, columns }) =>
          oneHot({ label: name, columns: firstNames(columns.map((one) => one.name)) }),
        ),
      ],
    },
    columns: [...table.columns, ...labels.map((label) => labelIn(table, label))],
  };
}

function labelIn({ columns: all, rows }: Table, { name, columns }: OneHotLabel): CodedColumn {
  const codes = new Int32Array(rows).fill(-1);
  const sums = new Float64Array(rows);
  columns.forEach((own, code) => {
    const column = all.find((one) => one.name === own.name);
    for (let row = 0; row < rows; row++) {
      const value = column?.kind === 'number' ? column.numbers[row]! : Number.NaN;
      sums[row]! += value;
      if (value === 1) codes[row] = code;
    }
  });
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    if (sums[row] !== 1) codes[row] = -1;
    if (codes[row]! < 0) missing++;
  }
  return { name, kind: 'text', codes, categories: columns.map(({ tag }) => tag), missing };
}
