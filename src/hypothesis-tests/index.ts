import { andersonDarlingLaplace } from './anderson-darling-laplace.ts';
import { andersonDarlingNormal } from './anderson-darling-normal.ts';
import { apdLaplace } from './apd-laplace.ts';
import { apdNormal } from './apd-normal.ts';
import { brownForsythe } from './brown-forsythe.ts';
import { cramerVonMisesLaplace } from './cramer-von-mises-laplace.ts';
import { cramerVonMisesNormal } from './cramer-von-mises-normal.ts';
import { dagostinoPearson } from './dagostino-pearson.ts';
import { durbinWatson } from './durbin-watson.ts';
import { glejser } from './glejser.ts';
import { jarqueBera } from './jarque-bera.ts';
import { koenker } from './koenker.ts';
import { kolmogorovSmirnovLaplace } from './kolmogorov-smirnov-laplace.ts';
import { kuiperLaplace } from './kuiper-laplace.ts';
import { lilliefors } from './lilliefors.ts';
import { ljungBox } from './ljung-box.ts';
import { runs } from './runs.ts';
import { shapiroWilk } from './shapiro-wilk.ts';
import { watsonLaplace } from './watson-laplace.ts';
import { welch } from './welch.ts';
import { white } from './white.ts';
import { zeroMeanT } from './zero-mean-t.ts';
import { zeroMedianSign } from './zero-median-sign.ts';

/** Every statistical test, in display order: distribution, then bias, variance and independence. */
export const tests = [
  shapiroWilk,
  andersonDarlingNormal,
  cramerVonMisesNormal,
  lilliefors,
  jarqueBera,
  dagostinoPearson,
  apdNormal,
  apdLaplace,
  andersonDarlingLaplace,
  cramerVonMisesLaplace,
  watsonLaplace,
  kolmogorovSmirnovLaplace,
  kuiperLaplace,
  zeroMeanT,
  zeroMedianSign,
  welch,
  glejser,
  koenker,
  white,
  brownForsythe,
  ljungBox,
  durbinWatson,
  runs,
] as const;
