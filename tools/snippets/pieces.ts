import { libraries } from '../../src/code/libraries/index.ts';
import { type Trained, trainable } from '../../src/code/libraries/snippet.ts';
import { snippet, snippetLibraries } from '../../src/code/libraries/snippets.ts';
import { findUses } from '../../src/code/reading/index.ts';
import type { Edit } from '../../src/code/replacement/edit.ts';
import { replaceLoss } from '../../src/code/replacement/replacement.ts';
import type { LossId } from '../../src/losses/index.ts';
import type { RowTerm } from '../../src/losses/row-term.ts';
import { hasUnit, kindOf } from './targets.ts';

/** Code that the extension offers: a snippet, or the result of a quick fix. */
export interface Piece {
  library: string;
  language: string;
  loss: Trained;
  code: string;
  /** The unit of the target. */
  unit: number;
  /** For a quick fix: the loss that it replaced. */
  instead?: string;
  /** For a snippet with weights or scales of the rows: the code without them. */
  plain?: string;
}

/** Every snippet, with its parameters filled in. */
export const snippets = (): Piece[] =>
  snippetLibraries.flatMap(({ id, language }) =>
    trainable.flatMap((loss) =>
      unitsFor(id, loss).flatMap((unit) => {
        const code = snippet(loss, id, valuesIn(unit));
        return code === undefined ? [] : [{ library: id, language, loss, code, unit }];
      }),
    ),
  );

/** Every snippet that takes weights or scales of the rows. */
export const withRows = (): Piece[] =>
  snippets()
    .filter(({ unit }) => unit === 1)
    .flatMap((piece) =>
      terms.flatMap((term) => {
        const code = snippet(piece.loss, piece.library, valuesIn(1), term);
        return code === undefined || code === piece.code ? [] : [{ ...piece, code, plain: piece.code }];
      }),
    );

const terms: readonly RowTerm[] = [
  { as: 'weight', column: 'n', power: 1 },
  { as: 'scale', column: 'sd', power: 1 },
];

/** A value for every parameter; lengths are in the units of the target. */
const valuesIn = (unit: number) => ({
  delta: 1.5 * unit,
  scale: 0.5 * unit,
  k: 1.345,
  share: 0.9,
  tau: 0.8,
  p: 1.5,
  nu: 4,
  alpha: 0.5,
});

/** The units to try: several where a library compares numbers that have the target's unit with fixed ones. */
const unitsFor = (library: string, loss: Trained): number[] =>
  ofTrees.includes(library) && hasUnit(kindOf(loss, library)) ? [1e-3, 1, 1e4] : [1];

const ofTrees = ['scikit-learn', 'xgboost', 'lightgbm', 'catboost'];

const ensemble = (name: string, argument: string) =>
  `from sklearn.ensemble import ${name}\nmodel = ${name}(${argument}="squared_error").fit(X, y)`;

/** Code with a loss in each form that can be replaced, for the libraries that can run here. */
const written: readonly (readonly [library: string, language: string, code: string])[] = [
  [
    'scikit-learn',
    'python',
    'from sklearn.linear_model import LinearRegression\nmodel = LinearRegression().fit(X, y)',
  ],
  ['scikit-learn', 'python', ensemble('HistGradientBoostingRegressor', 'loss')],
  ['scikit-learn', 'python', ensemble('GradientBoostingRegressor', 'loss')],
  [
    'scikit-learn',
    'python',
    // Its default tolerance is a difference of losses, so that in small units it stops at once with any loss.
    'from sklearn.linear_model import SGDRegressor\nmodel = SGDRegressor(loss="squared_error", tol=None).fit(X, y)',
  ],
  ['scikit-learn', 'python', ensemble('RandomForestRegressor', 'criterion')],
  ['statsmodels', 'python', 'import statsmodels.api as sm\nfit = sm.OLS(y, sm.add_constant(X)).fit()'],
  ['statsmodels', 'python', 'from statsmodels.regression.linear_model import OLS\nfit = OLS(y, X).fit()'],
  [
    'statsmodels',
    'python',
    'import statsmodels.formula.api as smf\nfit = smf.ols("y ~ a + b", data=df).fit()',
  ],
  [
    'statsmodels',
    'python',
    'import statsmodels.api as sm\nfit = sm.RLM(y, X, M=sm.robust.norms.LeastSquares()).fit()',
  ],
  ['pytorch', 'python', 'import torch.nn as nn\nloss = nn.MSELoss()(prediction, target)'],
  ['pytorch', 'python', 'from torch.nn import MSELoss\nloss = MSELoss(reduction="mean")(prediction, target)'],
  ['pytorch', 'python', 'import torch.nn.functional as F\nloss = F.mse_loss(prediction, target)'],
  ['pytorch', 'python', 'import torch.nn as nn\nloss = nn.SmoothL1Loss(beta=0.5)(prediction, target)'],
  [
    'xgboost',
    'python',
    'import xgboost\nmodel = xgboost.XGBRegressor(objective="reg:squarederror").fit(X, y)',
  ],
  [
    'scipy',
    'python',
    'from scipy.optimize import least_squares\nfit = least_squares(lambda w: y - X @ w, np.zeros(3), loss="linear")',
  ],
  ['r', 'r', 'fit <- lm(y ~ x, data = d)'],
  [
    'tensorflow-js',
    'javascript',
    "const tf = require('@tensorflow/tfjs');\nconst loss = tf.losses.meanSquaredError(labels, predictions);",
  ],
  [
    'tensorflow-js',
    'javascript',
    "const tf = require('@tensorflow/tfjs');\nmodel.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });",
  ],
];

/** Every quick fix for this code: replaces the first loss by each other, and then each of those by each other. */
export const replacements = (): Piece[] =>
  written.flatMap(([library, language, code]) =>
    unitsFor(library, 'l2').flatMap((unit) => {
      const first = replaced({ library, language, loss: 'l2', code, unit });
      const all = [...first, ...first.flatMap(replaced)];
      return all.filter((one, i) => all.findIndex(({ code }) => code === one.code) === i);
    }),
  );

const targets = (library: string): LossId[] => [
  ...new Set(
    libraries
      .find(({ id }) => id === library)!
      .replacements.flatMap((form) => Object.keys(form.losses) as LossId[]),
  ),
];

const replaced = ({ library, language, loss: before, code, unit }: Piece): Piece[] =>
  targets(library).flatMap((loss) => {
    const use = findUses(code, language).at(-1);
    const edits = use && loss !== before ? replaceLoss(code, use, loss, valuesIn(unit)) : undefined;
    return edits ? [{ library, language, loss, code: applied(code, edits), unit, instead: before }] : [];
  });

const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text);
