import type { Meaning } from '../library.ts';

/** The functions of one distribution: density, distribution function and quantile function. */
export const densities = (stem: string, meaning: Meaning): Readonly<Record<string, Meaning>> => ({
  [['d', 'p', 'q'].map((letter) => letter + stem).join('|')]: meaning,
});

/** Those of several, and the functions that draw random numbers, with one page each. */
export const distributionFunctions = (
  stems: Readonly<Record<string, Meaning>>,
  source: (stem: string) => string,
) =>
  Object.entries(stems).flatMap(([stem, meaning]) => [
    { source: source(stem), names: densities(stem, meaning) },
    { source: source(stem), isDraw: true as const, names: { [`r${stem}`]: meaning } },
  ]);
