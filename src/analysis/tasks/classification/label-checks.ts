import type { Check, ClassificationSummary } from '../../report.ts';
import { count, number, percent } from '../../words/format.ts';
import { calibrationOf, canSeeNoise, hasNoisyLabels, slopeToSee, visibleSlope } from './judgement.ts';
import { labelCaveats } from './label-caveats.ts';

/** The checks: clean labels, calibration (the bias of a probability), independence. */
export function classificationChecks(summary: ClassificationSummary): Check[] {
  const found = labelCaveats(summary).map(({ id }) => id);
  return [
    labelCheck(summary, found),
    calibrationCheck(summary, found),
    {
      id: 'independence',
      state: 'unknown',
      title: 'Independence not checkable',
      detail: 'rows of one person, place or day carry less information than as many independent ones',
      tests: [],
      caveats: [],
    },
  ];
}

function labelCheck(summary: ClassificationSummary, found: Check['caveats']): Check {
  const { noise, labelNoise, infiniteLosses, missing } = summary;
  const noisy = hasNoisyLabels(summary);
  const suspicious = noisy || (infiniteLosses ?? 0) > 0;
  const visible = canSeeNoise(summary);
  return {
    id: 'data',
    state: suspicious ? 'warning' : visible ? 'ok' : 'unknown',
    title: noisy
      ? 'Surprising labels'
      : suspicious
        ? 'Infinite losses'
        : visible
          ? 'Labels look clean'
          : 'Labels not checkable',
    detail: noise
      ? `${count(labelNoise!.observed, 'row')} with a probability under 1% for the true class, ${number(labelNoise!.expected, 2)} expected; ${visible ? `${percent(noise.visible)} of wrong labels would show` : 'so few rows and such probabilities would not show wrong labels'}${missing > 0 ? `; ${count(missing, 'row')} left out` : ''}`
      : 'it takes probabilities',
    ...(noise && { effect: noise.share, visible: noise.visible }),
    tests: [],
    caveats: found.filter((id) =>
      ['label-noise', 'infinite-loss', 'missing', 'converted-scores'].includes(id),
    ),
  };
}

const titles = {
  calibrated: 'Calibrated probabilities',
  overconfident: 'Probabilities overconfident',
  underconfident: 'Probabilities underconfident',
  shifted: 'Probabilities shifted',
  off: 'Probabilities off',
  unknown: 'Calibration not checkable',
};

function calibrationCheck(summary: ClassificationSummary, found: Check['caveats']): Check {
  const { calibrationSlope: slope, calibrationError: error } = summary;
  const visible = visibleSlope(summary);
  const couldSee = visible !== undefined && visible <= slopeToSee;
  const judged = calibrationOf(summary);
  const state = judged === 'calibrated' && !couldSee ? 'unknown' : judged;
  return {
    id: 'bias',
    state: state === 'unknown' ? 'unknown' : state === 'calibrated' ? 'ok' : 'warning',
    title: titles[state],
    detail:
      error === undefined
        ? 'it takes probabilities'
        : [
            ...(slope === undefined ? [] : [`slope ${number(slope, 2)}`]),
            `calibration error ${number(error, 2)}`,
            ...(visible === undefined
              ? []
              : [
                  couldSee
                    ? `a slope below ${number(1 / (1 + visible), 2)} or above ${number(1 + visible, 2)} would show`
                    : 'so few rows would not show even a slope of 2',
                ]),
          ].join(', '),
    ...(slope !== undefined && { effect: slope }),
    ...(visible !== undefined && { visible }),
    tests: [],
    caveats: found.filter((id) => id === 'miscalibrated'),
  };
}
