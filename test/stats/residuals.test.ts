import { describe, expect, it } from 'vitest';
import { prepareResiduals } from '../../src/stats/residuals.ts';

describe('prepareResiduals', () => {
  // Fox River flood differences (Bain & Engelhardt 1973); figures published by Puig & Stephens (2000).
  const foxRiver = Float64Array.of(
    1.96,
    1.97,
    3.6,
    3.8,
    4.79,
    5.66,
    5.76,
    5.78,
    6.27,
    6.3,
    6.76,
    7.65,
    7.84,
    7.99,
    8.51,
    9.18,
    10.13,
    10.24,
    10.25,
    10.43,
    11.45,
    11.48,
    11.75,
    11.81,
    12.33,
    12.78,
    13.06,
    13.29,
    13.98,
    14.18,
    14.4,
    16.22,
    17.06,
  );

  it('gives the published location and scale of the Fox River data', () => {
    const residuals = prepareResiduals(foxRiver);
    expect(residuals.median).toBe(10.13);
    expect(residuals.meanAbsoluteDeviation).toBeCloseTo(3.360303, 6);
    expect(residuals.mean).toBeCloseTo(9.353333, 6);
    expect(residuals.standardDeviation).toBeCloseTo(4.020311, 6);
  });

  it('takes the midpoint of the two central values for an even count', () => {
    expect(prepareResiduals(Float64Array.of(4, 1, 3, 10)).median).toBe(3.5);
  });
});
