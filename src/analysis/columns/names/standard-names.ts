import { standards as standardList } from './column-words.ts';
import { setOf, unitOf, unspaced, wordsIn } from './name-words.ts';

const standards = setOf(standardList);

/** Whether a name says that values are held against this one: `Minimum`, `Group average`, `Grenzwert`; `eta_min` is in minutes. */
export const isStandard = (name: string): boolean => {
  const words = wordsIn(name);
  return (unitOf(name) === undefined ? words : words.slice(0, -1)).some(
    (word) =>
      standards.has(word) ||
      (unspaced.test(word) && [...standards].some((known) => unspaced.test(known) && word.includes(known))),
  );
};
