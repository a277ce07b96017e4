import { describe, expect, it } from 'vitest';
import { driversOf } from '../../../src/analysis/drivers/drivers.ts';
import type { Column } from '../../../src/data/table.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

describe('what the errors depend on, in a file with more rows than are tested', () => {
  const n = 250_000;
  const { normal } = seededRandom(3);
  const week = Float64Array.from({ length: n }, (_, i) => i % 7);
  const noise = Float64Array.from({ length: n }, () => normal());
  const errors = Float64Array.from({ length: n }, (_, i) => normal() + (week[i] === 6 ? 1 : 0));
  const columns = [
    { name: 'noise', kind: 'number', numbers: noise, missing: 0 },
    { name: 'day', kind: 'number', numbers: week, missing: 0 },
  ] satisfies Column[];
  const [found, other] = driversOf({ residuals: prepareResiduals(errors) }, columns, {
    kind: 'residual',
    residual: 'e',
  });

  it('a significant column has the effects on all rows', () => {
    expect(found!.column).toBe('day');
    expect(found!.segments.reduce((sum, { rows }) => sum + rows, 0)).toBe(n);
    const sunday = found!.segments.at(-1)!;
    const own = errors.filter((_, i) => i % 7 === 6);
    expect(sunday.rows).toBe(own.length);
    expect(sunday.mean).toBeCloseTo(own.reduce((sum, e) => sum + e, 0) / own.length, 10);
    // A mean of 1 in one of seven days: a variance of 6/49 beside the noise's 1.
    expect(found!.bias.share).toBeCloseTo(6 / 49 / (1 + 6 / 49), 2);
  });

  it('the others have no segments, whose counts would be the sample’s', () => {
    expect(other!.bias.pValue).toBeGreaterThan(0.05);
    expect(other!.segments).toEqual([]);
  });
});
