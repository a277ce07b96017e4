import { decide } from '../../../choice/decide.ts';
import { normalLaplacePosterior } from '../../../choice/normal-laplace.ts';
import { tests as definitions } from '../../../hypothesis-tests/index.ts';
import { prepareResiduals } from '../../../numerics/residuals.ts';
import { errorAtAnEnd } from '../../checks/error-at-an-end.ts';
import { judgeFits } from '../../checks/goodness-of-fit.ts';
import { alongPrediction, isLumpy, type Uneven } from '../../checks/uneven-variance.ts';
import { dividedBy, smoothedScale } from '../../checks/variance-profile.ts';
import type { ScaleAlong } from '../../drivers/scale-along.ts';
import type { Report } from '../../report.ts';
import { testsInPlace } from '../../tests-beside/run-tests.ts';
import { reportedTest } from '../../words/skipped-test.ts';
import type { Question } from '../task.ts';
import type { Study } from './study.ts';

/** The study of the residuals divided by their scale, for residuals of uneven variance. */
export interface Standardized extends Uneven {
  report: NonNullable<Report['standardised']>;
  /** How much of the squared error lies at one end: see `errorAtAnEnd`. */
  errorAtAnEnd: number;
}

/** Divides the residuals by their scale, which is smooth along the prediction or given by another column. */
export function standardize(
  { residuals, cleaned }: Study,
  { settings, startTests = testsInPlace }: Question,
  along: ScaleAlong | undefined,
): Standardized {
  const scale = along?.scale ?? smoothedScale(residuals);
  const divided = prepareResiduals(dividedBy(residuals, scale), {
    ...(residuals.predicted && { predicted: residuals.predicted }),
    ...(residuals.rowWeight && { weights: residuals.rowWeight }),
    ordered: residuals.ordered,
  });
  const results = startTests(divided);
  const decision = decide(divided);
  const { normal } = normalLaplacePosterior(divided);
  const tests = results().map(reportedTest);
  const fits = judgeFits(divided, tests, settings);
  return {
    residuals,
    along: along ? `“${along.column}”` : alongPrediction,
    standardized: divided,
    scale,
    decision,
    lumpy: isLumpy(cleaned.observed),
    errorAtAnEnd: errorAtAnEnd(residuals, along?.scale ?? residuals.predicted!),
    report: {
      comparison: decision.comparison,
      basic: normal.probability >= 0.5 ? 'l2' : 'l1',
      tests: tests.filter(({ id }) => isOfShape.has(id)),
      families: decision.families,
      shape: decision.shape,
      ...(fits && { fits }),
    },
  };
}

/** The tests that dividing by a scale leaves meaningful. */
const isOfShape = new Set(
  definitions
    .filter(({ checks }) => checks !== 'bias' && checks !== 'independence')
    .map(({ id }): string => id),
);
