import type { ColumnSketch } from '../column-sketch.ts';
import { isModel, isNamed, saysPrediction, saysTarget } from './column-names.ts';
import { wordsIn } from './name-words.ts';

export const isPredictedLabel = ({ name }: ColumnSketch): boolean =>
  (isNamed('predictedLabel', name) || saysPrediction(name) || isModel(name)) && !isNamed('label', name);

export const isLabelNamed = ({ name }: ColumnSketch): boolean =>
  isNamed('label', name) || isJudged(name) || (saysTarget(name) && !saysPrediction(name));

/** `label`, `class`: either the true or the predicted one. */
export const saysNothing = ({ name }: ColumnSketch): boolean =>
  /^(?:labels?|class(?:es)?|category)$/i.test(name.trim());

/** A class of students, tickets or goods: a label's column only if something else indicates it. */
export const saysClass = ({ name }: ColumnSketch): boolean =>
  /^(?:class(?:es)?|category)$/i.test(name.trim());

/** Whether a word of a name says that the numbers are classes: `true_class`, `cluster_pred`. */
export const namesClasses = (name: string): boolean =>
  wordsIn(name).some((word) =>
    /^(?:label|class|klass|clas[se]|categor|kategor|cluster|digit|species)/.test(word),
  );

/** The p-value of a test, rather than the probability of a class. */
export const isPValue = (name: string): boolean => /^p[\s_.-]?val(?:ue)?s?$/i.test(name.trim());

/** A class that people assigned: `human_label`, `gold class`. */
const isJudged = (name: string): boolean => {
  const words = wordsIn(name);
  const isOfPeople = words.some((word) =>
    /^(?:gold|golden|human|expert|manual|annotat\w*|adjudicated)$/.test(word),
  );
  return isOfPeople && /^(?:labels?|class|category|decision)$/.test(words.at(-1)!);
};

/** The best items by a score above zero; all that share it. */
export function best<T>(all: readonly T[], score: (one: T) => number): T[] {
  const scored = all.map((one) => ({ one, score: score(one) })).filter((entry) => entry.score > 0);
  const most = Math.max(...scored.map((entry) => entry.score));
  return scored.filter((entry) => entry.score === most).map(({ one }) => one);
}
