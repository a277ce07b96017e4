import { type ColumnSketch, isConstant, isWithin } from '../column-sketch.ts';
import { classMeant, classOfProbabilityColumn, spelledAsClasses } from '../names/class-spelling.ts';
import { isNamed, saysPrediction, saysProbability } from '../names/column-names.ts';
import { isPValue } from '../names/label-names.ts';
import { wordsIn } from '../names/name-words.ts';

/** A stem with `log` and `prob` as separate words. */
const saysLogProbability = (stem: string): boolean =>
  /log[\s_.-]?(?:p|probs?|probas?|softmax)(?![a-z])/i.test(stem);

/** Columns that together hold the scores of a label's classes. */
export interface ProbabilityFamily {
  columns: ColumnSketch[];
  /** The class of each, according to its name. */
  tags: string[];
  /** The common part of their names. */
  stem: string;
  kind: 'probabilities' | 'logits';
  sumsToOne: boolean;
}

/** Probabilities before logits, and families whose rows sum to one before all others. */
export function probabilityFamilies(
  numeric: readonly ColumnSketch[],
  classSets: readonly (readonly string[])[],
): ProbabilityFamily[] {
  const groups = new Map<string, { columns: ColumnSketch[]; tags: string[]; stem: string }>();
  const put = (key: string, stem: string, column: ColumnSketch, tag: string) => {
    const group = groups.get(key) ?? { columns: [], tags: [], stem };
    group.columns.push(column);
    group.tags.push(tag);
    groups.set(key, group);
  };
  classSets.forEach((classes, i) => {
    const meant = classMeant(classes);
    for (const column of numeric)
      if (meant(column.name) !== undefined) put(`class ${i}`, '', column, column.name);
  });
  for (const column of numeric) {
    if (isPValue(column.name)) continue;
    const ways = taggings(column.name);
    for (const { stem, tag } of ways) put(`stem ${stem}`, stem, column, tag);
    // A class of several words: `Random Forest (Iris-setosa)`.
    const tag = longestIn(column.name, classSets.flat());
    const stem = tag && column.name.replace(tag, '*');
    if (stem && !ways.some((way) => way.stem === stem)) put(`stem ${stem}`, stem, column, tag);
  }
  return [...groups.values()]
    .filter(({ columns, tags }) => columns.length > 1 && new Set(tags).size === tags.length)
    .map((group) => familyOf(group, classSets))
    .filter((family) => family !== undefined)
    .sort((a, b) => rank(b) - rank(a) || b.columns.length - a.columns.length);
}

/** The longest of some names, of at least two letters, that another name contains. */
const longestIn = (name: string, parts: readonly string[]): string | undefined =>
  parts
    .filter((part) => part.length > 1 && part.length < name.length && name.includes(part))
    .reduce<string | undefined>((best, part) => (part.length > (best?.length ?? 0) ? part : best), undefined);

const rank = ({ kind, sumsToOne }: ProbabilityFamily): number =>
  sumsToOne ? 2 : kind === 'probabilities' ? 1 : 0;

/** The most words of a name that are examined. */
const mostWords = 8;

/** Ways to split a name into a stem and a class: `prob.M`, `P (class=a)`, `logits[0]`, `p1`, `setosa_prob`, `y_1_pred`. */
export function taggings(name: string): { stem: string; tag: string }[] {
  const ways: { stem: string; tag: string }[] = [];
  const put = (start: number, tag: string) => {
    const stem = `${name.slice(0, start)}*${name.slice(start + tag.length)}`;
    if (stem !== '*' && !ways.some((way) => way.stem === stem)) ways.push({ stem, tag });
  };
  const digits = /(?<!\d)\d+(?=[\])]*$)/.exec(name);
  if (digits) put(digits.index, digits[0]);
  // As numbered by SPSS, with the number of the run at the end: `EST2_1`.
  const ofRun = /^\p{L}+(?=(\d+)_\d+$)/u.exec(name);
  if (ofRun) put(ofRun[0].length, ofRun[1]!);
  for (const word of [...name.matchAll(/[^\s_.:\-[(=\])]+/g)].slice(0, mostWords)) put(word.index, word[0]);
  const known = classOfProbabilityColumn(name);
  if (known !== name && known !== '' && name.includes(known)) put(name.lastIndexOf(known), known);
  return ways;
}

function familyOf(
  { columns, tags, stem }: { columns: ColumnSketch[]; tags: string[]; stem: string },
  classSets: readonly (readonly string[])[],
): ProbabilityFamily | undefined {
  if (columns.every(isConstant)) return undefined;
  const says =
    saysProbability(stem) || wordsIn(stem).some((word) => isNamed('probability', word) || word === 'pr');
  const fits = classSets.some((classes) => {
    const spelled = spelledAsClasses(tags, classes);
    return classes.length > 1 && classes.every((name) => spelled.includes(name));
  });
  const isUnit = columns.every((column) => isWithin(column, 0, 1));
  const sumsToOne = isUnit && sumsTo(1, columns);
  // Zeros and ones that sum to one are a one-hot encoded category.
  const isOneHot = columns.every(({ isWhole }) => isWhole);
  if (sumsToOne && (!isOneHot || says)) return { columns, tags, stem, kind: 'probabilities', sumsToOne };
  if (
    says &&
    fits &&
    (isUnit || (columns.every((column) => isWithin(column, 0, 100)) && sumsTo(100, columns)))
  )
    return { columns, tags, stem, kind: 'probabilities', sumsToOne };
  // Percentages that add up to 100 and are named after the classes need no further word.
  if (fits && columns.every((column) => isWithin(column, 0, 100)) && sumsTo(100, columns))
    return { columns, tags, stem, kind: 'probabilities', sumsToOne: true };
  // The softmax turns log-probabilities back into probabilities, as it does with any other scores.
  const saysLogit =
    saysLogProbability(stem) ||
    wordsIn(stem).some((word) => /^(?:logits?|raw|margin|decision|score|scores|logodds)$/.test(word));
  const isOfRows = /\[\*\]$/.test(stem) && saysPrediction(stem);
  return (saysLogit || isOfRows) && fits && !isUnit
    ? { columns, tags, stem, kind: 'logits', sumsToOne }
    : undefined;
}

/** Rounding may change the sum by half a unit of the last decimal per column: 1% covers two decimals. */
function sumsTo(total: number, columns: readonly ColumnSketch[]): boolean {
  let rows = 0;
  let off = 0;
  for (let row = 0; row < columns[0]!.numbers.length; row++) {
    const sum = columns.reduce((all, column) => all + column.numbers[row]!, 0);
    if (Number.isNaN(sum)) continue;
    rows++;
    if (Math.abs(sum - total) > 0.011 * total) off++;
  }
  return rows > 0 && off <= 0.02 * rows;
}

/** The class of the highest score in a row of the sample. */
export function highestTag({ columns, tags }: ProbabilityFamily, row: number): string {
  let best = 0;
  for (let k = 1; k < columns.length; k++)
    if (columns[k]!.numbers[row]! > columns[best]!.numbers[row]!) best = k;
  return tags[best]!;
}
