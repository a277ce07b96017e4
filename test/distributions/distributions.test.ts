import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ErrorDistributionId, errorDistributions } from '../../src/distributions/error-distributions.ts';
import { contaminatedNormalErrors } from '../../src/distributions/heavy-tailed/contaminated-normal.ts';
import { distributions } from '../../src/distributions/index.ts';
import { powerInterval, powerRange } from '../../src/distributions/symmetric/generalized-normal.ts';
import { losses } from '../../src/losses/index.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { robustDeviation } from '../../src/numerics/robust-deviation.ts';
import fitted from '../reference/error-distribution-fits.json';
import reference from '../reference/error-distributions.json';

const data = (id: string) => {
  const text = readFileSync(new URL(`../reference/data/${id}.json`, import.meta.url), 'utf8');
  return prepareResiduals(Float64Array.from((JSON.parse(text) as { residuals: number[] }).residuals));
};
const relative = (actual: number, expected: number) =>
  Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
const named = (shape: object) =>
  Object.entries(shape)
    .map(([name, value]) => ` ${name} ${value}`)
    .join('');

const idsOf = (folder: string) =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('/') && !file.startsWith('fitting/'))
    .map((file) => file.split('/').at(-1)!.replace(/\.ts$/, ''));

describe('the registries', () => {
  it('hold every file of their folders, under the file’s name', () => {
    expect(distributions.map(({ id }) => id).toSorted()).toEqual(idsOf('distributions').toSorted());
    expect(losses.map(({ id }) => id).toSorted()).toEqual(idsOf('losses').toSorted());
    for (const [id, { id: own }] of Object.entries(errorDistributions)) expect(own).toBe(id);
  });

  it('name a loss for every distribution', () => {
    for (const { implies } of distributions)
      for (const id of implies) expect(losses.map((loss) => loss.id)).toContain(id);
  });
});

describe('distributions against scipy', () => {
  const { location, scale, x, p } = reference;
  for (const { family, shape, logPdf, cdf, quantile } of reference.values)
    it(`${family}${named(shape)}`, () => {
      const distribution = errorDistributions[family as ErrorDistributionId].at({
        location,
        scale,
        ...shape,
      } as Record<string, number>);
      x.forEach((value, i) => {
        expect(relative(distribution.logPdf(value), logPdf[i]!)).toBeLessThan(1e-11);
        expect(Math.abs(distribution.cdf(value) - cdf[i]!)).toBeLessThan(1e-13 + 1e-9 * cdf[i]!);
        expect(distribution.cdf(value) + distribution.sf(value)).toBeCloseTo(1, 13);
      });
      p.forEach((probability, i) => {
        expect(Math.abs(distribution.quantile(probability) - quantile[i]!)).toBeLessThan(
          1e-7 * (1 + Math.abs(quantile[i]!)),
        );
      });
    });
});

describe('distributions', () => {
  const shapes: [ErrorDistributionId, Record<string, number>][] = [
    ['logistic', {}],
    ['student-t', { nu: 2.5 }],
    ['generalized-normal', { p: 3 }],
    ['asymmetric-laplace', { tau: 0.3 }],
    ['split-normal', { ratio: 2 }],
    ['contaminated-normal', { share: 0.1, ratio: 5 }],
  ];
  it.each(shapes)(
    '%s: the quantile inverts the distribution function, and the density is its slope',
    (id, shape) => {
      const distribution = errorDistributions[id].at({ location: 1, scale: 2, ...shape });
      fc.assert(
        fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (probability) => {
          const x = distribution.quantile(probability);
          expect(distribution.cdf(x)).toBeCloseTo(probability, 9);
          const h = 1e-4;
          const slope = (distribution.cdf(x + h) - distribution.cdf(x - h)) / (2 * h);
          expect(slope).toBeCloseTo(Math.exp(distribution.logPdf(x)), 4);
          expect(distribution.logCdf(x)).toBeCloseTo(Math.log(distribution.cdf(x)), 8);
          expect(distribution.logSf(x)).toBeCloseTo(Math.log(distribution.sf(x)), 8);
        }),
        { numRuns: 50 },
      );
    },
  );

  it.each(Object.values(errorDistributions))(
    '$id: the vectorized smaller tails equal those of single values',
    ({ at }) => {
      const distribution = at({ location: 1, scale: 2, nu: 3, p: 3, tau: 0.3, ratio: 2, share: 0.1 });
      const start = fc.double({ min: -20, max: 20, noNaN: true });
      const step = fc.double({ min: -6, max: 0, noNaN: true }).map((exponent) => 10 ** exponent);
      fc.assert(
        fc.property(start, step, (from, by) => {
          const x = Float64Array.from({ length: 100 }, (_, i) => from + i * by);
          const tails = new Float64Array(x.length);
          distribution.smallerTails(x, tails);
          for (const [i, tail] of tails.entries()) {
            const expected = Math.min(distribution.cdf(x[i]!), distribution.sf(x[i]!));
            expect(Math.abs(tail - expected)).toBeLessThanOrEqual(1e-13 * expected);
          }
        }),
      );
    },
  );

  it('coincide where they should', () => {
    const at = (id: ErrorDistributionId, parameters: Record<string, number>) =>
      errorDistributions[id].at({ location: 0.5, ...parameters }).logPdf(2);
    expect(at('generalized-normal', { scale: 2, p: 1 })).toBeCloseTo(at('laplace', { scale: 2 }), 12);
    expect(at('generalized-normal', { scale: 2 * Math.SQRT2, p: 2 })).toBeCloseTo(
      at('normal', { scale: 2 }),
      12,
    );
    expect(at('asymmetric-laplace', { scale: 1, tau: 0.5 })).toBeCloseTo(at('laplace', { scale: 2 }), 12);
    expect(at('split-normal', { scale: 2, ratio: 1 })).toBeCloseTo(at('normal', { scale: 2 }), 12);
    expect(at('contaminated-normal', { scale: 2, share: 0.3, ratio: 1 })).toBeCloseTo(
      at('normal', { scale: 2 }),
      12,
    );
    expect(at('student-t', { scale: 2, nu: 1e7 })).toBeCloseTo(at('normal', { scale: 2 }), 5);
  });
});

