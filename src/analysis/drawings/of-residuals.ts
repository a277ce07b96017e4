import { type ErrorDistributionId, errorDistributions } from '../../distributions/error-distributions.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { Cleaned } from '../columns/sample/clean.ts';
import type { Report } from '../report.ts';
import type { RelativeResiduals } from '../tasks/examine-target.ts';
import { drawAutocorrelation } from './autocorrelation.ts';
import { farthest } from './farthest.ts';
import { drawHistogram, type FittedFamily } from './histogram.ts';
import type { Plots } from './plots.ts';
import { drawPower } from './power.ts';
import { drawQuantiles } from './quantiles.ts';
import { drawObserved, drawScaleLocation, drawScatter } from './scatter.ts';

/** Residuals in the units of the data, with each one's row in the table if some rows were left out. */
export interface Undivided {
  residuals: Residuals;
  observed?: Float64Array;
  rows?: Uint32Array;
}

/** The residuals analyzed, whatever the kind of target. */
export interface DrawnResiduals {
  /** The original residuals, if the analyzed ones were divided by a predicted standard deviation. */
  undivided?: Undivided;
  residuals: Residuals;
  cleaned: Cleaned;
  /** Residuals divided by the scale that the target's distribution expects for their rows, if it expects one. */
  relative?: RelativeResiduals;
  /** Residuals about their median, divided by the smoothed scale of their rows, if the answer is based on those. */
  divided?: { standardized: Residuals; scale: Float64Array };
}

/** The plots of residuals: with predictions, also against those; with an order, also along it. */
export function drawResiduals(
  { residuals, relative, divided, cleaned: { rows }, undivided }: DrawnResiduals,
  report: Report,
): Plots {
  const { predicted, ordered, n } = residuals;
  const { pearson } = relative ?? { pearson: residuals };
  const rowOf = (position: number) => rows?.[position] ?? position;
  const inOrder = new Float64Array(n);
  // Rows count from 1, as everywhere in words.
  for (let i = 0; i < n; i++) inOrder[i] = rowOf(i) + 1;
  const byRow = () => drawScatter(residuals, 'row', inOrder, rowOf);
  const scatter = (of: Residuals, heights?: Float64Array) =>
    predicted ? drawScatter(of, 'predicted', predicted, rowOf, heights) : byRow();
  return {
    ...drawDistribution(residuals, report, report.sample.roundingStep, rowOf),
    ...(predicted && {
      observed: observedAgainstPredicted(undivided ?? { residuals, ...(rows && { rows }) }),
    }),
    scatter: scatter(residuals),
    ...(predicted && { scaleLocation: drawScaleLocation(pearson, predicted, rowOf), sequence: byRow() }),
    ...(ordered && { autocorrelation: drawAutocorrelation(pearson) }),
    ...(report.farErrors && {
      farthest: farthest(residuals, divided?.standardized, report.farErrors, rowOf),
    }),
    ...(divided &&
      report.standardised && {
        scaled: {
          ...drawDistribution(divided.standardized, report.standardised, null, rowOf),
          scatter: scatter(divided.standardized, aboutZero(divided, residuals.median)),
        },
      }),
  };
}

/** Divided residuals with the subtracted median added back: against the predictions, a bias must be visible. */
const aboutZero = (
  { standardized: { values }, scale }: NonNullable<DrawnResiduals['divided']>,
  median: number,
): Float64Array => values.map((value, i) => (scale[i]! > 0 ? value + median / scale[i]! : value));

/** The plots that show the distribution of these residuals. */
function drawDistribution(
  residuals: Residuals,
  { families, shape }: Pick<Report, 'families' | 'shape'>,
  step: number | null | undefined,
  rowOf: (position: number) => number,
): Pick<Plots, 'histogram' | 'quantiles' | 'power'> {
  return {
    histogram: drawHistogram(residuals, distributionsToDraw(residuals, families), step),
    quantiles: (['normal', 'laplace'] as const).map((distribution) =>
      drawQuantiles(residuals, fitted(distribution, residuals), distribution, rowOf),
    ),
    power: drawPower(residuals, shape?.interval),
  };
}

const observedAgainstPredicted = ({ residuals, rows }: Undivided) =>
  drawObserved(residuals, residuals.predicted!, (position) => rows?.[position] ?? position);

/** The distributions that were compared, the most probable first, always including normal and Laplace. */
function distributionsToDraw(residuals: Residuals, families: Report['families']): FittedFamily[] {
  const ranked = (families ?? []).map(({ id, parameters }) => ({
    family: errorDistributions[id],
    parameters,
  }));
  const always = (['normal', 'laplace'] as const).filter(
    (id) => !ranked.some(({ family }) => family === errorDistributions[id]),
  );
  return [...ranked, ...always.map((id) => fitted(id, residuals))];
}

const fitted = (id: ErrorDistributionId, residuals: Residuals): FittedFamily => {
  const family = errorDistributions[id];
  return { family, ...family.fit(residuals) };
};
