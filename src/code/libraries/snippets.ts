import { type RowTerm, rowTermsFor } from '../../losses/row-term.ts';
import { catboostSnippets } from './python/catboost.ts';
import { kerasSnippets } from './python/keras-snippets.ts';
import { lightgbmSnippets } from './python/lightgbm.ts';
import { optaxSnippets } from './python/optax.ts';
import { pytorchSnippets } from './python/pytorch-snippets.ts';
import { scikitLearnSnippets } from './python/scikit-learn-snippets.ts';
import { statsmodelsSnippets } from './python/statsmodels.ts';
import { xgboostSnippets } from './python/xgboost.ts';
import { rSnippets } from './r/r.ts';
import { withRows } from './rows-in-code.ts';
import { lossOfTrained, type SnippetLibrary, type Trained, type Values, valueWriter } from './snippet.ts';
import { stanSnippets } from './stan/stan-snippets.ts';

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
 * Code that uses a loss in a library, with its parameters filled in; undefined if the library lacks the loss, or can't
 * give it what is known of each row.
 *
 * `snippet('huber', 'pytorch', { delta: 2.5 })` contains `nn.HuberLoss(delta=2.5)`.
 */
export function snippet(
  trained: Trained,
  library: string,
  parameters: Values = {},
  rowTerm?: RowTerm,
): string | undefined {
  const found = snippetLibraries.find(({ id }) => id === library);
  const code = found?.snippets[trained]?.(valueWriter(parameters));
  const terms = rowTerm ? rowTermsFor(lossOfTrained(trained), parameters, rowTerm) : [];
  return found && code !== undefined && terms.length > 0
    ? withRows(code, found.rows, terms, found.language)
    : code;
}
