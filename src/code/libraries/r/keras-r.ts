import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';

const focal = { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2 }) } as const;

const losses = {
  mean_squared_error: 'loss:l2',
  mean_absolute_error: 'loss:l1',
  mean_absolute_percentage_error: 'loss:mape',
  mean_squared_logarithmic_error: 'loss:squared-log',
  huber: { meaning: 'loss:huber', parameters: delta('delta', { default: 1 }) },
  log_cosh: 'loss:log-cosh',
  cosine_similarity: 'loss:cosine',
  binary_crossentropy: 'loss:binary-cross-entropy',
  categorical_crossentropy: 'loss:cross-entropy',
  sparse_categorical_crossentropy: 'loss:cross-entropy',
  binary_focal_crossentropy: focal,
  categorical_focal_crossentropy: focal,
  kl_divergence: 'loss:soft-cross-entropy',
  poisson: 'loss:poisson',
  hinge: 'loss:hinge',
  squared_hinge: 'loss:hinge',
  categorical_hinge: 'loss:hinge',
} as const;

const strings = {
  ...losses,
  mse: 'loss:l2',
  mae: 'loss:l1',
  mape: 'loss:mape',
  msle: 'loss:squared-log',
} as const;

const prefixed = (prefix: string) =>
  Object.fromEntries(Object.entries(losses).map(([name, entry]) => [prefix + name, entry]));

export const kerasR = defineLibrary({
  id: 'keras-r',
  name: 'keras for R',
  language: 'r',
  imports: ['keras', 'keras3'],
  names: [
    {
      source: 'https://keras3.posit.co/reference/index.html#losses',
      names: prefixed('loss_'),
    },
    {
      role: 'metric',
      source: 'https://keras3.posit.co/reference/index.html#metrics',
      names: { ...prefixed('metric_'), metric_root_mean_squared_error: 'loss:l2' },
    },
    {
      keys: ['loss'],
      source: 'https://keras3.posit.co/reference/compile.keras.src.models.model.Model.html',
      names: strings,
    },
    {
      keys: ['metrics', 'weighted_metrics'],
      role: 'metric',
      source: 'https://keras3.posit.co/reference/compile.keras.src.models.model.Model.html',
      names: strings,
    },
  ],
  places: { compile: { 2: 'loss', 3: 'metrics' } },
});
