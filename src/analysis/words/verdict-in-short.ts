import { lossName } from '../../losses/loss-name.ts';
import type { Report } from '../report.ts';
import { percent } from './format.ts';

/** The verdict where there is room for a few words: `MAE (L1) 94%`, `leaning toward MAE (L1) 71%`, `undecided`. */
export function verdictInShort({ loss, parameters, strength, confidence }: Report['recommendation']): string {
  if (strength === 'undecided') return 'undecided';
  const name = lossName(loss, parameters);
  const words = confidence === undefined ? name : `${name} ${percent(confidence)}`;
  return strength === 'leaning' ? `leaning toward ${words}` : words;
}
