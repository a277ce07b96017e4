/** Words that name steps of one scale, each list from low to high. */
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
 * Whether class names look like steps of a scale: words as in low, medium, high, or ratings 1, 2, 3 … up to 10. Names
 * that count from 0 are more often codes (or digits) than ratings, and two classes have no order to lose.
 *
 * @example
 * looksOrdered(['high', 'low', 'medium']); // true
 */
export function looksOrdered(names: readonly string[]): boolean {
  if (names.length < 3) return false;
  const words = names.map(plain);
  if (scales.some((scale) => words.every((word) => scale.includes(word)))) return true;
  const numbers = words.map(Number).toSorted((a, b) => a - b);
  return numbers.length <= 10 && numbers.every((number, i) => number === i + 1);
}
