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
  /** One minus its efficiency relative to the best loss: the share of the data that it does not use. */
  inefficiency: number;
}

/** From this inefficiency on, a loss contradicts a verdict. */
const inefficiencyWorthAHint = 0.1;

/**
 * What a report says about a loss: that it is the recommended one, or how much more data it needs than that one.
 * Undefined if the report does not compare that loss.
 */
export function verdictOnLoss(loss: LossId, report: Report): VerdictOnLoss | undefined {
  const { recommendation, losses } = report;
  const short = lossById(loss).short;
  if (loss === recommendation.loss)
    return { sentence: `${callFor('this loss', report)}.`, contradicts: false, inefficiency: 0 };
  const best = lowestRatio(losses, recommendation.loss);
  const own = lowestRatio(losses, loss);
  if (best === undefined || own === undefined) return undefined;
  const inefficiency = 1 - best / own;
  const recommended = lossName(recommendation.loss, recommendation.parameters);
  // If the loss was chosen for what it estimates, the difference lies in what the losses estimate.
  const beside = recommendation.withoutConfidence
    ? `estimates ${lossById(loss).estimator}`
    : moreData(own / best);
  return {
    sentence: `${callFor(recommended, report)}. ${capitalized(short)} ${beside}.`,
    contradicts: recommendation.strength !== 'undecided' && inefficiency > inefficiencyWorthAHint,
    inefficiency: Math.max(0, inefficiency),
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
 * The losses to use instead of a loss: the recommended one, then those that are clearly more efficient than it, most
 * efficient first. None if the report does not compare it, or it is the recommended one.
 */
export function betterLosses(
  loss: LossId,
  { recommendation, losses }: Report,
): { id: LossId; parameters: Readonly<Record<string, number>> }[] {
  const own = lowestRatio(losses, loss);
  const isCompared = lowestRatio(losses, recommendation.loss) !== undefined;
  if (own === undefined || !isCompared || loss === recommendation.loss) return [];
  const moreEfficient = (losses ?? [])
    .filter(({ expectedVarianceRatio }) => 1 - expectedVarianceRatio / own > inefficiencyWorthAHint)
    .map(({ id, parameters = {} }) => ({ id, parameters }));
  return [{ id: recommendation.loss, parameters: recommendation.parameters }, ...moreEfficient];
}

/** The lowest variance ratio of a loss, over its shapes. */
function lowestRatio(losses: Report['losses'], id: LossId): number | undefined {
  const ratios = (losses ?? []).filter((loss) => loss.id === id).map((loss) => loss.expectedVarianceRatio);
  return ratios.length > 0 ? Math.min(...ratios) : undefined;
}
