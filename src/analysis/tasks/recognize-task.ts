import { regressAbsolute } from '../../hypothesis-tests/statistics/auxiliary-regression.ts';
import { difference, picked } from '../../numerics/elementwise.ts';
import { areFinite, endsOf } from '../../numerics/ends.ts';
import { prepareResiduals } from '../../numerics/residuals.ts';
import { chiSquareTail } from '../../numerics/tails.ts';
import type { Report } from '../report.ts';
import { type Ceiling, ceilingOf, tellingGain } from './counts/ceiling.ts';
import { countEvidence } from './counts/looks-like-counts.ts';
import {
  type ImpossibleValues,
  impossibleValues,
  mistakenValues,
  withoutImpossible,
} from './impossible-values.ts';
import { type VariancePower, variancePower } from './positive/variance-power.ts';
import { possibleMeans } from './possible-means.ts';

export type TargetTask = Exclude<Report['task'], 'classification'>;

/** What is known about a target of one kind. */
export interface TargetKind {
  /** Rows with an observed value that this kind cannot have. */
  impossible: ImpossibleValues;
  /** Whether the kind is a guess that the values leave in doubt: then no answer is strong. */
  doubtful: boolean;
  /** For counts with a known upper limit. */
  ceiling?: Ceiling;
}

/** For a kind that is certain. */
export const certainKind: TargetKind = { impossible: { rows: [] }, doubtful: false };

/** The kind of number that the target is. */
export interface Kind extends TargetKind {
  task: TargetTask;
}

/** With fewer rows, a count's or a positive target's variance cannot be distinguished from a constant one. */
const fewestRows = 20;
/** From this relative error on, a normal distribution would put one value in 700 below zero. */
const relativeErrorThatBinds = 1 / 3;
/** Amounts with a few negative values are still amounts only if at least this share of the rest is exactly zero. */
const zerosOfAmounts = 0.05;
/**
 * If more than this share of the predictions is at or below zero, they predict something else: straight lines through
 * rare counts reach a third.
 */
const mostImpossiblePredictions = 1 / 2;
/** Relative errors require that nearly all predictions are above zero. */
const mostImpossibleForRelative = 0.01;

const regression: Kind = { task: 'regression', ...certainKind };

/**
 * The kind of number that the target is, from its values and the predictions: counts (whole numbers from zero that
 * occur and vary as counts do), or a positive quantity with relative errors (the variance grows with the mean, and a
 * normal distribution would go below zero). Anything less clear is regression. One value in 200 may be impossible for
 * the kind (a negative claim), and predictions may be, without changing it.
 *
 * @example
 * recognizeTask(Float64Array.of(0, 2, 1), Float64Array.of(0.7, 1.9, 1.2)).task; // counts, once there are enough
 */
export function recognizeTask(observed?: Float64Array, predicted?: Float64Array): Kind {
  if (!observed || !predicted) return regression;
  for (const task of ['counts', 'positive'] as const) {
    const impossible = mistakenValues(observed, task);
    if (!impossible) continue;
    const rows = complete(withoutImpossible(observed, impossible), predicted);
    if (rows.observed.length < fewestRows) continue;
    const found = task === 'counts' ? asCounts(rows) : asPositive(rows, impossible.rows.length > 0);
    if (found) return { task, impossible, ...found };
  }
  return regression;
}

/** The kind that the user names: values it cannot have are left out, however many. */
export function namedTask(task: TargetTask, observed?: Float64Array): Kind {
  if (task === 'regression' || !observed) return { ...regression, task };
  return { task, impossible: impossibleValues(observed, task), doubtful: false };
}

interface Rows {
  observed: Float64Array;
  predicted: Float64Array;
}

/** Rows with both values finite. */
function complete(observed: Float64Array, predicted: Float64Array): Rows {
  if (areFinite(observed) && areFinite(predicted)) return { observed, predicted };
  const remaining = new Uint32Array(observed.length);
  let n = 0;
  for (let row = 0; row < observed.length; row++)
    if (Number.isFinite(observed[row]! - predicted[row]!)) remaining[n++] = row;
  const rows = remaining.subarray(0, n);
  return {
    observed: picked(observed, rows),
    predicted: picked(predicted, rows),
  };
}

function shareBelow(values: Float64Array, bound: number): number {
  if (endsOf(values)[0] > bound) return 0;
  let count = 0;
  for (let row = 0; row < values.length; row++) if (values[row]! <= bound) count++;
  return count / values.length;
}

type Found = Pick<Kind, 'doubtful' | 'ceiling'> | undefined;

function asCounts({ observed, predicted }: Rows): Found {
  if (!observed.includes(0)) return undefined;
  if (shareBelow(predicted, 0) > mostImpossiblePredictions) return undefined;
  const { means } = possibleMeans(observed, predicted);
  const power = variancePower(difference(observed, means), means);
  const { counts, doubtful } = countEvidence(observed, predicted, power);
  if (counts) return { doubtful };
  // A count's upper limit is a guess, however well it fits.
  const ceiling = predicted.every(Number.isInteger) ? undefined : ceilingOf(observed, predicted);
  return ceiling && ceiling.logLikelihoodGain > tellingGain ? { doubtful: true, ceiling } : undefined;
}

function asPositive({ observed, predicted }: Rows, withMistakes: boolean): Found {
  if (withMistakes && shareBelow(observed, 0) < zerosOfAmounts) return undefined;
  if (shareBelow(predicted, 0) > mostImpossibleForRelative) return undefined;
  const { means } = possibleMeans(observed, predicted);
  if (relativeError(observed, means) <= relativeErrorThatBinds) return undefined;
  const residuals = difference(observed, means);
  return hasRelativeErrors(means, residuals, variancePower(residuals, means))
    ? { doubtful: false }
    : undefined;
}

/** Root mean square of y/μ − 1. */
function relativeError(observed: Float64Array, means: Float64Array): number {
  let squares = 0;
  for (let row = 0; row < observed.length; row++) squares += (observed[row]! / means[row]! - 1) ** 2;
  return Math.sqrt(squares / observed.length);
}

/** Whether the errors grow with the prediction: as a power of it, and beyond doubt. */
function hasRelativeErrors(predicted: Float64Array, values: Float64Array, power?: VariancePower): boolean {
  if (power === undefined || power.interval[0] < 0.5) return false;
  const residuals = prepareResiduals(values, { predicted });
  const { statistic, direction } = regressAbsolute(residuals).line;
  return direction > 0 && chiSquareTail(statistic, 1) < 0.001;
}
