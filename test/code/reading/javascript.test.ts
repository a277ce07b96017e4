import { describe, expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

const names = (text: string) =>
  findUses(text, 'javascript').map(({ start, end, meaning }) => `${text.slice(start, end)} ${meaning}`);

describe('JavaScript', () => {
  it('knows packages that consist of one class or function', () => {
    expect(names("import SLR from 'ml-regression-simple-linear';\nnew SLR(x, y);")).toEqual([
      'SLR loss:l2',
      'SLR loss:l2',
    ]);
    expect(names("const rnorm = require('@stdlib/random/base/normal');\nrnorm(0, 1);")).toEqual([
      'rnorm distribution:normal',
      'rnorm distribution:normal',
    ]);
    expect(
      names("import q from '@stdlib/stats/base/dists/negative-binomial/quantile';\nq(p, r, k);"),
    ).toEqual(['q distribution:negative-binomial', 'q distribution:negative-binomial']);
  });

  it('ignores other packages of the same families', () => {
    expect(names("import roundn from '@stdlib/math/base/special/roundn';\nroundn(x, 2);")).toEqual([]);
    expect(names("import RPR from 'ml-regression-robust-polynomial';\nnew RPR(x, y);")).toEqual([]);
  });

  it('treats strings as losses only with the library that does', () => {
    const code = "type Metric = 'mae' | 'mape';\nfunction Chart({ metric = 'mae' }) {}";
    expect(names(`import { randomNormal } from 'd3-random';\n${code}`).length).toBe(1);
    expect(names(`import * as tf from '@tensorflow/tfjs';\n${code}`).length).toBeGreaterThan(1);
  });

  const tf = "import * as tf from '@tensorflow/tfjs';\n";

  it.each([
    ['const { losses: { huberLoss: h }, metrics } = tf;\nh(a, b);', 2],
    ["interface Options { readonly loss: 'meanSquaredError' | 'huberLoss' }", 2],
    ["class T { #loss: Args['loss'] = 'meanSquaredError'; }", 1],
    ["const base = { loss: 'meanSquaredError', metrics: ['mae'] };", 2],
    ["train({ loss: 'meanSquaredError' });", 1],
    ["const s = z.object({ loss: z.enum(['meanSquaredError', 'huberLoss']).default('huberLoss') });", 3],
    ["rows.push({ loss: 'meanSquaredError', score: 3 });", 0],
    ["draw({ loss: 'mse' });", 0],
    ["const chart = { loss: 'mse', label: 'meanSquaredError' };", 0],
  ])('reads settings where they are settings: %s', (code, count) => {
    expect(names(tf + code).length).toBe(count);
  });

  it('does not treat an apostrophe as a string', () => {
    expect(
      names(`${tf}const a = <p>it's {tf.losses.huberLoss(y, p)}</p>;\ntypeof'x';\ntf.losses.logLoss(y, p);`)
        .length,
    ).toBe(2);
  });
});
