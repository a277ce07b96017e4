import type { SurveyColumn } from '../../../data/text/survey.ts';
import { type ColumnSketch, classesOf, isConstant, sketch } from '../column-sketch.ts';
import { classOfProbabilityColumn, spelledAsClasses } from '../names/class-spelling.ts';
import { saysProbability } from '../names/column-names.ts';
import { wordsIn } from '../names/name-words.ts';
import type { Roles } from '../parts.ts';
import { taggings } from './probability-families.ts';

const isWordOfLabel = (word: string): boolean =>
  /^(?:label|labels|class|category|name|value|tag)$/.test(word);

/** A name's words, once for each word that passes a test, with that word replaced by a placeholder. */
const keysOf = (name: string, isOpen: (word: string) => boolean): string[] => {
  const words = wordsIn(name);
  return words.flatMap((word, at) => (isOpen(word) ? [words.with(at, '*').join(' ')] : []));
};

/**
 * For each probability column, finds the column that holds its class, as in flattened lists of `{label, prob}`:
 * `probs_0_label` with `probs_0_prob`.
 */
export function labelsOfProbabilities<C extends { name: string }>(
  columns: readonly C[],
): (name: string) => C | undefined {
  const numbered = columns.filter(({ name }) => /\d/.test(name));
  const labels = new Map(
    numbered.flatMap((column) => keysOf(column.name, isWordOfLabel).map((key) => [key, column] as const)),
  );
  return (name) => {
    if (labels.size === 0 || !/\d/.test(name)) return undefined;
    const own = keysOf(name, saysProbability).map((key) => labels.get(key));
    return own.find((column) => column !== undefined && column.name !== name);
  };
}

/** The columns without those whose class changes from row to row, such as each row's most probable classes. */
export function withoutRanked(
  columns: readonly ColumnSketch[],
  named: readonly string[] = [],
): ColumnSketch[] {
  const labelOf = labelsOfProbabilities(columns);
  return columns.filter((column) => {
    const label = named.includes(column.name) ? undefined : labelOf(column.name);
    return label === undefined || isConstant(label);
  });
}

/** Whether each row repeats the list of all classes: `['no', 'yes']`. */
export const isListOfClasses = (column: ColumnSketch): boolean =>
  column.kind === 'text' && column.distinct.length === 1 && /^\[[^[\]]+,[^[\]]+\]$/.test(column.distinct[0]!);

/** Its classes, in their order. */
const classesListed = ({ distinct: [list = ''] }: ColumnSketch): string[] =>
  list
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));

/**
 * Adds the class of each probability column to the roles if the name alone does not give it: the class is in a column
 * of its own, or is the part that the names do not share.
 */
export function withClasses(roles: Roles, columns: readonly SurveyColumn[]): Roles {
  if (roles.kind !== 'probabilities' || roles.probabilities.length < 2 || roles.classes) return roles;
  const label = columns.find(({ name }) => name === roles.label);
  const labels = label && classesOf(sketch(label));
  if (!labels) return roles;
  const tell = (classes: readonly string[]): boolean =>
    new Set(classes).size === classes.length && labels.every((name) => classes.includes(name));
  const labelOf = labelsOfProbabilities(columns);
  const beside = roles.probabilities.map((name) => {
    const column = labelOf(name);
    return column && sketch(column).distinct[0];
  });
  if (isComplete(beside) && tell(beside)) return { ...roles, classes: beside };
  const listed = columns
    .map(sketch)
    .filter(isListOfClasses)
    .map(classesListed)
    .find((classes) => classes.length === roles.probabilities.length && tell(classes));
  if (listed) return { ...roles, classes: listed };
  const named = roles.probabilities.map(classOfProbabilityColumn);
  if (tell(named)) return roles;
  const ways = roles.probabilities.map(taggings);
  const tagsOf = (stem: string) => ways.map((own) => own.find((way) => way.stem === stem)?.tag);
  const classes = [named, ...ways[0]!.map(({ stem }) => tagsOf(stem))]
    .filter(isComplete)
    .map((tags) => spelledAsClasses(tags, labels))
    .find(tell);
  return classes ? { ...roles, classes } : roles;
}

const isComplete = (tags: readonly (string | undefined)[]): tags is string[] => !tags.includes(undefined);
