import { type LossId, lossById } from '../losses/index.ts';

/**
 * The loss that a loss amounts to at these parameters: the Tweedie deviance of power 2 is the gamma deviance.
 *
 * `specialCase('tweedie', { p: 2 }) === 'gamma'`
 */
export const specialCase = (loss: LossId, parameters: Readonly<Record<string, unknown>>): LossId =>
  lossById(loss).specialCases?.find(({ parameter, value }) => parameters[parameter] === value)?.loss ?? loss;
