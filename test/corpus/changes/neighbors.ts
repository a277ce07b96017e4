import { saysPrediction, saysProbability } from '../../../src/analysis/columns/names/column-names.ts';
import type { Random } from '../../../src/numerics/random.ts';
import type { Change } from './change.ts';
import { cellsOf, numbersOf, type Table, written } from './table.ts';

/** Columns that people have beside predictions, and what is made of these: none of them is what the file is about. */

const beside = ({ names, rows }: Table, name: string, cell: (row: number) => unknown) =>
  names.includes(name)
    ? undefined
    : {
        text: written({
          names: [...names, name],
          rows: rows.map((cells, row) => [...cells, String(cell(row))]),
        }),
      };

const drawn =
  (name: string, cell: (random: Random, row: number) => unknown): Change =>
  (table, _answer, random) =>
    beside(table, name, (row) => cell(random, row));

/** Nothing of these has to do with the errors. */
const ofRows: Record<string, (random: Random, row: number) => unknown> = {
  sex: ({ uniform }) => (uniform() < 0.5 ? 'M' : 'F'),
  smoker: ({ uniform }) => (uniform() < 0.3 ? 1 : 0),
  remark: ({ uniform }) => (uniform() < 0.8 ? 'ok' : 'see note'),
  rooms: ({ uniform }) => 1 + Math.floor(5 * uniform()),
  age: ({ uniform }) => 18 + Math.floor(60 * uniform()),
  quantity: ({ uniform }) => Math.floor(20 * uniform()),
  rating: ({ uniform }) => 1 + Math.floor(5 * uniform()),
  zip: ({ uniform }) => 10_000 + Math.floor(90_000 * uniform()),
  year: ({ uniform }) => 2015 + Math.floor(8 * uniform()),
  humidity: ({ uniform }) => uniform().toFixed(3),
  p_value: ({ uniform }) => uniform().toFixed(4),
  score_2: ({ uniform }) => uniform().toFixed(3),
  latitude: ({ uniform }) => (48 + uniform()).toFixed(5),
  price: ({ uniform }) => (5 + 100 * uniform()).toFixed(2),
  income: ({ normal }) => (1e4 * Math.exp(normal())).toFixed(2),
  feature_3: ({ normal }) => normal().toFixed(4),
  uuid: ({ bits }) => bits().toString(16).padStart(8, '0'),
  ts: (_random, row) => 1_700_000_000 + 3600 * row,
  split: () => 'test',
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => value * value)) - mean(values) ** 2);

interface PairInRow {
  observed: number;
  predicted: number;
  /** Of the observed values: their mean and standard deviation, and the one of the row before. */
  mean: number;
  deviation: number;
  previous: number;
  /** The standard deviation of the errors. */
  error: number;
  random: Random;
}

const ofPairs: Record<string, (pair: PairInRow) => number | string> = {
  error: ({ observed, predicted }) => observed - predicted,
  diff: ({ observed, predicted }) => predicted - observed,
  residual: ({ observed, predicted }) => observed - predicted,
  abs_error: ({ observed, predicted }) => Math.abs(observed - predicted),
  squared_error: ({ observed, predicted }) => (observed - predicted) ** 2,
  pct_error: ({ observed, predicted }) => (observed === 0 ? 0 : (100 * (observed - predicted)) / observed),
  baseline: ({ observed, deviation, random }) => observed + 1.5 * deviation * random.normal(),
  mean_baseline: (pair) => pair.mean,
  lag_1: ({ previous }) => previous,
  previous_value: ({ previous }) => previous,
  xgb_v2: ({ observed, predicted, random }) => observed + (predicted - observed) * (0.5 + random.uniform()),
  y_pred_2: ({ observed, predicted, random }) => observed + (predicted - observed) * (0.5 + random.uniform()),
  area: ({ observed, deviation, random }) => 20 + 0.8 * observed + 0.3 * deviation * random.normal(),
  listing: ({ observed, deviation, random }) => observed + 0.2 * deviation * random.normal(),
  log_target: ({ observed }) => (observed > 0 ? Math.log(observed) : 'NA'),
  y_scaled: (pair) => (pair.observed - pair.mean) / pair.deviation,
  pred_std: ({ error, random }) => error * (0.8 + 0.4 * random.uniform()),
  pred_rounded: ({ predicted }) => Math.round(predicted),
  in_interval: ({ random }) => (random.uniform() < 0.9 ? 1 : 0),
  is_outlier: ({ random }) => (random.uniform() < 0.04 ? 'True' : 'False'),
};

const besidePair =
  (name: string, cell: (pair: PairInRow) => number | string): Change =>
  (table, { roles }, random) => {
    // What is called a prediction is preferred to a mean and to the median of quantiles.
    if (roles?.kind !== 'observed' || (saysPrediction(name) && !saysPrediction(roles.predicted)))
      return undefined;
    const observed = numbersOf(table, roles.observed);
    const predicted = numbersOf(table, roles.predicted);
    const all = {
      mean: mean(observed),
      deviation: deviationOf(observed),
      error: deviationOf(observed.map((value, row) => value - predicted[row]!)),
      random,
    };
    return beside(table, name, (row) => {
      const previous = observed[Math.max(0, row - 1)]!;
      const value = cell({ ...all, observed: observed[row]!, predicted: predicted[row]!, previous });
      return typeof value === 'number' ? Number(value.toPrecision(6)) : value;
    });
  };

interface ScoreInRow {
  isPositive: boolean;
  /** As a probability. */
  score: number;
  classes: readonly string[];
  random: Random;
}

const ofScores: Record<string, (row: ScoreInRow) => unknown> = {
  predicted_label: ({ score, classes }) => classes[score > 0.5 ? 1 : 0],
  correct: ({ isPositive, score }) => (score > 0.5 === isPositive ? 1 : 0),
  misclassified: ({ isPositive, score }) => score > 0.5 !== isPositive,
  threshold: () => 0.5,
  decile: ({ score }) => Math.min(10, 1 + Math.floor(10 * score)),
  prob_v2: ({ score, random }) => Math.min(1, Math.max(0, score + 0.1 * random.normal())).toFixed(4),
};

const besideScore =
  (name: string, cell: (row: ScoreInRow) => unknown): Change =>
  (table, { roles }, random) => {
    if (roles?.kind !== 'probabilities' || roles.probabilities.length !== 1) return undefined;
    const labels = cellsOf(table, roles.label);
    const classes = [...new Set(labels)].sort();
    if (classes.length !== 2) return undefined;
    const given = numbersOf(table, roles.probabilities[0]!);
    // A probability is preferred to logits.
    if (saysProbability(name) && Math.min(...given) < 0) return undefined;
    const scores = asProbabilities(given);
    return beside(table, name, (row) =>
      cell({ isPositive: labels[row] === classes[1], score: scores[row]!, classes, random }),
    );
  };

/** Percent and logits as probabilities. */
function asProbabilities(scores: readonly number[]): number[] {
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  return scores.map((score) => (least < 0 ? 1 / (1 + Math.exp(-score)) : most > 1 ? score / 100 : score));
}

const named = <T>(
  all: Record<string, T>,
  change: (name: string, cell: T) => Change,
): Record<string, Change> =>
  Object.fromEntries(Object.entries(all).map(([name, cell]) => [`beside ${name}`, change(name, cell)]));

export const neighbors: Record<string, Change> = {
  ...named(ofRows, drawn),
  ...named(ofPairs, besidePair),
  ...named(ofScores, besideScore),
};
