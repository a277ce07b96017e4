import { tells } from './column-names.ts';
import { wordsIn } from './name-words.ts';

/** Participles that say how a model came to its values, rather than what was done to measured ones. */
const ofModels = /^(?:computed|expected|stacked|blended|boosted|trained|tuned|proposed)$|eed$/;

/** Whether a name says that values were treated: `adjusted`, `Reconciled`, `smoothed_temp`. */
export const isTreated = (name: string): boolean =>
  wordsIn(name).some((word) => /^\w{3,}ed$/.test(word) && !ofModels.test(word) && !tells('predicted', word));
