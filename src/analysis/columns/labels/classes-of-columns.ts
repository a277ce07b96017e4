import type { SurveyColumn } from '../../../data/text/survey.ts';
import { type ColumnSketch, classesOf, isConstant, sketch } from '../column-sketch.ts';
import { classOfProbabilityColumn, spelledAsClasses } from '../names/class-spelling.ts';
import { saysProbability } from '../names/column-names.ts';
import { wordsIn } from '../names/name-words.ts';
import type { Roles } from '../parts.ts';
import { taggings } from './probability-families.ts';

const isWordOfLabel = (word: string): boolean =>
  /^(?:label|labels|class|category|name|value|tag)$/.test(word);

/** A name's words, with each in turn of those that a test holds for left open. */
const keysOf = (name: string, isOpen: (word: string) => boolean): string[] => {
  const words = wordsIn(name);
  return words.flatMap((word, at) => (isOpen(word) ? [words.with(at, '*').join(' ')] : []));
};

/**
 * Finds the column that says which class another one is the probability of, as flattened lists of `{label, prob}` have
 * it: `probs_0_label` beside `probs_0_prob`.
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

/** The columns without those whose class changes from row to row: the best classes of a row with their probabilities. */
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

/**
 * The roles with the class of each probability column, where their names alone do not tell: the class stands in a column
 * beside each, or is what their names do not have in common.
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
