import type { Group, Meaning } from '../library.ts';

/**
 * The functions of some distributions, with a manual page each: density, probabilities and quantiles, and random
 * draws.
 */
export const distributionFunctions = (
  stems: Readonly<Record<string, Meaning>>,
  source: (stem: string) => string,
): Group[] =>
  Object.entries(stems).flatMap(([stem, meaning]): Group[] => [
    { source: source(stem), names: { [`d${stem}`]: meaning } },
    { source: source(stem), role: 'probability', names: { [`p${stem}|q${stem}`]: meaning } },
    { source: source(stem), role: 'draw', names: { [`r${stem}`]: meaning } },
  ]);
