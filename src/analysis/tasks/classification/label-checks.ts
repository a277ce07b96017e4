import type { Check, ClassificationSummary } from '../../report.ts';
import { calibrationCheck, independenceOfLabels, labelsCheck } from '../../words/checks/labels.ts';
import {
  calibrationOf,
  canSeeNoise,
  hasNoisyLabels,
  isCalibrationOpen,
  labelDoubt,
  looksFitted,
  slopesToSee,
} from './judgement.ts';
import { labelCaveats } from './label-caveats.ts';

/** The checks: clean labels, calibration (the bias of a probability), independence. */
export function classificationChecks(summary: ClassificationSummary): Check[] {
  const found = labelCaveats(summary).map(({ id }) => id);
  return [
    checkLabels(summary, found),
    checkCalibration(summary, found),
    {
      id: 'independence',
      state: 'unknown',
      ...independenceOfLabels({}),
      tests: [],
      caveats: [],
    },
  ];
}

/** Below this p-value, the number of surprising rows is beyond chance. */
const beyondChance = 0.01;

function checkLabels(summary: ClassificationSummary, found: Check['caveats']): Check {
  const { noise, labelNoise, infiniteLosses, missing } = summary;
  const noisy = hasNoisyLabels(summary);
  const suspicious = noisy || (infiniteLosses ?? 0) > 0;
  const visible = canSeeNoise(summary);
  const doubt = labelDoubt(summary);
  const checkable = visible && !doubt;
  const byCalibration =
    labelNoise !== undefined &&
    labelNoise.pValue < beyondChance &&
    !['calibrated', 'unknown'].includes(calibrationOf(summary));
  const findingOf = () => {
    if (noisy) return 'surprising';
    if (suspicious) return 'infinite-losses';
    if (doubt && (visible || doubt.pValue !== undefined)) return 'unclear';
    return visible ? 'clean' : 'not-checkable';
  };
  return {
    id: 'data',
    state: suspicious ? 'warning' : checkable ? 'ok' : 'unknown',
    ...labelsCheck({
      finding: findingOf(),
      ...(noise && { surprising: { observed: labelNoise!.observed, expected: labelNoise!.expected } }),
      ...(byCalibration && !noisy && { byCalibration: true as const }),
      ...(checkable && { visible: noise!.visible }),
      ...doubt,
      missing,
    }),
    ...(noise && { effect: noise.share }),
    ...(noise && visible && { visible: noise.visible }),
    tests: [],
    caveats: found.filter((id) =>
      ['label-noise', 'infinite-loss', 'missing', 'converted-scores'].includes(id),
    ),
  };
}

function checkCalibration(summary: ClassificationSummary, found: Check['caveats']): Check {
  const { calibrationSlope: slope, calibrationError: error } = summary;
  const fitted = looksFitted(summary);
  const { visibleSlopes: visible } = summary;
  const { below = 0, above = Number.POSITIVE_INFINITY } = visible ?? {};
  const hidden = above > slopesToSee.above ? 'above' : below < slopesToSee.below ? 'below' : undefined;
  const judged = calibrationOf(summary);
  // What the test leaves open is said first: rows that show a doubt could show something.
  const open = !fitted && isCalibrationOpen(summary);
  const state = judged === 'calibrated' && (hidden || fitted) ? 'unknown' : judged;
  return {
    id: 'bias',
    state: state === 'unknown' || open ? 'unknown' : state === 'calibrated' ? 'ok' : 'warning',
    ...calibrationCheck({
      finding: open ? 'unclear' : state,
      ...(open && { pValue: summary.cox!.pValue }),
      ...(error !== undefined && { error }),
      ...(slope !== undefined && { slope }),
      ...(fitted
        ? { fitted: true as const }
        : visible &&
          (!hidden
            ? { visible: { below, above } }
            : state === 'unknown' && !open && { hidden: slopesToSee[hidden] })),
    }),
    ...(slope !== undefined && { effect: slope }),
    ...(!fitted && Number.isFinite(above) && { visible: above - 1 }),
    tests: [],
    caveats: found.filter((id) => ['miscalibrated', 'in-sample'].includes(id)),
  };
}
