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
import { looksSeenInTraining } from './seen-in-training.ts';

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

/** Residuals of the training data look more normal than the errors are, the more so the fewer rows a parameter has. */
const rowsPerParameter = 20;

function inSample({ residuals, settings: { inSampleParameters } }: Examined): Caveat | undefined {
  if (!inSampleParameters) return looksSeenInTraining(residuals) ? trainingResiduals : undefined;
  const { n } = residuals;
  if (n / inSampleParameters >= rowsPerParameter) return undefined;
  return {
    id: 'in-sample',
    text: `These are residuals of the training data, ${number(n / inSampleParameters, 2)} rows for each of ${count(inSampleParameters, 'parameter')}: fitting makes residuals look normal whatever the errors are.`,
    advice: `Use held-out or cross-validated residuals, or at least ${rowsPerParameter} rows per parameter.`,
  };
}

const trainingResiduals: Caveat = {
  id: 'in-sample',
  text: 'These look like training residuals: their mean and their correlation with the predictions are both 0.',
  advice: `How many parameters has the model? Give the number of fitted parameters (with ${rowsPerParameter} rows or more for each, training residuals do), or use held-out or cross-validated predictions.`,
};

function smallSample({ residuals: { n } }: Examined): Caveat | undefined {
  if (n >= fewestToDecide) return undefined;
  return {
    id: 'small-sample',
    text: `With ${count(n, 'residual')}, even the best possible rule tells a normal from a Laplace distribution in at most three of four samples.`,
    advice:
      'Collect more rows. Until then, choose the loss by what you need: MSE (L2) for the mean, Huber for robustness.',
  };
}

function largeSample({ residuals: { n } }: Examined, fits: Report['fits']): Caveat | undefined {
  const close = (['normal', 'laplace'] as const).find(
    (distribution) => fits?.[distribution].verdict === 'close',
  );
  if (!close) return undefined;
  return {
    id: 'large-sample',
    text: `With ${count(n, 'row')}, tests detect deviations too small to matter: the shares of residuals below each value differ from those of the ${close} distribution by at most ${percent(fits![close].distance)}.`,
    advice: 'Go by the effect sizes and the data that each loss needs, not by the p-values.',
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
  const [was, becomes] = before >= 0.5 ? ['normal', 'Laplace'] : ['Laplace', 'normal'];
  // Close to a tie any row tips the balance: worth saying only where the answer moves.
  if (Math.abs(before - after) < 0.25) return undefined;
  return {
    id: 'outlier-driven',
    text: `Without the ${count(dropped, 'residual')} farthest out, the more likely of the two distributions is the ${becomes} (${posterior(Math.max(after, 1 - after))}), not the ${was} (${posterior(Math.max(before, 1 - before))}).`,
    advice:
      'Check those rows: if they are mistakes, correct them; if they are real, they call for a robust loss (Huber, Student’s t).',
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
    text: `None of the distributions considered fits; the best of them (${distributions[families[0]!.id as ErrorDistributionId].name}) misses by more than chance allows.`,
    advice:
      'Look at the quantile plots: the usual reasons are groups of rows with different distributions, or a target that needs a transformation. Until then the recommended loss is that of the closest distribution.',
  };
}

/** More likely than not. */
const likely = 0.5;

function hiddenGroups({ decision }: Asked): Caveat | undefined {
  if (decision.hiddenGroups <= likely) return undefined;
  return {
    id: 'hidden-groups',
    text: `The errors look like those of two groups of rows with different variances (probability ${posterior(decision.hiddenGroups)}).`,
    advice:
      'Look for a column that separates the groups and model the variance by it: that needs less data than any loss that ignores the groups.',
  };
}
