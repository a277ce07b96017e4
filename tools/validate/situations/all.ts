import { classSituations } from './classes.ts';
import { dependenceSituations } from './dependence.ts';
import { errorSituations } from './errors.ts';
import { modelSituations } from './models.ts';
import { type Measured, measureSituation, type Situation } from './situation.ts';
import { targetSituations } from './targets.ts';

/** All simulated situations whose right answer is known. */
export const situations: readonly Situation[] = [
  ...errorSituations,
  ...modelSituations,
  ...targetSituations,
  ...dependenceSituations,
  ...classSituations,
];

/** At most this share of the answers may be strong and wrong, or strong without the required caveat. */
export const tolerated = 0.05;

/** Whether the columns can reveal what is wrong, but the answer misses it too often. */
export const isMissed = ({ open, strongAndWrong, strongAndSilent }: Measured): boolean =>
  open === undefined && Math.max(strongAndWrong, strongAndSilent) > tolerated;

/** Measures every situation at one number of rows, each with its own seed. */
export const situationsAt = (n: number, samples: number, seed: number): Measured[] =>
  situations.map((situation, i) => measureSituation(situation, n, samples, 7919 * seed + 31 * i + n));