describe('maximum likelihood against scipy', () => {
  for (const expected of fitted.fits)
    it(`${expected.family} on ${expected.data}`, () => {
      const residuals = data(expected.data);
      const { parameters, logLikelihood } =
        errorDistributions[expected.family as ErrorDistributionId].fit(residuals);
      const { ratio } = expected.parameters;
      // On nearly normal data the contaminated Normal's likelihood is a flat ridge: its height counts, not the place.
      const ridge = expected.family === 'contaminated-normal' && ratio! < 2;
      expect(logLikelihood - expected.logLikelihood).toBeGreaterThan(ridge ? -0.06 : -2e-4);
      expect(logLikelihood - expected.logLikelihood).toBeLessThan(2e-4);
      if (ridge) return;
      const tolerance = expected.family === 'contaminated-normal' ? 0.02 : 5e-4;
      for (const [name, value] of Object.entries(expected.parameters) as [string, number][]) {
        const unit = name === 'location' ? residuals.standardDeviation : value;
        expect(Math.abs(parameters[name]! - value), name).toBeLessThan(tolerance * unit);
      }
    });

  it('reports the likelihood of its own parameters', () => {
    const residuals = data('cars');
    for (const family of Object.values(errorDistributions)) {
      const { parameters, logLikelihood } = family.fit(residuals);
      const distribution = family.at(parameters);
      const sum = residuals.values.reduce((total, x) => total + distribution.logPdf(x), 0);
      expect(sum, family.id).toBeCloseTo(logLikelihood, 4);
    }
  });

  for (const { data: id, p, interval } of reference.intervals)
    it(`the power and its interval on ${id}`, () => {
      const found = powerInterval(data(id));
      expect(relative(found.p, p)).toBeLessThan(1e-4);
      if (interval[0] !== null) expect(relative(found.interval[0]!, interval[0]!)).toBeLessThan(1e-3);
      else expect(found.interval[0]).toBeLessThan(1);
      if (interval[1] !== null) expect(relative(found.interval[1]!, interval[1]!)).toBeLessThan(1e-3);
      else expect(found.interval[1]).toBe(powerRange[1]);
    });

  it('an interval of powers contains the best one, and is within the range examined', () => {
    const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -3, max: 3 }));
    const values = fc
      .array(value, { minLength: 8, maxLength: 40 })
      .map((list) => prepareResiduals(Float64Array.from(list)))
      .filter((residuals) => robustDeviation(residuals) > 0);
    // Two far clusters: the likelihood falls and rises again on the way to the smallest power.
    const clusters = [-634572, -573131, -519317, -387809, -13248, 0, 0, 2, 3];
    fc.assert(
      fc.property(values, (residuals) => {
        const { p, interval } = powerInterval(residuals);
        for (const [low, high] of [
          [powerRange[0], interval[0]],
          [interval[0], p],
          [p, interval[1]],
          [interval[1], powerRange[1]],
        ] as const)
          expect(low).toBeLessThanOrEqual(high * (1 + 1e-9));
      }),
      { examples: [[prepareResiduals(Float64Array.from(clusters))]] },
    );
  });
});

describe('fits to a histogram', () => {
  it('differ from fits to the residuals themselves by less than the sampling error', () => {
    const { laplace } = seededRandom(11);
    const residuals = prepareResiduals(Float64Array.from({ length: 200_000 }, laplace));
    for (const id of [
      'logistic',
      'student-t',
      'generalized-normal',
      'split-normal',
      'asymmetric-laplace',
    ] as const) {
      const { parameters, logLikelihood } = errorDistributions[id].fit(residuals);
      const distribution = errorDistributions[id].at(parameters);
      let exact = 0;
      for (const x of residuals.values) exact += distribution.logPdf(x);
      expect(Math.abs(exact - logLikelihood), id).toBeLessThan(0.1);
    }
  });
});

it('finds a contaminated normal whose wide component exceeds the bound, or is very far out', () => {
  for (const [share, ratio] of [
    [0.005, 10_000],
    [0.02, 30],
  ] as const) {
    const random = seededRandom(4);
    const values = Float64Array.from(
      { length: 1000 },
      () => (random.uniform() < share ? ratio : 1) * random.normal(),
    );
    const fitted = contaminatedNormalErrors.fit(prepareResiduals(values));
    for (const scale of [1, 2, 5, 20]) {
      const other = contaminatedNormalErrors.at({ location: 0, scale, share, ratio: Math.min(100, ratio) });
      const logLikelihood = values.reduce((sum, x) => sum + other.logPdf(x), 0);
      expect(fitted.logLikelihood).toBeGreaterThan(logLikelihood);
    }
  }
});
