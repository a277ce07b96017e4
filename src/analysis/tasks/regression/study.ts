import { type Decision, decide } from '../../../choice/decide.ts';
import { hasVariance } from '../../../choice/purpose/has-variance.ts';
import { tests as definitions } from '../../../hypothesis-tests/index.ts';
import type { TestResult } from '../../../hypothesis-tests/test.ts';
import { picked } from '../../../numerics/elementwise.ts';
import { prepareResiduals, type Residuals } from '../../../numerics/residuals.ts';
import { roundedTooCoarsely } from '../../checks/data.ts';
import { dithered, ditheredPValues, worthDithering } from '../../checks/dither.ts';
import type { Examined } from '../../checks/finding.ts';
import { rowsWithoutPointMass } from '../../checks/point-mass.ts';
import { describeQuality, type Quality } from '../../checks/sample-quality.ts';
import { type Cleaned, residualsOf } from '../../columns/sample/clean.ts';
import { type Centers, examineCenters } from '../../purpose/centers.ts';
import type { ReportedTest } from '../../report.ts';
import { testsInPlace } from '../../tests-beside/run-tests.ts';
import { reportedTest } from '../../words/skipped-test.ts';
import type { Question } from '../task.ts';

/** The residuals of a sample, and what their distribution implies. */
export interface Study extends Examined {
  tests: ReportedTest[];
  /** The residuals whose distribution was examined: without a point mass at zero, and with coarse rounding undone. */
  studied: Residuals;
  /** The loss that this distribution calls for. */
  decision: Decision;
  /** How that loss would move the center of the predictions. */
  centers: Centers;
}

export function studyResiduals(
  cleaned: Cleaned,
  ordered: boolean | undefined,
  { settings, seed, startTests = testsInPlace }: Question,
): Study {
  const residuals = residualsOf(cleaned, ordered);
  // Nothing before the call of `results` needs the tests, so they may run in parallel.
  const results = startTests(residuals);
  const quality = describeQuality(residuals);
  const step = stepToUndo(residuals, quality);
  const studied = continuousPart(residuals, cleaned, quality, step, seed);
  const decision = decide(studied);
  const centers = examineCenters(
    residuals,
    cleaned.observed,
    decision.asymmetry,
    hasVariance(decision.recommendation),
  );
  const tests = reportedTests(results(), residuals, step, seed);
  return { residuals, cleaned, quality, tests, settings, studied, decision, centers };
}

/** The step of rounded values, if it is so coarse that their distribution can be examined only without it. */
function stepToUndo(residuals: Residuals, quality: Quality): number | undefined {
  const step = quality.roundingStep;
  if (step === null || !roundedTooCoarsely({ quality, residuals })) return undefined;
  return worthDithering(step, residuals) ? step : undefined;
}

function continuousPart(
  residuals: Residuals,
  cleaned: Cleaned,
  quality: Quality,
  step: number | undefined,
  seed: number,
): Residuals {
  const rows = rowsWithoutPointMass(cleaned.residuals, quality);
  if (!rows && step === undefined) return residuals;
  const pick = (values: Float64Array): Float64Array => (rows ? picked(values, rows) : values);
  const values = pick(cleaned.residuals);
  return prepareResiduals(
    step === undefined ? values : dithered(values, step, seed),
    cleaned.weights && { weights: pick(cleaned.weights) },
  );
}

/** The tests as reported; for coarsely rounded values, with the p-values after dithering. */
function reportedTests(
  run: readonly TestResult[],
  residuals: Residuals,
  step: number | undefined,
  seed: number,
): ReportedTest[] {
  const results = run.map(reportedTest);
  if (step === undefined) return results;
  const ofDistribution = definitions.filter(({ checks }) => checks === 'distribution');
  const pValues = ditheredPValues(ofDistribution, residuals, step, seed);
  return results.map((result) => {
    const pValue = pValues.get(result.id);
    return result.kind === 'result' && pValue !== undefined ? { ...result, dithered: pValue } : result;
  });
}
