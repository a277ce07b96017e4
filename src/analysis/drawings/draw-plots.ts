import { type FamilyId, families } from '../../stats/distributions/index.ts';
import type { Residuals } from '../../stats/residuals.ts';
import type { Plots } from '../plots.ts';
import type { Report } from '../report.ts';
import { drawAutocorrelation } from './autocorrelation.ts';
import { drawHistogram, type FittedFamily } from './histogram.ts';
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
 * @example drawRegression({ residuals: prepareResiduals(errors) }, report).histogram?.counts
 */
export function drawRegression({ residuals, rows }: DrawnResiduals, report: Report): Plots {
  const { predicted, ordered, n } = residuals;
  const rowOf = (position: number) => rows?.[position] ?? position;
  const inOrder = Float64Array.from({ length: n }, (_, i) => rowOf(i));
  const byRow = () => drawScatter(residuals, 'row', inOrder, rowOf);
  return {
    histogram: drawHistogram(residuals, lawsToDraw(residuals, report), report.sample.roundingStep),
    quantiles: (['normal', 'laplace'] as const).map((law) =>
      drawQuantiles(residuals, fitted(law, residuals), law, rowOf),
    ),
    power: drawPower(residuals),
    scatter: predicted ? drawScatter(residuals, 'predicted', predicted, rowOf) : byRow(),
    ...(predicted && { scaleLocation: drawScaleLocation(residuals, predicted, rowOf), sequence: byRow() }),
    ...(ordered && { autocorrelation: drawAutocorrelation(residuals) }),
  };
}

const MOST_LAWS = 6;

/** The report's likeliest laws, Normal and Laplace always among them. */
function lawsToDraw(residuals: Residuals, report: Report): FittedFamily[] {
  const ranked = (report.families ?? []).map(({ id, parameters }) => ({
    family: families[id as FamilyId],
    parameters,
  }));
  const asked = [families.normal, families.laplace].filter(
    (family) => !ranked.slice(0, MOST_LAWS).some((other) => other.family === family),
  );
  return [
    ...ranked.slice(0, MOST_LAWS - asked.length),
    ...asked.map((family) => fitted(family.id, residuals)),
  ];
}

const fitted = (id: string, residuals: Residuals): FittedFamily => {
  const family = families[id as FamilyId];
  return { family, ...family.fit(residuals) };
};
