import { writeFileSync } from 'node:fs';
import { isBiasDriver, isScaleDriver } from '../../src/analysis/drivers/driver.ts';
import { driversOf } from '../../src/analysis/drivers/drivers.ts';
import { driverPairs } from '../../src/analysis/drivers/pairs.ts';
import type { Column } from '../../src/data/table.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { columns, errorsOf, roles } from './models/columns.ts';
import { percent, share, table } from './models/share.ts';

/**
 * Measures by simulation what the search for pairs of columns finds, and how often it raises a false alarm: `npx tsx
 * tools/validate/pairs.ts` writes docs/validation/pairs-of-columns.md. About three minutes.
 */
const random = seededRandom(20);
const { normal } = random;
const errors = errorsOf(random);
const files = 500;
const sizes = [300, 1000];

function foundIn(values: Float64Array, others: Column[]) {
  const all = { residuals: prepareResiduals(values) };
  const pairs = driverPairs(all, others, driversOf(all, others, roles));
  return pairs.filter((pair) => isBiasDriver(pair) || isScaleDriver(pair));
}

const numbersOf = (column: Column | undefined) => (column as Extract<Column, { kind: 'number' }>).numbers;
const codesOf = (column: Column | undefined) => (column as Extract<Column, { codes: Int32Array }>).codes;

const falseWarnings = (draw: () => number, n: number, count: number): number =>
  share(files, () => foundIn(Float64Array.from({ length: n }, draw), columns(n, count, random)).length > 0);

/** Two columns, each with its own effect on the mean and the size of the errors; the effects add up and multiply. */
const ofTwoAlone = (draw: () => number, n: number): number =>
  share(files, () => {
    const all = columns(n, 8, random);
    const [x, level] = [numbersOf(all[0]), codesOf(all[1])];
    const values = x.map((value, i) => {
      const isHigh = value > 0.43;
      return (isHigh ? 0.7 : 0) + 0.5 * level[i]! + (isHigh ? 2 : 1) * (1 + level[i]! / 2) * draw();
    });
    return foundIn(values, all).length > 0;
  });

/** How often the product of two numbers that explains 5% of the variance is found among eight columns. */
const found = (n: number): number =>
  share(files, () => {
    const all = columns(n, 8, random);
    const [x, y] = [numbersOf(all[0]), numbersOf(all[3])];
    const values = x.map((value, i) => Math.sqrt(0.95) * normal() + Math.sqrt(0.05) * value * y[i]!);
    const names = foundIn(values, all)[0]?.columns.map(({ column }) => column) ?? [];
    return names.includes(all[0]!.name) && names.includes(all[3]!.name);
  });

const text = `# Pairs of columns

Measured by \`npx tsx tools/validate/pairs.ts\`, seed 20, ${files} files each (chance moves a figure of 3% by 1.5 points).

## Warnings with nothing to find

How often any pair is said to explain more than its two columns: where the errors are independent of all columns, and where a number and a category among eight columns have each a mean and a size of errors of its own.

${table(
  ['errors', ...sizes.flatMap((n) => [`3 columns, n = ${n}`, `8 columns, n = ${n}`, `two alone, n = ${n}`])],
  Object.entries(errors).map(([name, draw]) => [
    name,
    ...sizes.flatMap((n) => [
      percent(falseWarnings(draw, n, 3)),
      percent(falseWarnings(draw, n, 8)),
      percent(ofTwoAlone(draw, n)),
    ]),
  ]),
)}

## An effect that is there

The product of two normal numbers that explains 5% of the errors’ variance, among eight columns, is found first in ${percent(found(1000))} of ${files} files of 1000 rows, in ${percent(found(2000))} of 2000 rows, and in ${percent(found(300))} of 300 rows. Thirds of both numbers show 3.1% of the variance.
`;
writeFileSync(new URL('../../docs/validation/pairs-of-columns.md', import.meta.url), text);
console.log(text);
