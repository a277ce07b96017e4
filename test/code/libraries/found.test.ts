import { expect, it } from 'vitest';
import { lossOf, parametersOf } from '../../../src/code/explain.ts';
import { findUses } from '../../../src/code/reading/index.ts';
import { roleOf } from '../../../src/code/reading/use.ts';

/** What a line of code, behind its imports, is found to say: meaning, role, loss and parameters. */
function foundIn(language: string, code: string) {
  return findUses(code, language)
    .filter(({ isImport }) => !isImport)
    .map((use) => ({
      meaning: use.meaning,
      role: roleOf(use),
      loss: lossOf(use.meaning, parametersOf(use)),
      parameters: parametersOf(use),
    }));
}

const gluonts =
  'from gluonts.torch.distributions import StudentTOutput, NegativeBinomialOutput, QuantileOutput\n';

it.each([
  ['StudentTOutput()', 'distribution:student-t', 'student-t'],
  ['NegativeBinomialOutput()', 'distribution:negative-binomial', 'negative-binomial'],
  ['QuantileOutput(quantiles=[0.1, 0.5, 0.9])', 'loss:quantile', 'quantile'],
])('GluonTS: DeepAREstimator(distr_output=%s)', (output, meaning, loss) => {
  const code = `${gluonts}from gluonts.torch import DeepAREstimator\nDeepAREstimator(24, "H", distr_output=${output})`;
  expect(foundIn('python', code)).toMatchObject([{ meaning, loss, role: undefined }]);
});

it.each([
  ['import gluonts.mx.distribution as d\nd.gaussian.GaussianOutput()', 'distribution:normal-with-scale'],
  [
    'from gluonts.mx.distribution.student_t import StudentTOutput\nStudentTOutput()',
    'distribution:student-t',
  ],
  [
    'from gluonts.torch.modules.distribution_output import PoissonOutput\nPoissonOutput()',
    'distribution:poisson',
  ],
])('GluonTS: the paths of its versions lead to one name: %s', (code, meaning) => {
  expect(foundIn('python', code)).toMatchObject([{ meaning }]);
});

it('GluonTS: metrics score and train nothing', () => {
  const code =
    'from gluonts.ev.metrics import MSE, MeanWeightedSumQuantileLoss\nmetrics = [MSE(), MeanWeightedSumQuantileLoss([0.1])]';
  expect(foundIn('python', code)).toMatchObject([
    { loss: 'l2', role: 'metric' },
    { loss: 'quantile', role: 'metric' },
  ]);
});

it.each([
  ['', 1.5],
  ['p=1.2', 1.2],
  ['"mean", 1.7', 1.7],
])('PyTorch Forecasting: the power of TweedieLoss(%s) is %d', (given, p) => {
  const code = `from pytorch_forecasting.metrics import TweedieLoss\nloss = TweedieLoss(${given})`;
  expect(foundIn('python', code)).toEqual([
    { meaning: 'loss:tweedie', role: undefined, loss: 'tweedie', parameters: { p } },
  ]);
});

it('PyTorch Forecasting: what it logs trains nothing', () => {
  const code =
    'from pytorch_forecasting import QuantileLoss, SMAPE\nTemporalFusionTransformer.from_dataset(d, loss=QuantileLoss(), logging_metrics=[SMAPE()])';
  expect(foundIn('python', code)).toMatchObject([
    { loss: 'quantile', role: undefined },
    { meaning: 'loss:smape', role: 'metric' },
  ]);
});

it.each([
  ['keras.losses.LogCosh()', undefined],
  ['keras.losses.log_cosh(y, p)', undefined],
  ['keras.metrics.LogCoshError()', 'metric'],
])('Keras: %s', (call, role) => {
  expect(foundIn('python', `import keras\n${call}`)).toMatchObject([{ loss: 'log-cosh', role }]);
});

it('Keras: log-cosh as a string, and its name in other libraries', () => {
  expect(foundIn('python', 'import keras\nmodel.compile(loss="log_cosh", metrics=["mae"])')).toMatchObject([
    { loss: 'log-cosh', role: undefined },
    { loss: 'l1', role: 'metric' },
  ]);
  expect(foundIn('python', 'import optax\noptax.log_cosh(p, y)')).toMatchObject([{ loss: 'log-cosh' }]);
  expect(foundIn('python', 'import torchmetrics\ntorchmetrics.LogCoshError()')).toMatchObject([
    { loss: 'log-cosh', role: 'metric' },
  ]);
  const catboost = 'from catboost import CatBoostRegressor\nCatBoostRegressor(loss_function="LogCosh")';
  expect(foundIn('python', catboost)).toMatchObject([{ loss: 'log-cosh' }]);
});

it('scikit-learn: the perceptron’s loss is a hinge without a margin', () => {
  const code =
    'from sklearn.linear_model import SGDClassifier\nSGDClassifier(loss="perceptron", penalty=None)';
  expect(foundIn('python', code)).toMatchObject([{ loss: 'hinge', role: undefined }]);
  expect(findUses(code, 'python').at(-1)!.name!.note).toBe('without a margin: max(0, −y s)');
});

it.each([
  ['show_best(res, metric = "rmse")', 'l2'],
  ['select_best(res, "mae")', 'l1'],
  ['select_by_one_std_err(res, metric = "huber_loss", penalty)', 'huber'],
])('tune: a model is chosen by a metric: %s', (call, loss) => {
  expect(foundIn('r', `library(tune)\n${call}`)).toMatchObject([{ loss, role: 'metric' }]);
});

it.each([
  ['rpart(n ~ x, data = d, method = "poisson")', 'distribution:poisson', undefined],
  ['gbm(n ~ x, data = d, distribution = "poisson")', 'distribution:poisson', undefined],
  ['model %>% compile(loss = "poisson", optimizer = "nadam")', 'loss:poisson', undefined],
  ['model |> compile(optimizer = "adam", weighted_metrics = "mse")', 'loss:l2', 'metric'],
  ['library(MetricsWeighted)\ndeviance_poisson(y, p, w)', 'loss:poisson', 'metric'],
  ['library(Metrics)\nmdae(y, p)', 'loss:median-absolute-error', 'metric'],
])('R: a function with its package’s name needs no library(): %s', (code, meaning, role) => {
  expect(foundIn('r', code)).toMatchObject([{ meaning, role }]);
});

it.each([
  ['', 'l2'],
  [', tweedie_p = 1', 'poisson'],
  [', tweedie_p = 1.5', 'tweedie'],
])('MetricsWeighted: deviance_tweedie(y, p%s) is of %s', (given, loss) => {
  expect(foundIn('r', `library(MetricsWeighted)\ndeviance_tweedie(y, p${given})`)).toMatchObject([{ loss }]);
});
