import { writeFileSync } from 'node:fs';
import { compareMetric } from '../../src/analysis/compare/judge.ts';
import { metricDefinitions } from '../../src/analysis/compare/metrics/metric.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { losses, type RowKind, rowKinds, structureOf } from './models/losses.ts';
import { percent, share, table } from './models/share.ts';

/**
 * Measures by simulation how often the paired tests detect an existing difference: `npx tsx
 * tools/validate/paired-power.ts` writes docs/validation/power-of-paired-tests.md. About a minute.
 */
const random = seededRandom(19);
const files = 1000;
const sizes = [100, 300, 1000];

/** The share of files in which the second model, worse by `step`, is found to be worse. */
const seen = (rows: RowKind, n: number, step: number, metric: 'mae' | 'rmse'): number =>
  share(files, () => {
    const columns = losses(rows, n, [0, step], metric === 'mae' ? Math.abs : (e) => e * e, random);
    const judged = { metric: metricDefinitions[metric], columns };
    const [difference] = compareMetric(judged, structureOf(rows, n), ['a', 'b'], 0, 1).differences;
    return difference!.pValue < 0.05 && difference!.difference > 0;
  });

const powerTable = (metric: 'mae' | 'rmse'): string =>
  table(
    ['rows', ...sizes.flatMap((n) => [10, 20].map((step) => `${step}% worse, n = ${n}`))],
    rowKinds.map((rows) => [
      rows,
      ...sizes.flatMap((n) => [0.1, 0.2].map((step) => percent(seen(rows, n, step, metric)))),
    ]),
  );

const text = `# Power of the paired tests

Measured by \`npx tsx tools/validate/paired-power.ts\`, seed 19: how often the test at 5% finds the second of two models worse, in ${files} files each. The rows are those of [the sizes](models-and-drivers.md): independent with Laplace errors, autoregressive with a coefficient of 0.5, and in 30 groups with an intraclass correlation of 0.5, in which more rows of the same groups say little more.

## By the mean absolute error

${powerTable('mae')}

## By the mean squared error

${powerTable('rmse')}
`;
writeFileSync(new URL('../../docs/validation/power-of-paired-tests.md', import.meta.url), text);
console.log(text);
