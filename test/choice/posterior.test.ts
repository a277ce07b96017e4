import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { members, type PosteriorMember } from '../../src/choice/members.ts';
import { distributionPosterior } from '../../src/choice/posterior.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import reference from '../reference/error-distributions.json';

const data = (id: string) => {
  const text = readFileSync(new URL(`../reference/data/${id}.json`, import.meta.url), 'utf8');
  return prepareResiduals(Float64Array.from((JSON.parse(text) as { residuals: number[] }).residuals));
};
const find = (family: string, shape: object): { member: PosteriorMember; index: number } => {
  const index = members.findIndex(
    (member) =>
      member.distribution === family &&
      Object.entries(shape).every(([name, value]) => Math.abs(member.shape[name]! - value) < 1e-9),
  );
  return { member: members[index]!, index };
};

describe('the distributions compared', () => {
  it('have positive prior probabilities, with those of the normal and the Laplace as documented', () => {
    for (const { prior } of members) expect(prior).toBeGreaterThan(0);
    expect(members[0]).toMatchObject({ distribution: 'normal', prior: 0.25 });
    expect(members[1]).toMatchObject({ distribution: 'laplace', prior: 0.15 });
  });

  it('have the Fisher information that quadrature finds', () => {
    for (const { family, shape, information } of reference.information) {
      const { member } = find(family, shape);
      expect(member.information[0] / information[0]!).toBeCloseTo(1, 3);
      expect(member.information[1] / information[1]!).toBeCloseTo(1, 3);
    }
  });
});

describe('distributionPosterior', () => {
  for (const id of ['cars', 'nile', 'faithful'])
    it(`approximates the integral over location and scale: ${id}`, () => {
      const residuals = data(id);
      const { pair, probabilities } = distributionPosterior(residuals);
      for (const { family, shape, logMarginal } of reference.marginals.filter((one) => one.data === id)) {
        const known = find(family, shape);
        // Relative to the normal distribution, whose marginal likelihood is exact.
        const odds = Math.log(probabilities[known.index]! / known.member.prior / (probabilities[0]! / 0.25));
        // A fifth of a nat where a distribution still has a say; a distribution far behind has none.
        const hasSay = pair.normal.logMarginal - logMarginal < 10;
        const error = Math.abs(odds + pair.normal.logMarginal - logMarginal);
        expect(error, `${family} ${JSON.stringify(shape)}`).toBeLessThan(hasSay ? 0.2 : 0.4);
      }
    });

  it('preserves the exact odds of normal and Laplace', () => {
    const { pair, probabilities } = distributionPosterior(data('cars'));
    expect(probabilities[0]! / probabilities[1]!).toBeCloseTo(
      ((0.25 / 0.15) * pair.normal.probability) / pair.laplace.probability,
      10,
    );
  });

  it('hardly differs on a histogram', () => {
    // 4097 residuals, one more than are weighed exactly; the same without one of the middle.
    const { normal } = seededRandom(4);
    const values = Float64Array.from(
      { length: 4097 },
      () => Math.abs(normal()) ** 1.25 * Math.sign(normal()),
    );
    const binned = distributionPosterior(prepareResiduals(values));
    const exact = distributionPosterior(prepareResiduals(values.slice(0, 4096)));
    expect(binned.points.exact).toBe(false);
    expect(exact.points.exact).toBe(true);
    binned.probabilities.forEach((probability, i) => {
      expect(Math.abs(probability - exact.probabilities[i]!)).toBeLessThan(0.02);
    });
  });

  it('finds the distribution that a million residuals come from', () => {
    const random = seededRandom(5);
    const values = Float64Array.from({ length: 1_000_000 }, () => Math.log(1 / random.uniform() - 1));
    const residuals = prepareResiduals(values);
    const { probabilities } = distributionPosterior(residuals);
    expect(probabilities[find('logistic', {}).index]).toBeGreaterThan(0.999);
  });

  it('copes with ties and outliers', () => {
    for (const values of [
      [0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1, 1, 1, 1],
      [1, 2, 3, 4, 5, 6, 7, 1e9],
      [-1e-300, 0, 1e-300, 1, 2, 3, 4, 5],
    ]) {
      const { probabilities } = distributionPosterior(prepareResiduals(Float64Array.from(values)));
      expect(probabilities.every(Number.isFinite)).toBe(true);
      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }
  });
});
