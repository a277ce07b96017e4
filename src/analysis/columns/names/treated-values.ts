import { tells } from './column-names.ts';
import { treatments } from './column-words.ts';
import { setOf, unspaced, wordsIn } from './name-words.ts';

/** Participles that say how a model came to its values, rather than what was done to measured ones. */
const ofModels = /^(?:computed|expected|stacked|blended|boosted|trained|tuned|proposed)$|eed$/;

const beginnings = [...setOf(treatments)];
const isOfTreatment = (word: string): boolean =>
  /^\w{3,}ed$/.test(word) ||
  beginnings.some((start) => (unspaced.test(start) ? word.includes(start) : word.startsWith(start)));

/** Whether a name says that values were treated: `adjusted`, `Reconciled`, `smoothed_temp`, `saisonbereinigt`. */
export const isTreated = (name: string): boolean =>
  wordsIn(name).some((word) => isOfTreatment(word) && !ofModels.test(word) && !tells('predicted', word));
