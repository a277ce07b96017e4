import type { Library } from './library.ts';
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
import { flax } from './python/flax.ts';
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
import { rlax } from './python/rlax.ts';
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
import { torchvision } from './python/torchvision.ts';
import { utilsforecast } from './python/utilsforecast.ts';
import { xgboost } from './python/xgboost.ts';

/** All known Python libraries, the most used first. */
export const pythonLibraries: readonly Library[] = [
  pytorch,
  keras,
  tensorflow,
  scikitLearn,
  xgboost,
  lightgbm,
  catboost,
  optax,
  jax,
  flax,
  statsmodels,
  scipy,
  numpy,
  torchmetrics,
  torchvision,
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
  rlax,
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
];
