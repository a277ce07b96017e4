import { defineLibrary } from '../library.ts';
import { power, variancePower } from '../parameters.ts';
import { wape } from '../wape.ts';

const source = 'https://lightning.ai/docs/torchmetrics/stable/all-metrics.html';

const classes = {
  'MeanSquaredError|NormalizedRootMeanSquaredError|RelativeSquaredError': 'loss:l2',
  MeanAbsoluteError: 'loss:l1',
  MeanAbsolutePercentageError: 'loss:mape',
  WeightedMeanAbsolutePercentageError: wape,
  SymmetricMeanAbsolutePercentageError: 'loss:smape',
  MeanSquaredLogError: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
  LogCoshError: 'loss:log-cosh',
  MinkowskiDistance: { meaning: 'loss:lp', parameters: power('p', { place: 0 }) },
  TweedieDevianceScore: {
    meaning: 'loss:tweedie',
    parameters: variancePower('power', { default: 0, place: 0 }),
  },
  ContinuousRankedProbabilityScore: 'loss:crps',
  CosineSimilarity: 'loss:cosine',
  KLDivergence: 'loss:soft-cross-entropy',
  'HingeLoss|BinaryHingeLoss|MulticlassHingeLoss': 'loss:hinge',
  Perplexity: ['loss:cross-entropy', 'e to its power'],
} as const;

const functions = {
  'mean_squared_error|normalized_root_mean_squared_error|relative_squared_error': 'loss:l2',
  mean_absolute_error: 'loss:l1',
  mean_absolute_percentage_error: 'loss:mape',
  weighted_mean_absolute_percentage_error: wape,
  symmetric_mean_absolute_percentage_error: 'loss:smape',
  mean_squared_log_error: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
  log_cosh_error: 'loss:log-cosh',
  minkowski_distance: { meaning: 'loss:lp', parameters: power('p', { place: 2 }) },
  tweedie_deviance_score: {
    meaning: 'loss:tweedie',
    parameters: variancePower('power', { default: 0, place: 2 }),
  },
  cosine_similarity: 'loss:cosine',
  kl_divergence: 'loss:soft-cross-entropy',
  'hinge_loss|binary_hinge_loss|multiclass_hinge_loss': 'loss:hinge',
} as const;

export const torchmetrics = defineLibrary({
  id: 'torchmetrics',
  name: 'TorchMetrics',
  language: 'python',
  imports: ['torchmetrics', 'pytorch_lightning', 'lightning'],
  aliases: [
    [/^(?:pytorch_lightning|lightning\.pytorch)\.metrics\./, 'torchmetrics.'],
    [/^torchmetrics\.(?:regression|classification|text)\.(?:\w+\.)?(?=[A-Z])/, 'torchmetrics.'],
    [
      /^torchmetrics\.functional\.(?:regression|classification)\.(?:\w+\.)?(?=[a-z_]+$)/,
      'torchmetrics.functional.',
    ],
  ],
  names: [
    { prefix: 'torchmetrics.', role: 'metric', source, names: classes },
    { prefix: 'torchmetrics.functional.', role: 'metric', source, names: functions },
  ],
});
