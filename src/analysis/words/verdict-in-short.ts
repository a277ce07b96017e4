import { lossName } from '../../losses/loss-name.ts';
import type { Report } from '../report.ts';
import { shownConfidence } from './confidence-in-words.ts';
import { count } from './format.ts';

/** The verdict in a few words: `MAE (L1) 94%`, `leaning toward MAE (L1) 71%`, `undecided`. */
export function verdictInShort(recommendation: Report['recommendation']): string {
  const { loss, parameters, strength } = recommendation;
  if (strength === 'undecided') return 'undecided';
  const confidence = shownConfidence(recommendation);
  const name = lossName(loss, parameters);
  const words = confidence === undefined ? name : `${name} ${confidence}`;
  return strength === 'leaning' ? `leaning toward ${words}` : words;
}

/** The verdict as one self-contained sentence, with the file and its rows: to paste into a message or a paper. */
export const verdictSentence = ({ source, sample, recommendation }: Report): string => {
  const confidence = shownConfidence(recommendation);
  const confident = confidence === undefined ? '' : `, confidence ${confidence}`;
  return `${recommendation.headline.replace(/\.$/, '')} (${source.file}, ${count(sample.n, 'row')}${confident}).`;
};
