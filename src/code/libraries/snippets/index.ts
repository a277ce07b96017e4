import type { LossId } from '../../../losses/ids.ts';
import { catboost } from './catboost.ts';
import { keras } from './keras.ts';
import { lightgbm } from './lightgbm.ts';
import { optax } from './optax.ts';
import { pytorch } from './pytorch.ts';
import { r } from './r.ts';
import { scikitLearn } from './scikit-learn.ts';
import { type Snippets, type Values, valueWriter } from './snippet.ts';
import { stan } from './stan.ts';
import { statsmodels } from './statsmodels.ts';
import { xgboost } from './xgboost.ts';

/** The libraries for which code is offered, in the order they are listed; `language` is for highlighting. */
export const snippetLibraries = [
  { id: 'pytorch', name: 'PyTorch', language: 'python' },
  { id: 'keras', name: 'Keras', language: 'python' },
  { id: 'scikit-learn', name: 'scikit-learn', language: 'python' },
  { id: 'xgboost', name: 'XGBoost', language: 'python' },
  { id: 'lightgbm', name: 'LightGBM', language: 'python' },
  { id: 'catboost', name: 'CatBoost', language: 'python' },
  { id: 'optax', name: 'JAX / Optax', language: 'python' },
  { id: 'statsmodels', name: 'statsmodels', language: 'python' },
  { id: 'r', name: 'R', language: 'r' },
  { id: 'stan', name: 'Stan', language: 'stan' },
] as const;

export type SnippetLibrary = (typeof snippetLibraries)[number]['id'];

const snippets: Readonly<Record<SnippetLibrary, Snippets>> = {
  pytorch,
  keras,
  'scikit-learn': scikitLearn,
  xgboost,
  lightgbm,
  catboost,
  optax,
  statsmodels,
  r,
  stan,
};

/**
 * Code that uses a loss in a library, its parameters filled in; undefined where the library cannot be given it.
 *
 * `snippet('huber', 'pytorch', { delta: 2.5 })` holds `nn.HuberLoss(delta=2.5)`.
 */
export function snippet(loss: LossId, library: SnippetLibrary, parameters: Values = {}): string | undefined {
  return snippets[library][loss]?.(valueWriter(parameters));
}
