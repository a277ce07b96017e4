import type { DistributionId, LossId } from '../../losses/index.ts';
import { d3Random } from './javascript/d3-random.ts';
import { jstat } from './javascript/jstat.ts';
import { simpleStatistics } from './javascript/simple-statistics.ts';
import { tensorflowJs } from './javascript/tensorflow-js.ts';
import { distributions } from './julia/distributions.ts';
import { evotrees } from './julia/evotrees.ts';
import { fixedEffectModels } from './julia/fixed-effect-models.ts';
import { flux } from './julia/flux.ts';
import { gen } from './julia/gen.ts';
import { glm } from './julia/glm.ts';
import { lossFunctions } from './julia/loss-functions.ts';
import { lux } from './julia/lux.ts';
import { mixedModels } from './julia/mixed-models.ts';
import { mlj } from './julia/mlj.ts';
import { mljLinearModels } from './julia/mlj-linear-models.ts';
import { random } from './julia/random.ts';
import { robustModels } from './julia/robust-models.ts';
import { simpleChains } from './julia/simple-chains.ts';
import { statsBase } from './julia/statsbase.ts';
import { survivalJulia } from './julia/survival-julia.ts';
import type { CodeName, Library, Meaning } from './library.ts';
import { arch } from './python/arch.ts';
import { autogluon } from './python/autogluon.ts';
import { bambi } from './python/bambi.ts';
import { catboost } from './python/catboost.ts';
import { chainer } from './python/chainer.ts';
import { cvxpy } from './python/cvxpy.ts';
import { darts } from './python/darts.ts';
import { distrax } from './python/distrax.ts';
import { fastai } from './python/fastai.ts';
import { flaml } from './python/flaml.ts';
import { fvcore } from './python/fvcore.ts';
import { glum } from './python/glum.ts';
import { gluonts } from './python/gluonts.ts';
import { gpflow } from './python/gpflow.ts';
import { gpjax } from './python/gpjax.ts';
import { gpy } from './python/gpy.ts';
import { gpytorch } from './python/gpytorch.ts';
import { h2o } from './python/h2o.ts';
import { huggingFaceEvaluate } from './python/hugging-face-evaluate.ts';
import { ignite } from './python/ignite.ts';
import { jax } from './python/jax.ts';
import { jaxopt } from './python/jaxopt.ts';
import { keras } from './python/keras.ts';
import { kornia } from './python/kornia.ts';
import { lifelines } from './python/lifelines.ts';
import { lightgbm } from './python/lightgbm.ts';
import { linearmodels } from './python/linearmodels.ts';
import { mindspore } from './python/mindspore.ts';
import { mlx } from './python/mlx.ts';
import { monai } from './python/monai.ts';
import { mxnet } from './python/mxnet.ts';
import { neuralforecast } from './python/neuralforecast.ts';
import { ngboost } from './python/ngboost.ts';
import { numpy } from './python/numpy.ts';
import { numpyro } from './python/numpyro.ts';
import { optax } from './python/optax.ts';
import { paddle } from './python/paddle.ts';
import { properscoring } from './python/properscoring.ts';
import { pyfixest } from './python/pyfixest.ts';
import { pygam } from './python/pygam.ts';
import { pymc } from './python/pymc.ts';
import { pyro } from './python/pyro.ts';
import { pyspark } from './python/pyspark.ts';
import { pythonRandom } from './python/python-random.ts';
import { pytorch } from './python/pytorch.ts';
import { pytorchForecasting } from './python/pytorch-forecasting.ts';
import { pytorchMetricLearning } from './python/pytorch-metric-learning.ts';
import { pytorchTabnet } from './python/pytorch-tabnet.ts';
import { river } from './python/river.ts';
import { scikitImage } from './python/scikit-image.ts';
import { scikitLearn } from './python/scikit-learn.ts';
import { scikitSurvival } from './python/scikit-survival.ts';
import { scipy } from './python/scipy.ts';
import { scvi } from './python/scvi.ts';
import { segmentationModels } from './python/segmentation-models.ts';
import { sentenceTransformers } from './python/sentence-transformers.ts';
import { skforecast } from './python/skforecast.ts';
import { sktime } from './python/sktime.ts';
import { statsmodels } from './python/statsmodels.ts';
import { sympyStats } from './python/sympy-stats.ts';
import { tensorflow } from './python/tensorflow.ts';
import { tensorflowAddons } from './python/tensorflow-addons.ts';
import { tensorflowDecisionForests } from './python/tensorflow-decision-forests.ts';
import { tensorflowProbability } from './python/tensorflow-probability.ts';
import { timm } from './python/timm.ts';
import { torchmetrics } from './python/torchmetrics.ts';
import { utilsforecast } from './python/utilsforecast.ts';
import { xgboost } from './python/xgboost.ts';
import { betareg } from './r/betareg.ts';
import { brms } from './r/brms.ts';
import { caret } from './r/caret.ts';
import { censoredRegression } from './r/censored-regression.ts';
import { cplm } from './r/cplm.ts';
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
import { quantilePlots } from './r/quantile-plots.ts';
import { quantreg } from './r/quantreg.ts';
import { r } from './r/r.ts';
import { rethinking } from './r/rethinking.ts';
import { rms } from './r/rms.ts';
import { robustbase } from './r/robustbase.ts';
import { robustlmm } from './r/robustlmm.ts';
import { rpart } from './r/rpart.ts';
import { rstanarm } from './r/rstanarm.ts';
import { statmod } from './r/statmod.ts';
import { survival } from './r/survival.ts';
import { torchR } from './r/torch-r.ts';
import { vgam } from './r/vgam.ts';
import { yardstick } from './r/yardstick.ts';
import { stan } from './stan/stan.ts';

