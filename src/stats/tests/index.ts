import { brownForsythe } from './brown-forsythe.ts';
import { durbinWatson } from './durbin-watson.ts';
import { glejser } from './glejser.ts';
import { koenker } from './koenker.ts';
import { ljungBox } from './ljung-box.ts';
import { runs } from './runs.ts';
import { shapiroWilk } from './shapiro-wilk.ts';
import { white } from './white.ts';
import { zeroMeanT } from './zero-mean-t.ts';
import { zeroMedianSign } from './zero-median-sign.ts';

/** Every statistical test, in the order they are shown: law, then bias, spread and independence. */
export const tests = [
  shapiroWilk,
  zeroMeanT,
  zeroMedianSign,
  glejser,
  koenker,
  white,
  brownForsythe,
  ljungBox,
  durbinWatson,
  runs,
] as const;
