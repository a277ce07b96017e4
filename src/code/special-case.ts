import type { LossId } from '../losses/index.ts';

/** A loss that a certain parameter value turns into another loss. */
interface SpecialCase {
  loss: LossId;
  parameter: string;
  value: number;
  is: LossId;
}

const specialCases: readonly SpecialCase[] = [
  // True of smooth L1, which is divided by δ; Huber's own loss would vanish.
  { loss: 'huber', parameter: 'delta', value: 0, is: 'l1' },
  { loss: 'focal', parameter: 'gamma', value: 0, is: 'cross-entropy' },
  { loss: 'quantile', parameter: 'tau', value: 0.5, is: 'l1' },
  { loss: 'expectile', parameter: 'tau', value: 0.5, is: 'l2' },
  { loss: 'lp', parameter: 'p', value: 1, is: 'l1' },
  { loss: 'lp', parameter: 'p', value: 2, is: 'l2' },
  { loss: 'student-t', parameter: 'nu', value: 1, is: 'cauchy' },
  { loss: 'tweedie', parameter: 'p', value: 0, is: 'l2' },
  { loss: 'tweedie', parameter: 'p', value: 1, is: 'poisson' },
  { loss: 'tweedie', parameter: 'p', value: 2, is: 'gamma' },
  { loss: 'tweedie', parameter: 'p', value: 3, is: 'inverse-gaussian' },
];

/**
 * The loss that a loss amounts to at these parameters: the Tweedie deviance of power 2 is the gamma deviance.
 *
 * `specialCase('tweedie', { p: 2 }) === 'gamma'`
 */
export const specialCase = (loss: LossId, parameters: Readonly<Record<string, unknown>>): LossId =>
  specialCases.find((one) => one.loss === loss && parameters[one.parameter] === one.value)?.is ?? loss;
