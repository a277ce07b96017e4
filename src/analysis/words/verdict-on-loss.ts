import { type LossId, lossById } from '../../losses/index.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { Report } from '../report.ts';
import { shownConfidence } from './confidence-in-words.ts';
import { capitalized, dataNeeded } from './format.ts';

/** What a report says about a loss used in code. */
export interface VerdictOnLoss {
  /** One sentence, plain text. */
  sentence: string;
  /** Whether the loss needs enough more data to be worth a hint, and the answer is not undecided. */
  contradicts: boolean;
  /** The share of the data that the loss wastes compared with the best one. */
  waste: number;
}

/** From this share of wasted data on, a loss contradicts a verdict. */
const wasteWorthAHint = 0.1;

/**
 * What a report says about a loss: that it is the recommended one, or how much more data it needs than that one.
 * Undefined if the report does not compare that loss.
 */
export function verdictOnLoss(loss: LossId, report: Report): VerdictOnLoss | undefined {
  const { recommendation, losses } = report;
  const short = lossById(loss).short;
  if (loss === recommendation.loss)
    return { sentence: `${callFor('this loss', report)}.`, contradicts: false, waste: 0 };
  const best = cheapest(losses, recommendation.loss);
  const own = cheapest(losses, loss);
  if (best === undefined || own === undefined) return undefined;
  const waste = 1 - best / own;
  const recommended = lossName(recommendation.loss, recommendation.parameters);
  // If the loss was chosen for what it estimates, the difference lies in what the losses estimate.
  const beside = recommendation.withoutConfidence
    ? `estimates ${lossById(loss).estimator}`
    : moreData(own / best);
  return {
    sentence: `${callFor(recommended, report)}. ${capitalized(short)} ${beside}.`,
    contradicts: recommendation.strength !== 'undecided' && waste > wasteWorthAHint,
    waste: Math.max(0, waste),
  };
}

/** How much more data a loss needs than the best one, from the ratio of their variances. */
function moreData(ratio: number): string {
  if (ratio < 1.005) return 'does as well';
  return `needs ${dataNeeded(ratio)} for the same precision`;
}

/**
 * The clause that the residuals call for the recommended loss, in line with the
 * strength, with the confidence and what it assumes.
 */
function callFor(name: string, { recommendation, source }: Report): string {
  const { strength, supposing } = recommendation;
  const confidence = shownConfidence(recommendation);
  const lead = {
    strong: `call for ${name}`,
    leaning: `lean toward ${name}`,
    undecided: `do not decide; ${name} looks best so far`,
  }[strength];
  const confidently = confidence === undefined ? '' : `confidence ${confidence}`;
  const assuming = supposing ? `assuming ${supposing}` : '';
  const under = [confidently, assuming].filter(Boolean).join(', ');
  return `The residuals in ${source.file} ${lead}${under && ` (${under})`}`;
}

/**
 * The losses to use instead of a loss: the recommended one, then those that waste clearly less data than it does, most
 * efficient first. None if the report does not compare it, or it is the recommended one.
 */
export function betterLosses(
  loss: LossId,
  { recommendation, losses }: Report,
): { id: LossId; parameters: Readonly<Record<string, number>> }[] {
  const own = cheapest(losses, loss);
  const isPriced = cheapest(losses, recommendation.loss) !== undefined;
  if (own === undefined || !isPriced || loss === recommendation.loss) return [];
  const cheaper = (losses ?? [])
    .filter(({ expectedVarianceRatio }) => 1 - expectedVarianceRatio / own > wasteWorthAHint)
    .map(({ id, parameters = {} }) => ({ id, parameters }));
  return [{ id: recommendation.loss, parameters: recommendation.parameters }, ...cheaper];
}

/** The lowest variance ratio of a loss, over its shapes. */
function cheapest(losses: Report['losses'], id: LossId): number | undefined {
  const prices = (losses ?? []).filter((loss) => loss.id === id).map((loss) => loss.expectedVarianceRatio);
  return prices.length > 0 ? Math.min(...prices) : undefined;
}
