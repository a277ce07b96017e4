import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import type { Random } from '../../../src/numerics/random.ts';
import { pairs } from './draws.ts';
import { about, laplace, normal, studentT } from './errors.ts';
import type { Draw } from './near-best.ts';
import type { Situation } from './situation.ts';

const center: Pick<Situation, 'tasks' | 'losses'> = { tasks: ['regression'], losses: ['l2', 'huber'] };
const modeledScale: Pick<Situation, 'tasks' | 'losses'> = {
  tasks: ['regression'],
  losses: ['weighted-l2', 'gaussian-nll', 'huber-nll'],
};

const of = (
  name: string,
  right: Omit<Situation, 'name' | 'draw'>,
  row: (random: Random) => [observed: number, predicted: number],
): Situation => ({ name, ...right, draw: (n, random) => pairs(n, () => row(random)) });

/** A scale that grows sevenfold from the lowest to the highest predictions, which are of both signs. */
const growing =
  (draw: Draw) =>
  (random: Random): [number, number] => {
    const predicted = 10 * random.normal();
    const sigma = 7 ** Math.min(1, Math.max(0, (predicted + 20) / 40));
    return [predicted + sigma * draw(random), predicted];
  };

/** Predictions whose deviations from the mean are too small by this factor; half of the variance is explained. */
const shrunken =
  (factor: number) =>
  (random: Random): [number, number] => {
    const mean = random.normal();
    return [mean + random.normal(), factor * mean];
  };

/** Training residuals of a model with one parameter per `rowsPerParameter` rows: it predicts each group by its mean. */
function inSample(n: number, rowsPerParameter: number, draw: Draw, random: Random): RegressionSample {
  const observed = new Float64Array(n);
  const predicted = new Float64Array(n);
  for (let start = 0; start < n; start += rowsPerParameter) {
    const end = Math.min(n, start + rowsPerParameter);
    const level = 3 * random.normal();
    let sum = 0;
    for (let row = start; row < end; row++) {
      observed[row] = level + draw(random);
      sum += observed[row]!;
    }
    predicted.fill(sum / (end - start), start, end);
  }
  return { residuals: observed.map((y, row) => y - predicted[row]!), observed, predicted };
}

/** Situations that differ in the model and in how its errors depend on its predictions. */
export const modelSituations: Situation[] = [
  of('normal, σ grows sevenfold', { ...modeledScale, caveats: ['heteroscedastic'] }, growing(normal)),
  of(
    'Laplace, σ grows sevenfold',
    {
      tasks: ['regression'],
      losses: ['laplace-nll', 'huber-nll', 'student-t-nll'],
      caveats: ['heteroscedastic'],
    },
    growing(laplace),
  ),
  of(
    'Student’s t, ν 3, σ grows sevenfold',
    { tasks: ['regression'], losses: ['student-t-nll', 'huber-nll'], caveats: ['heteroscedastic'] },
    growing(studentT(3)),
  ),
  of(
    'normal, σ 0.4 of the size of the prediction',
    { ...modeledScale, caveats: ['heteroscedastic'] },
    (random) => {
      const predicted = 10 * random.normal();
      return [predicted + 0.4 * Math.abs(predicted) * random.normal(), predicted];
    },
  ),
  {
    name: 'normal, σ by a feature that is not given',
    ...center,
    losses: ['student-t', 'huber', 'log-cosh', 'l1', 'lp'],
    caveats: ['hidden-groups', 'heteroscedastic'],
    open: 'no column says the variance',
    draw: (n, random) =>
      about(
        Float64Array.from({ length: n }, () => 5 ** random.uniform() * random.normal()),
        random,
      ),
  },
  of('a square that the model lacks', { ...center, caveats: ['trend'] }, (random) => {
    const x = random.normal();
    return [3 * x + 2 * (x * x - 1) + random.normal(), 3 * x];
  }),
  of(
    'a square of a feature that is not given',
    { ...center, losses: ['l2'], caveats: ['none-fits', 'target'], open: 'no column says the feature' },
    (random) => {
      const x = random.normal();
      const predicted = 3 * random.normal();
      return [predicted + 2 * (x * x - 1) + random.normal(), predicted];
    },
  ),
  of('predictions shrunken by half', { ...center, caveats: ['trend'] }, shrunken(0.5)),
  of('predictions shrunken by a fifth', { ...center, caveats: ['trend'] }, shrunken(0.8)),
  of('only values above 45 are in the data', { ...center, caveats: ['trend', 'bounded'] }, (random) => {
    for (;;) {
      const mean = 50 + 10 * random.normal();
      const y = mean + 8 * random.normal();
      if (y > 45) return [y, mean];
    }
  }),
  of(
    'angles from 0 to 360 whose turn is not undone',
    {
      ...center,
      losses: ['huber', 'student-t'],
      caveats: ['none-fits', 'outlier-driven', 'bounded', 'trend', 'heteroscedastic', 'hidden-groups'],
    },
    (random) => {
      const predicted = 360 * random.uniform();
      return [(((predicted + 20 * random.normal()) % 360) + 360) % 360, predicted];
    },
  ),
  {
    name: 'training residuals, 4 rows a parameter, Laplace, not said',
    tasks: ['regression'],
    losses: ['l1'],
    caveats: ['in-sample'],
    open: 'nothing says that these are training residuals, but their exact zeros do',
    draw: (n, random) => inSample(n, 4, laplace, random),
  },
  {
    name: 'training residuals, 4 rows a parameter, Laplace, said',
    tasks: ['regression'],
    losses: ['l1'],
    caveats: ['in-sample'],
    options: (n) => ({ inSampleParameters: Math.ceil(n / 4) }),
    draw: (n, random) => inSample(n, 4, laplace, random),
  },
  {
    name: 'training residuals, 20 rows a parameter, Student’s t, ν 3, said',
    tasks: ['regression'],
    losses: ['student-t 2', 'student-t 3', 'student-t 5', 'huber', 'log-cosh', 'lp 1.25'],
    options: (n) => ({ inSampleParameters: Math.ceil(n / 20) }),
    draw: (n, random) => inSample(n, 20, studentT(3), random),
  },
  {
    name: '30% exact zeros, the rest normal',
    ...center,
    caveats: ['zero-inflated'],
    draw: (n, random) =>
      about(
        Float64Array.from({ length: n }, () => (random.uniform() < 0.3 ? 0 : random.normal())),
        random,
      ),
  },
  {
    name: 'mean −1 in the first half and +1 in the second, no order',
    ...center,
    losses: ['l2'],
    caveats: ['hidden-groups', 'none-fits', 'autocorrelated'],
    open: 'no column says the order',
    draw: (n, random) =>
      about(
        Float64Array.from({ length: n }, (_, row) => (2 * row < n ? -1 : 1) + random.normal()),
        random,
      ),
  },
];
