import { atMost, capitalized, count, number, numeral, percent, posterior } from '../format.ts';
import { defineCaveat } from './caveat.ts';

interface FewRowsPerParameter {
  rowsPerParameter: number;
  parameters: number;
  enough: number;
}

export const fewRowsPerParameter = defineCaveat(
  'few-rows-per-parameter',
  'in-sample',
  ({ rowsPerParameter, parameters, enough }: FewRowsPerParameter) => ({
    text: `These are residuals of the training data, ${number(rowsPerParameter, 2)} rows for each of ${count(parameters, 'parameter')}: fitting makes residuals look normal whatever the errors are.`,
    advice: `Use held-out or cross-validated residuals, or at least ${enough} rows per parameter.`,
  }),
);

export const looksInSample = defineCaveat(
  'looks-in-sample',
  'in-sample',
  ({ along, enough }: { along: 'predictions' | 'logarithms'; enough: number }) => ({
    text: `These look like training residuals: their mean and their correlation with the ${along === 'logarithms' ? 'logarithms of the predictions' : 'predictions'} are both 0.`,
    advice: `How many parameters does the model have? Give the number of fitted parameters (with ${enough} rows or more for each, training residuals are good enough), or use held-out or cross-validated predictions.`,
  }),
);

export const small = defineCaveat('small-sample', 'small-sample', ({ n }: { n: number }) => ({
  text: `With ${count(n, 'residual')}, even the best possible rule tells a normal from a Laplace distribution in at most three of four samples.`,
  advice:
    'Collect more rows. Until then, choose the loss by what you need: MSE (L2) for the mean, Huber for robustness.',
}));

interface Close {
  n: number;
  distribution: string;
  /** The distance between the two distribution functions. */
  distance: number;
}

export const large = defineCaveat(
  'large-sample',
  'large-sample',
  ({ n, distribution, distance }: Close) => ({
    text: `With ${count(n, 'row')}, tests detect deviations too small to matter: the shares of residuals below each value differ from those of the ${distribution} distribution by ${atMost(distance)}.`,
    advice: 'Go by the effect sizes and the data that each loss needs, not by the p-values.',
  }),
  'info',
);

interface Outliers {
  dropped: number;
  /** Probability of the normal rather than the Laplace distribution, with and without them. */
  before: number;
  after: number;
}

export const outlierDriven = defineCaveat(
  'outlier-driven',
  'outlier-driven',
  ({ dropped, before, after }: Outliers) => {
    const [was, becomes] = before >= 0.5 ? ['normal', 'Laplace'] : ['Laplace', 'normal'];
    return {
      text: `Between a normal and a Laplace distribution, the ${was} has a probability of ${posterior(Math.max(before, 1 - before))}; without the ${dropped === 1 ? 'residual' : count(dropped, 'residual')} farthest out it would be the ${becomes}, with ${posterior(Math.max(after, 1 - after))}.`,
      advice:
        dropped === 1
          ? 'Check that row: if it is a mistake, correct it; if it is real, it calls for a robust loss (Huber, Student’s t).'
          : 'Check those rows: if they are mistakes, correct them; if they are real, they call for a robust loss (Huber, Student’s t).',
    };
  },
);

interface FewRows {
  rows: number;
  n: number;
  /** Of the squared error. */
  share: number;
}

export const fewRows = defineCaveat('few-rows', 'outlier-driven', ({ rows, n, share }: FewRows) => {
  const [look, holds, mistake, real, it] =
    rows === 1
      ? ['that row', 'holds', 'it is a mistake', 'it is real', 'it']
      : ['those rows', 'hold', 'they are mistakes', 'they are real', 'them'];
  return {
    text: `${capitalized(numeral(rows))} of the ${count(n, 'row')} ${holds} ${percent(share)} of the squared error: a loss that estimates the mean, and the RMSE, depend on ${it} more than on all others.`,
    advice: `Check ${look}: if ${mistake}, correct ${it} and rerun; if ${real}, judge models by the MAE beside the RMSE.`,
  };
});

export const noneFits = defineCaveat(
  'none-fits',
  'none-fits',
  ({ best, skewed }: { best: string; skewed?: true }) => ({
    text: `None of the distributions considered fits; the best of them (${best}) misses by more than chance allows.`,
    advice: `Look at the quantile plots: the usual reasons are ${skewed ? 'a target that needs a transformation (these errors are skewed), or groups of rows with different distributions' : 'groups of rows with different distributions, or a target that needs a transformation'}. Until then the recommended loss is that of the closest distribution.`,
  }),
);

export const hiddenGroups = defineCaveat(
  'hidden-groups',
  'hidden-groups',
  ({ probability }: { probability: number }) => ({
    text: `The errors look like those of two groups of rows with different variances (probability ${posterior(probability)}).`,
    advice:
      'Look for a column that separates the groups and model the variance by it: that needs less data than any loss that ignores the groups.',
  }),
);
