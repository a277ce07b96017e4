import type { LossId } from '../../losses/index.ts';
import { catboostSnippets } from './python/catboost.ts';
import { kerasSnippets } from './python/keras-snippets.ts';
import { lightgbmSnippets } from './python/lightgbm.ts';
import { optaxSnippets } from './python/optax.ts';
import { pytorchSnippets } from './python/pytorch.ts';
import { scikitLearnSnippets } from './python/scikit-learn-snippets.ts';
import { statsmodelsSnippets } from './python/statsmodels.ts';
import { xgboostSnippets } from './python/xgboost.ts';
import { rSnippets } from './r/r.ts';
import { type SnippetLibrary, type Values, valueWriter } from './snippet.ts';
import { stanSnippets } from './stan/stan.ts';

/** The libraries for which code is offered, in the order of the list. */
export const snippetLibraries: readonly SnippetLibrary[] = [
  pytorchSnippets,
  kerasSnippets,
  scikitLearnSnippets,
  xgboostSnippets,
  lightgbmSnippets,
  catboostSnippets,
  optaxSnippets,
  statsmodelsSnippets,
  rSnippets,
  stanSnippets,
];

/**
 * Code that uses a loss in a library, with its parameters filled in; undefined if the library lacks the loss.
 *
 * `snippet('huber', 'pytorch', { delta: 2.5 })` contains `nn.HuberLoss(delta=2.5)`.
 */
export const snippet = (loss: LossId, library: string, parameters: Values = {}): string | undefined =>
  snippetLibraries.find(({ id }) => id === library)?.snippets[loss]?.(valueWriter(parameters));
