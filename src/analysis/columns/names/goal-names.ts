import { isSurelyPredicted } from './column-names.ts';
import { goals as goalList } from './column-words.ts';
import { inflectedSetOf, uninflected, unspaced, wordsIn } from './name-words.ts';

const goals = inflectedSetOf(goalList);

/** Whether a name says that its numbers were aimed at, and not that they were predicted: a plan, a budget, a quota. */
export const isGoal = (name: string): boolean =>
  wordsIn(name).some(
    (word) =>
      goals.has(uninflected(word)) ||
      (unspaced.test(word) && [...goals].some((goal) => unspaced.test(goal) && word.includes(goal))),
  ) && !isSurelyPredicted(name);
