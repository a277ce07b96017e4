import { expect, it } from 'vitest';
import { moransI } from '../../../src/analysis/dependence/morans-i.ts';
import { nearestNeighbors, spatialDependence } from '../../../src/analysis/dependence/places.ts';
import type { Column } from '../../../src/data/table.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import reference from '../../reference/morans-i.json' with { type: 'json' };

const column = (name: string, numbers: Float64Array): Column => ({
  name,
  kind: 'number',
  numbers,
  missing: 0,
});

it('agrees with ape, including its standard error and p-value', () => {
  const neighbors = nearestNeighbors(
    Float64Array.from(reference.north),
    Float64Array.from(reference.east),
    8,
  );
  const found = moransI(Float64Array.from(reference.values), neighbors)!;
  expect(found.statistic).toBeCloseTo(reference.statistic, 9);
  expect(found.expected).toBeCloseTo(reference.expected, 12);
  expect(found.standardError).toBeCloseTo(reference.standardError, 9);
  expect(found.pValue / reference.pValue).toBeCloseTo(1, 6);
});

it('rejects in about 5% of files if place has no influence, and nearly always if it has', () => {
  const { normal, uniform } = seededRandom(12);
  const files = 300;
  const rejects = (effect: number): number => {
    let count = 0;
    for (let file = 0; file < files; file++) {
      const north = Float64Array.from({ length: 200 }, () => 40 + 10 * uniform());
      const east = Float64Array.from({ length: 200 }, () => 10 * uniform());
      const values = north.map((place) => normal() + effect * Math.sin(place));
      const found = spatialDependence(prepareResiduals(values), [
        column('latitude', north),
        column('store_lng', east),
      ])!;
      if (found.pValue < 0.05) count++;
    }
    return count / files;
  };
  // Three standard errors of a share of 300.
  expect(rejects(0)).toBeGreaterThan(0.012);
  expect(rejects(0)).toBeLessThan(0.088);
  expect(rejects(0.8)).toBeGreaterThan(0.95);
});

it('ignores columns that are not coordinates', () => {
  const values = Float64Array.from({ length: 40 }, (_, i) => Math.sin(i));
  const numbers = values.map((_, i) => i);
  expect(
    spatialDependence(prepareResiduals(values), [column('lat', numbers), column('plate', numbers)]),
  ).toBeUndefined();
});
