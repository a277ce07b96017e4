import type { Library } from './library.ts';
import { betareg } from './r/betareg.ts';
import { blme } from './r/blme.ts';
import { brms } from './r/brms.ts';
import { car } from './r/car.ts';
import { caret } from './r/caret.ts';
import { censoredRegression } from './r/censored-regression.ts';
import { cplm } from './r/cplm.ts';
import { envStats } from './r/envstats.ts';
import { estimatr } from './r/estimatr.ts';
import { extradistr } from './r/extradistr.ts';
import { extremes } from './r/extremes.ts';
import { fabletools } from './r/fabletools.ts';
import { fgarch } from './r/fgarch.ts';
import { fitdistrplus } from './r/fitdistrplus.ts';
import { fixest } from './r/fixest.ts';
import { flexsurv } from './r/flexsurv.ts';
import { gamlss } from './r/gamlss.ts';
import { gbm } from './r/gbm.ts';
import { glmmadaptive } from './r/glmmadaptive.ts';
import { glmmtmb } from './r/glmmtmb.ts';
import { glmnet } from './r/glmnet.ts';
import { greta } from './r/greta.ts';
import { h2oR } from './r/h2o-r.ts';
import { inla } from './r/inla.ts';
import { kerasR } from './r/keras-r.ts';
import { lme4 } from './r/lme4.ts';
import { lqmm } from './r/lqmm.ts';
import { luz } from './r/luz.ts';
import { mass } from './r/mass.ts';
import { mboost } from './r/mboost.ts';
import { mcmcglmm } from './r/mcmcglmm.ts';
import { metricsR } from './r/metrics-r.ts';
import { mgcv } from './r/mgcv.ts';
import { mlr3 } from './r/mlr3.ts';
import { mvtnorm } from './r/mvtnorm.ts';
import { nlme } from './r/nlme.ts';
import { nnet } from './r/nnet.ts';
import { ordinal } from './r/ordinal.ts';
import { parsnip } from './r/parsnip.ts';
import { plm } from './r/plm.ts';
import { pscl } from './r/pscl.ts';
import { qqplotr } from './r/qqplotr.ts';
import { quantreg } from './r/quantreg.ts';
import { r } from './r/r.ts';
import { rethinking } from './r/rethinking.ts';
import { rms } from './r/rms.ts';
import { robustbase } from './r/robustbase.ts';
import { robustlmm } from './r/robustlmm.ts';
import { rpart } from './r/rpart.ts';
import { rstanarm } from './r/rstanarm.ts';
import { sdmtmb } from './r/sdmtmb.ts';
import { statmod } from './r/statmod.ts';
import { survival } from './r/survival.ts';
import { torchR } from './r/torch-r.ts';
import { vgam } from './r/vgam.ts';
import { yardstick } from './r/yardstick.ts';

/** All known R packages, the most used first. */
export const rLibraries: readonly Library[] = [
  r,
  mass,
  quantreg,
  nnet,
  glmnet,
  lme4,
  blme,
  mgcv,
  glmmtmb,
  gamlss,
  brms,
  rstanarm,
  survival,
  gbm,
  betareg,
  pscl,
  ordinal,
  robustbase,
  statmod,
  vgam,
  extradistr,
  mvtnorm,
  fitdistrplus,
  caret,
  yardstick,
  kerasR,
  torchR,
  nlme,
  mboost,
  inla,
  rethinking,
  rms,
  flexsurv,
  metricsR,
  mcmcglmm,
  h2oR,
  extremes,
  fixest,
  luz,
  parsnip,
  mlr3,
  estimatr,
  plm,
  lqmm,
  robustlmm,
  fgarch,
  glmmadaptive,
  greta,
  censoredRegression,
  cplm,
  rpart,
  qqplotr,
  car,
  envStats,
  fabletools,
  sdmtmb,
];
