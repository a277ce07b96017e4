import type { Report } from '../../analysis/report.ts';
import { percent } from '../../analysis/words/format.ts';
import { type LossId, lossById } from '../../losses/index.ts';
import { lossName } from '../../losses/loss-name.ts';

/** What a verdict says of a loss that stands in code. */
export interface VerdictOnLoss {
  /** One sentence, plain text. */
  sentence: string;
  /** Whether the loss would throw away enough data to be worth a hint, and the verdict is firm. */
  contradicts: boolean;
}

/** From this share of wasted data on, a loss contradicts a verdict. */
const wasteWorthAHint = 0.1;

/**
 * What a report says of a loss: that it is the one recommended, or how much of the data it would waste beside it.
 * Undefined where the report has no price for that loss.
 */
export function verdictOnLoss(loss: LossId, report: Report): VerdictOnLoss | undefined {
  const { recommendation, losses } = report;
  const short = lossById(loss).short;
  if (loss === recommendation.loss)
    return { sentence: `${callFor('this loss', report)}.`, contradicts: false };
  const best = cheapest(losses, recommendation.loss);
  const own = cheapest(losses, loss);
  if (best === undefined || own === undefined) return undefined;
  const waste = 1 - best / own;
  const recommended = lossName(recommendation.loss, recommendation.parameters);
  const cost =
    waste > 0.005
      ? `${short} would waste about ${percent(waste)} of the data`
      : `${short} costs nothing beside it`;
  return {
    sentence: `${callFor(recommended, report)}: ${cost}.`,
    contradicts: recommendation.strength !== 'undecided' && waste > wasteWorthAHint,
  };
}

/** That the residuals call for the recommended loss, as firmly as they do, how sure that is, and what it supposes. */
function callFor(name: string, { recommendation, source }: Report): string {
  const { strength, confidence, supposing } = recommendation;
  const lead = {
    strong: `call for ${name}`,
    leaning: `lean to ${name}`,
    undecided: `do not decide; ${name} looks best so far`,
  }[strength];
  return `The residuals in ${source.file} ${lead}${confidence === undefined ? '' : `, ${percent(confidence)} sure`}${supposing ? ` if ${supposing}` : ''}`;
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
