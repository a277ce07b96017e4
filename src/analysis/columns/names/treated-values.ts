import { tells } from './column-names.ts';
import { treatments } from './column-words.ts';
import { setOf, unspaced, wordsIn } from './name-words.ts';

/** Whether a participle says how a model came to its values, rather than what was done to measured ones. */
export const isMadeByModel = (word: string): boolean =>
  /^(?:computed|expected|stacked|blended|boosted|trained|tuned)$/.test(word);

const beginnings = [...setOf(treatments)];
const isOfTreatment = (word: string): boolean =>
  (/^\w{3,}ed$/.test(word) && !word.endsWith('eed')) ||
  beginnings.some((start) => (unspaced.test(start) ? word.includes(start) : word.startsWith(start)));

/** Whether a name says that values were treated: `adjusted`, `Reconciled`, `smoothed_temp`, `saisonbereinigt`. */
export const isTreated = (name: string): boolean =>
  wordsIn(name).some((word) => isOfTreatment(word) && !isMadeByModel(word) && !tells('predicted', word));