/** Every library that is known, the most used first in each language. */
export const libraries: readonly Library[] = [
  pytorch,
  keras,
  tensorflow,
  scikitLearn,
  xgboost,
  lightgbm,
  catboost,
  optax,
  jax,
  statsmodels,
  scipy,
  numpy,
  torchmetrics,
  fastai,
  timm,
  fvcore,
  darts,
  neuralforecast,
  gpytorch,
  pyspark,
  h2o,
  tensorflowProbability,
  ngboost,
  pymc,
  bambi,
  numpyro,
  pyro,
  pytorchForecasting,
  gluonts,
  lifelines,
  segmentationModels,
  monai,
  scikitImage,
  tensorflowAddons,
  mxnet,
  paddle,
  gpflow,
  gpy,
  pygam,
  glum,
  arch,
  ignite,
  distrax,
  utilsforecast,
  sktime,
  pythonRandom,
  sentenceTransformers,
  pytorchMetricLearning,
  kornia,
  mlx,
  jaxopt,
  linearmodels,
  cvxpy,
  river,
  autogluon,
  flaml,
  scikitSurvival,
  properscoring,
  chainer,
  gpjax,
  scvi,
  skforecast,
  pyfixest,
  tensorflowDecisionForests,
  mindspore,
  pytorchTabnet,
  huggingFaceEvaluate,
  sympyStats,
  r,
  mass,
  quantreg,
  nnet,
  glmnet,
  lme4,
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
  quantilePlots,
  fabletools,
  distributions,
  flux,
  lux,
  lossFunctions,
  glm,
  mixedModels,
  gen,
  mlj,
  random,
  robustModels,
  simpleChains,
  evotrees,
  survivalJulia,
  statsBase,
  mljLinearModels,
  fixedEffectModels,
  stan,
  tensorflowJs,
  d3Random,
  jstat,
  simpleStatistics,
];

const byMeaning = new Map<Meaning, CodeName[]>();
for (const name of libraries.flatMap(({ names }) => names)) {
  const same = byMeaning.get(name.meaning);
  if (same) same.push(name);
  else byMeaning.set(name.meaning, [name]);
}

/** The names in code of a distribution, library by library. */
export const namesOfDistribution = (id: DistributionId): readonly CodeName[] =>
  byMeaning.get(`distribution:${id}`) ?? [];

/** The names in code of a loss, library by library. */
export const namesOfLoss = (id: LossId): readonly CodeName[] => byMeaning.get(`loss:${id}`) ?? [];

/** The library of that id. */
export const libraryById = (id: string): Library | undefined =>
  libraries.find((library) => library.id === id);
