import { losses } from '../../losses/index.ts';
import type { LossAliases } from '../../losses/loss.ts';
import { type OtherLoss, type OtherLossId, otherLosses } from '../beyond-catalog.ts';
import type { Meaning } from '../libraries/library.ts';

/** What texts call each loss, of the catalog and beyond. */
export const lossAliases: readonly ({ meaning: Meaning } & LossAliases)[] = [
  ...losses.map(({ id, aliases }) => ({ meaning: `loss:${id}` as const, ...aliases })),
  ...Object.entries(otherLosses).map(([id, { aliases }]: [string, OtherLoss]) => ({
    meaning: `loss:${id as OtherLossId}` as const,
    ...aliases,
  })),
];

/**
 * The names that programs of their own use for losses in settings, whatever the library. A trailing “loss” can be
 * left out, except in `nll_loss`: “nll” alone can be the negative log-likelihood of any distribution.
 */
const names = new Map(
  lossAliases.flatMap(({ meaning, settings = [] }) => settings.map((name) => [name, meaning] as const)),
);

/** The loss that a word means in a setting for the loss; undefined if it could be anything. */
export const lossInWords = (word: string): Meaning | undefined => {
  const plain = word
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase()
    .replace(/^g_io_u/, 'giou');
  return names.get(plain) ?? names.get(plain.replace(/_?loss$/, ''));
};

/** Whether a word names a loss in any context: `SmoothL1Loss`, but not `l1`. */
export const isLossClass = (word: string): boolean => /^[A-Z]\w*Loss$/.test(word);
