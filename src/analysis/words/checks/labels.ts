import type { Calibration as CalibrationFound } from '../../tasks/classification/judgement.ts';
import { count, number, pValue as p, percent } from '../format.ts';
import { defineCheck, maybeChance } from './check-words.ts';

interface Labels {
  finding: 'clean' | 'unclear' | 'surprising' | 'infinite-losses' | 'not-checkable';
  /** Rows whose true class has a probability below 1%, and how many the probabilities predict. */
  surprising?: { observed: number; expected: number };
  /** The smallest share of wrong labels that would have been detected; absent if none would. */
  visible?: number;
  /** Whether miscalibrated probabilities explain as many surprises. */
  byCalibration?: true;
  /** The p-value of the likelihood ratio, if it leaves the question open; of few rows it may tell of overconfidence. */
  pValue?: number;
  orOverconfidence?: true;
  missing: number;
}

const titlesOfLabels: Record<Labels['finding'], string> = {
  clean: 'Labels look clean',
  unclear: 'Labels unclear',
  surprising: 'Surprising labels',
  'infinite-losses': 'Infinite losses',
  'not-checkable': 'Labels not checkable',
};

/** For files with labels only. */
const needsProbabilities = 'this check needs the probability of each class';

export const labelsCheck = defineCheck('labels', (facts: Labels) => ({
  title: titlesOfLabels[facts.finding],
  detail: facts.surprising
    ? [surprises(facts), ...power(facts), ...leftOut(facts)].join('; ')
    : needsProbabilities,
}));

const surprises = ({ surprising, byCalibration }: Labels): string =>
  `${surprising!.observed === 0 ? 'no row' : count(surprising!.observed, 'row')} with a probability under 1% for the true class, where the probabilities expect ${surprising!.expected === 0 ? 'none' : surprising!.expected < 0.05 ? 'hardly any' : number(surprising!.expected, 2)}${byCalibration ? ', which the miscalibration explains' : ''}`;

/** What wrong labels would have shown, or did. */
function power({ finding, visible, pValue, orOverconfidence }: Labels): string[] {
  if (finding === 'surprising') return [];
  if (visible !== undefined) return [`wrong labels in ${percent(visible)} of the rows would have been found`];
  if (pValue !== undefined)
    return [
      `some look drawn at random${maybeChance(p(pValue))}${orOverconfidence ? ' or overconfidence' : ''}`,
    ];
  return finding === 'unclear'
    ? ['the model errs in too few rows to tell wrong labels from its own errors']
    : ['wrong labels would not be noticed in these rows'];
}

const leftOut = ({ missing }: Labels): string[] => (missing > 0 ? [`${count(missing, 'row')} left out`] : []);

interface Calibration {
  finding: CalibrationFound | 'unclear';
  /** Calibration error; absent without probabilities. */
  error?: number;
  /** The slope of the labels on the logits, and the nearest slopes below and above 1 that would have been detected. */
  slope?: number;
  visible?: { below: number; above: number };
  /** The p-value of Cox’s test, if a deviation that would matter may be chance. */
  pValue?: number;
  /** A slope far from 1 that this few rows would not show. */
  hidden?: number;
  /** Whether the model seems to have been fitted to these very rows. */
  fitted?: true;
}

const titlesOfCalibration: Record<Calibration['finding'], string> = {
  calibrated: 'Calibrated probabilities',
  overconfident: 'Probabilities overconfident',
  underconfident: 'Probabilities underconfident',
  shifted: 'Probabilities shifted',
  off: 'Probabilities miscalibrated',
  exchanged: 'Probabilities of other classes',
  'telling-nothing': 'Uninformative probabilities',
  unclear: 'Calibration unclear',
  unknown: 'Calibration not checkable',
};

export const calibrationCheck = defineCheck('calibration', (facts: Calibration) => ({
  title: titlesOfCalibration[facts.finding],
  detail: facts.error === undefined ? needsProbabilities : measured(facts, facts.error),
}));

const measured = ({ finding, slope, pValue, visible, hidden, fitted }: Calibration, error: number): string =>
  [
    slope !== undefined && `slope ${number(slope, 2)}${pValue === undefined ? '' : ' instead of 1'}`,
    `calibration error ${number(error, 2)}${pValue === undefined ? '' : `, which may be chance (Cox’s test, p ${p(pValue)})`}`,
    hidden !== undefined && `not even a slope of ${number(hidden, 2)} would be found in so few rows`,
    // What is wrong need not be shown to be visible.
    visible &&
      finding === 'calibrated' &&
      `a slope below ${number(visible.below, 2)} or above ${number(visible.above, 2)} would have been found`,
    fitted && 'which fitting to these rows produces, whatever the model',
  ]
    .filter(Boolean)
    .join('; ');

export const independenceOfLabels = defineCheck('independence-of-labels', (_: Record<never, never>) => ({
  title: 'Independence not checkable',
  detail: 'rows of one person, place or day carry less information than as many independent ones',
}));
