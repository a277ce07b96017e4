import { isSkewed } from '../../choice/asymmetry.ts';
import type { Decision } from '../../choice/decide.ts';
import { fewestToDecide } from '../../choice/decision-rule.ts';
import { normalLaplacePosterior } from '../../choice/normal-laplace.ts';
import {
  errorDistributions as distributions,
  type ErrorDistributionId,
} from '../../distributions/error-distributions.ts';
import { middleResiduals, type Residuals } from '../../numerics/residuals.ts';
import type { Recommendation, Report } from '../report.ts';
import { count, number, percent, posterior } from '../words/format.ts';
import type { Examined } from './finding.ts';
import { noneFits } from './goodness-of-fit.ts';
import type { Quality } from './sample-quality.ts';

type Caveat = Recommendation['caveats'][number];

/** The residuals whose distribution was asked for, and the answer. */
interface Asked {
  residuals: Residuals;
  decision: Decision;
}

/** What else to know before relying on the answer, beside the four checks. */
export function caveatsOf(examined: Examined, asked: Asked, fits: Report['fits']): Caveat[] {
  return [
    inSample(examined),
    smallSample(examined),
    largeSample(examined, fits),
    outlierDriven(asked, examined.quality),
    noFamilyFits(asked),
    hiddenGroups(asked),
  ].filter((caveat) => caveat !== undefined);
}

/** Residuals of the training data look more Normal than the errors are, the more so the fewer rows a parameter has. */
const rowsPerParameter = 20;

function inSample({ residuals: { n }, settings: { inSampleParameters } }: Examined): Caveat | undefined {
  if (!inSampleParameters || n / inSampleParameters >= rowsPerParameter) return undefined;
  return {
    id: 'in-sample',
    text: `These are residuals of the training data, ${number(n / inSampleParameters, 2)} rows for each of ${count(inSampleParameters, 'parameter')}: fitting makes residuals look Normal whatever the errors are.`,
    advice: `Use held-out or cross-validated residuals, or at least ${rowsPerParameter} rows per parameter.`,
  };
}

function smallSample({ residuals: { n } }: Examined): Caveat | undefined {
  if (n >= fewestToDecide) return undefined;
  return {
    id: 'small-sample',
    text: `With ${count(n, 'residual')} not even the best possible rule tells Normal from Laplace more often than three times in four.`,
    advice:
      'Collect more rows; until then the choice of loss is better made by what you need, the mean (L2) or robustness (Huber).',
  };
}

function largeSample({ residuals: { n } }: Examined, fits: Report['fits']): Caveat | undefined {
  const close = (['normal', 'laplace'] as const).find(
    (distribution) => fits?.[distribution].verdict === 'close',
  );
  if (!close) return undefined;
  return {
    id: 'large-sample',
    text: `With ${count(n, 'row')} tests detect deviations too small to matter: the distribution functions differ from the ${close === 'normal' ? 'Normal' : 'Laplace'} distribution’s by at most ${percent(fits![close].distance)}.`,
    advice: 'Go by the effect sizes and the price of each loss, not by the p-values.',
  };
}

/**
 * Does the better of the two distributions change without the farthest 1 % of the residuals, or without up to three outliers?
 * Nothing hangs on it where the errors are skewed.
 */
function outlierDriven(
  { residuals, decision: { comparison, asymmetry } }: Asked,
  quality: Quality,
): Caveat | undefined {
  if (isSkewed(asymmetry)) return undefined;
  const dropped = Math.max(1, Math.floor(residuals.n / 100), Math.min(3, quality.outliers));
  const without = withoutFarthest(residuals, dropped);
  if (without.n < 8 || without.standardDeviation === 0) return undefined;
  const before = comparison.normal.probability;
  const after = normalLaplacePosterior(without).normal.probability;
  if (before >= 0.5 === after >= 0.5) return undefined;
  const [was, becomes] = before >= 0.5 ? ['Normal', 'Laplace'] : ['Laplace', 'Normal'];
  // Close to a tie any row tips the balance: worth saying only where the answer moves.
  if (Math.abs(before - after) < 0.25) return undefined;
  return {
    id: 'outlier-driven',
    text: `Without the ${count(dropped, 'residual')} farthest out the better of the two distributions is ${becomes} (${posterior(Math.max(after, 1 - after))}) instead of ${was} (${posterior(Math.max(before, 1 - before))}).`,
    advice:
      'Look at those rows: if they are mistakes, correct them; if they are real, a robust loss (Huber, Student’s t) is what they call for.',
  };
}

function withoutFarthest(residuals: Residuals, dropped: number): Residuals {
  const { sorted, median, n } = residuals;
  let from = 0;
  let to = n;
  for (let i = 0; i < dropped; i++) {
    if (median - sorted[from]! > sorted[to - 1]! - median) from++;
    else to--;
  }
  return middleResiduals(residuals, from, to);
}

function noFamilyFits({ residuals, decision: { families } }: Asked): Caveat | undefined {
  if (!noneFits(residuals, families)) return undefined;
  return {
    id: 'none-fits',
    text: `None of the distributions known here fits; the best of them (${distributions[families[0]!.id as ErrorDistributionId].name}) misses by more than chance allows.`,
    advice:
      'Look at the quantile plots: groups with distributions of their own, or a transformation of the target, are the usual reasons. Until then the recommended loss goes with the nearest distribution.',
  };
}

/** More likely than not. */
const likely = 0.5;

function hiddenGroups({ decision }: Asked): Caveat | undefined {
  if (decision.hiddenGroups <= likely) return undefined;
  return {
    id: 'hidden-groups',
    text: `The errors look like those of two groups of rows, one with a larger variance than the other (${posterior(decision.hiddenGroups)} probable).`,
    advice:
      'Look for the column that tells the groups apart: then model the variance by it, which needs less data than any loss that ignores it.',
  };
}
