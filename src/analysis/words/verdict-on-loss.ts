import { type LossId, lossById } from '../../losses/index.ts';
import { lossName } from '../../losses/loss-name.ts';
import type { Report } from '../report.ts';
import { shownConfidence } from './confidence-in-words.ts';
import { capitalized, dataNeeded } from './format.ts';

/** What a verdict says of a loss that stands in code. */
export interface VerdictOnLoss {
  /** One sentence, plain text. */
  sentence: string;
  /** Whether the loss would throw away enough data to be worth a hint, and the answer is not undecided. */
  contradicts: boolean;
  /** The share of the data that the loss would waste beside the best one. */
  waste: number;
}

/** From this share of wasted data on, a loss contradicts a verdict. */
const wasteWorthAHint = 0.1;

/**
 * What a report says of a loss: that it is the one recommended, or how much more data it needs than the best one.
 * Undefined where the report has no price for that loss.
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
  // Where the loss was chosen for what it estimates, that is what tells it from another.
  const beside = recommendation.withoutConfidence
    ? `estimates ${lossById(loss).estimator}`
    : moreData(own / best);
  return {
    sentence: `${callFor(recommended, report)}. ${capitalized(short)} ${beside}.`,
    contradicts: recommendation.strength !== 'undecided' && waste > wasteWorthAHint,
    waste: Math.max(0, waste),
  };
}

/** What a loss costs beside the best one, from the ratio of their variances. */
function moreData(ratio: number): string {
  if (ratio < 1.005) return 'does as well';
  return `needs ${dataNeeded(ratio)} for the same precision`;
}

/** That the residuals call for the recommended loss, as firmly as they do, with the confidence and what it assumes. */
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
 * The losses to put in a loss’s place: the recommended one, then those that waste clearly less of the data than it
 * does, cheapest first. None where the report has no price for it, or it is the recommended one.
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

/** The least price of a loss, over its shapes. */
function cheapest(losses: Report['losses'], id: LossId): number | undefined {
  const prices = (losses ?? []).filter((loss) => loss.id === id).map((loss) => loss.expectedVarianceRatio);
  return prices.length > 0 ? Math.min(...prices) : undefined;
}
