import { laplace } from '../../stats/distributions/laplace.ts';
import { normal } from '../../stats/distributions/normal.ts';
import type { Residuals } from '../../stats/residuals.ts';
import type { Plots } from '../plots.ts';
import type { Report } from '../report.ts';
import { drawAutocorrelation } from './autocorrelation.ts';
import { drawHistogram } from './histogram.ts';
import { drawPower } from './power.ts';
import { drawQuantiles } from './quantiles.ts';
import { drawScaleLocation, drawScatter } from './scatter.ts';

/** Residuals as they were analysed. */
export interface DrawnResiduals {
  residuals: Residuals;
  /** Row of the table for each residual; absent where every row was kept. */
  rows?: Uint32Array;
}

/**
 * The drawings of a regression report. Residuals must not be all equal.
 *
 * @example drawPlots({ residuals: prepareResiduals(errors) }, report).histogram?.counts
 */
export function drawPlots({ residuals, rows }: DrawnResiduals, report: Report): Plots {
  const { predicted, ordered, n } = residuals;
  const rowOf = (position: number) => rows?.[position] ?? position;
  const inOrder = Float64Array.from({ length: n }, (_, i) => rowOf(i));
  const fits = [normal, laplace].map((family) => ({ family, ...family.fit(residuals) }));
  const byRow = () => drawScatter(residuals, 'row', inOrder, rowOf);
  return {
    histogram: drawHistogram(residuals, fits, report.sample.roundingStep),
    quantiles: fits.map((fit) => drawQuantiles(residuals, fit, fit.family.id as 'normal' | 'laplace', rowOf)),
    power: drawPower(residuals),
    scatter: predicted ? drawScatter(residuals, 'predicted', predicted, rowOf) : byRow(),
    ...(predicted && { scaleLocation: drawScaleLocation(residuals, predicted, rowOf), sequence: byRow() }),
    ...(ordered && { autocorrelation: drawAutocorrelation(residuals) }),
  };
}
