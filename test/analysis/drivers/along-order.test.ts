import { describe, expect, it } from 'vitest';
import { isBiasDriver, isScaleDriver } from '../../../src/analysis/drivers/driver.ts';
import { driversOf } from '../../../src/analysis/drivers/drivers.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const { normal } = seededRandom(8);
const n = 200;
const files = 100;

function autoregressive(r: number): Float64Array {
  let before = normal();
  return Float64Array.from({ length: n }, () => {
    before = r * before + Math.sqrt(1 - r * r) * normal();
    return before;
  });
}

/** What the only column is of rows in an order. */
function driverOf(errors: Float64Array, numbers: Float64Array, groups?: Int32Array) {
  const among = { residuals: prepareResiduals(errors, { ordered: true }), ...(groups && { groups }) };
  const [driver] = driversOf(among, [{ name: 'x', kind: 'number', numbers, missing: 0 }], {
    kind: 'residual',
    residual: 'e',
  });
  return driver!;
}

const share = (isSo: () => boolean): number =>
  Array.from({ length: files }, isSo).filter(Boolean).length / files;

describe('errors with correlated neighbors', () => {
  const time = Float64Array.from({ length: n }, (_, t) => t);
  const columns = { 'the time': () => time, 'a number that changes slowly': () => autoregressive(0.95) };

  for (const [name, column] of Object.entries(columns))
    it(`depend on ${name} in at most one of twenty files, up to chance`, () => {
      const warned = share(() => {
        const driver = driverOf(autoregressive(0.8), column());
        return isBiasDriver(driver) || isScaleDriver(driver);
      });
      // 5% and three standard errors. As if rows were independent, it was over half of the files.
      expect(warned).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / files));
    });

  it('nor in several series', () => {
    const groups = Int32Array.from(time, (t) => Math.floor(t / 50));
    const inSeries = time.map((t) => t % 50);
    const warned = share(() => isBiasDriver(driverOf(autoregressive(0.8), inSeries, groups)));
    expect(warned).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / files));
  });

  it('are found to depend on a column that is a tenth of their variance and changes from row to row', () => {
    const found = share(() => {
      const x = autoregressive(0);
      const errors = autoregressive(0.8).map((e, t) => Math.sqrt(0.9) * e + Math.sqrt(0.1) * x[t]!);
      return isBiasDriver(driverOf(errors, x));
    });
    expect(found).toBeGreaterThan(0.8);
  });
});

it('a column of the very groups whose rows are alike is not said to explain nothing', () => {
  const groups = Int32Array.from({ length: 600 }, (_, i) => Math.floor(i / 50));
  const own = Array.from({ length: 12 }, () => 2 * normal());
  const errors = Float64Array.from(groups, (group) => own[group]! + normal());
  const named = {
    kind: 'text',
    codes: groups,
    categories: own.map((_, i) => `store ${i}`),
    missing: 0,
  } as const;
  const drivers = driversOf(
    { residuals: prepareResiduals(errors), groups },
    [
      { name: 'store', ...named },
      { name: 'noise', kind: 'number', numbers: errors.map(() => normal()), missing: 0 },
    ],
    { kind: 'residual', residual: 'e' },
  );
  expect(drivers.map(({ column }) => column)).toEqual(['noise']);
});
