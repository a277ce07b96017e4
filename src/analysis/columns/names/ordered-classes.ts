/** Words that name the steps of a scale, each list from low to high. */
const scales = [
  ['very low', 'low', 'medium', 'high', 'very high'],
  ['very low', 'low', 'moderate', 'high', 'very high'],
  ['none', 'mild', 'moderate', 'severe', 'very severe', 'critical'],
  ['none', 'low', 'medium', 'high', 'critical'],
  ['tiny', 'small', 'medium', 'large', 'huge'],
  ['xs', 's', 'm', 'l', 'xl', 'xxl'],
  ['terrible', 'bad', 'poor', 'fair', 'average', 'good', 'very good', 'excellent'],
  ['strongly disagree', 'disagree', 'neutral', 'agree', 'strongly agree'],
  ['negative', 'neutral', 'positive'],
  ['never', 'rarely', 'sometimes', 'often', 'always'],
  ['easy', 'medium', 'hard'],
  ['bronze', 'silver', 'gold', 'platinum'],
];

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/**
 * The classes from low to high if their names are steps of a scale: words like low, medium, high, or consecutive whole
 * numbers. Numbers alone do not show whether they are grades or codes. Two classes have no order to lose.
 *
 * @example
 * orderOfNames(['high', 'low', 'medium'])?.order; // [1, 2, 0]
 */
export function orderOfNames(
  names: readonly string[],
): { order: number[]; by: 'words' | 'numbers' } | undefined {
  if (names.length < 3) return undefined;
  const words = names.map(plain);
  const positions = (value: (word: string) => number) =>
    words.map((_, k) => k).toSorted((a, b) => value(words[a]!) - value(words[b]!));
  const scale = scales.find((steps) => words.every((word) => steps.includes(word)));
  if (scale) return { order: positions((word) => scale.indexOf(word)), by: 'words' };
  const order = positions(Number);
  const first = Number(words[order[0]!]);
  const inARow = order.every((k, i) => Number(words[k]) === first + i);
  return inARow && names.length <= mostGrades ? { order, by: 'numbers' } : undefined;
}

/** Longer sequences of numbers are codes. */
const mostGrades = 11;

/**
 * Whether class names alone look like grades: words of a scale, or ratings 1, 2, 3 … up to 10. Numbers from 0 are more
 * often codes (or digits) than ratings.
 *
 * @example
 * looksOrdered(['high', 'low', 'medium']); // true
 */
export function looksOrdered(names: readonly string[]): boolean {
  const found = orderOfNames(names);
  if (!found) return false;
  return found.by === 'words' || (names.length <= 10 && Number(names[found.order[0]!]) === 1);
}
