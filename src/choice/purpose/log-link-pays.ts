import type { LogLink } from './log-link.ts';

/** A log link pays where it lowers the RMSE by at least this part, and by more than chance does: its error is about 0.17/√n. */
export const gainThatPays = 0.01;
export const gainByChance = (n: number): number => 0.2 / Math.sqrt(n);
/** The means must also bend by more than this many standard errors: with few rows they often seem to bend by chance. */
const surelyBent = 2;

/**
 * Whether a log link predicts means better than none, surely and enough to matter.
 *
 * @param worth the number of independent rows that tell as much of a mean
 */
export const logLinkPays = ({ ratio, statistic }: LogLink, n: number, worth = n): boolean =>
  ratio <= 1 - Math.max(gainThatPays, gainByChance(worth)) && statistic * Math.sqrt(worth / n) > surelyBent;
