import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/choice/efficiency/candidates.ts';
import { divergence, varianceRatio } from '../../../src/choice/efficiency/table.ts';
import { asymptoticVariance, standardDistribution } from '../../../src/choice/efficiency/variance.ts';
import { memberName, members } from '../../../src/choice/members.ts';

const column = (loss: string, shape: Record<string, number> = {}) =>
  candidates.findIndex(
    (candidate) =>
      candidate.loss === loss &&
      Object.entries(shape).every(([name, value]) => candidate.parameters[name] === value),
  );
const variance = (
  family: (typeof members)[number]['distribution'],
  shape: Record<string, number>,
  index: number,
) => asymptoticVariance(standardDistribution(family, shape), candidates[index]!);

describe('asymptotic variances', () => {
  it('equal the closed forms', () => {
    const l2 = column('l2');
    const l1 = column('l1');
    expect(variance('normal', {}, l2)).toBeCloseTo(1, 8);
    expect(variance('normal', {}, l1)).toBeCloseTo(Math.PI / 2, 8);
    expect(variance('laplace', {}, l2)).toBeCloseTo(2, 6);
    expect(variance('laplace', {}, l1)).toBeCloseTo(1, 8);
    expect(variance('logistic', {}, l2)).toBeCloseTo(Math.PI ** 2 / 3, 6);
    expect(variance('logistic', {}, column('log-cosh'))).toBeCloseTo(3, 6);
    expect(variance('student-t', { nu: 5 }, l2)).toBeCloseTo(5 / 3, 5);
    expect(variance('student-t', { nu: 5 }, column('student-t', { nu: 5 }))).toBeCloseTo(8 / 6, 6);
    expect(variance('asymmetric-laplace', { tau: 0.1 }, column('quantile', { tau: 0.1 }))).toBeCloseTo(
      1 / 0.09,
      6,
    );
    expect(variance('split-normal', { ratio: 3 }, column('expectile', { tau: 0.1 }))).toBeCloseTo(3, 4);
  });

  it('give Huber’s loss its 95% efficiency at the normal distribution', () => {
    expect(1 / variance('normal', {}, column('huber'))).toBeCloseTo(0.95, 4);
  });

  it('are infinite where the moments are', () => {
    expect(variance('student-t', { nu: 2 }, column('l2'))).toBe(Number.POSITIVE_INFINITY);
    expect(variance('student-t', { nu: 6 }, column('lp', { p: 4 }))).toBe(Number.POSITIVE_INFINITY);
    expect(variance('student-t', { nu: 6.5 }, column('lp', { p: 4 }))).toBeLessThan(1e6);
  });

  it('never fall below the Cramér–Rao bound', () => {
    members.forEach(({ distribution: family, shape, information }) => {
      expect(variance(family, { ...shape }, column('l1')) * information[0]).toBeGreaterThan(1 - 1e-5);
    });
  });
});

describe('the stored table', () => {
  it('has a row for each distribution and a column for each loss', () => {
    expect(varianceRatio).toHaveLength(members.length);
    expect(divergence).toHaveLength(members.length);
    for (const row of varianceRatio) {
      expect(row).toHaveLength(candidates.length);
      expect(Math.min(...row)).toBe(1);
    }
  });

  it('agrees with quadrature', () => {
    for (const distribution of [0, 9, 18]) {
      const { distribution: family, shape } = members[distribution]!;
      const variances = candidates.map((_, index) => variance(family, { ...shape }, index));
      const best = Math.min(...variances);
      varianceRatio[distribution]!.forEach((value, index) => {
        if (value < 1000) expect(variances[index]! / best / value).toBeCloseTo(1, 5);
      });
    }
  });

  // Simulated beforehand by other code: means of 8000 samples of 400, standard error 1.5%. Columns in order: L2, L1,
  // Huber, log-cosh, t1, t2, t3, t5, t10, L1.25, L1.5, L1.75, L3.
  const simulated: [string, number[]][] = [
    [
      'normal',
      [1, 1.5681, 1.0543, 1.0627, 1.6381, 1.2861, 1.185, 1.0945, 1.0394, 1.2251, 1.0828, 1.0213, 1.1766],
    ],
    [
      'logistic',
      [1.1038, 1.3287, 1.0085, 1, 1.3579, 1.1158, 1.0424, 1.0073, 1.0064, 1.0967, 1.023, 1.0335, 1.9937],
    ],
    [
      'generalized-normal p=3',
      [1.1407, 2.4768, 1.3054, 1.3908, 2.8268, 1.9587, 1.6744, 1.4545, 1.2988, 1.7939, 1.4539, 1.2589, 1],
    ],
    [
      'generalized-normal p=1.75',
      [1.0232, 1.3869, 1.0329, 1.0258, 1.4556, 1.1911, 1.1022, 1.0493, 1.0144, 1.1296, 1.0307, 1, 1.3767],
    ],
  ];
  it.each(simulated)('agrees with simulation for %s', (name, expected) => {
    const row = varianceRatio[members.findIndex((member) => memberName(member) === name)]!;
    expected.forEach((value, index) => {
      expect(Math.abs(Math.log(row[index]! / value))).toBeLessThan(0.045);
    });
  });

  it('measures divergence in agreement with theory', () => {
    // ½ ln(π/2) − ½ + … : the mean of the log likelihood ratio of normal and Laplace (Kundu 2005).
    expect(divergence[0]![1]).toBeCloseTo(0.0484171, 5);
    expect(divergence[1]![0]).toBeCloseTo(0.0723649, 5);
    divergence.forEach((row, distribution) => {
      expect(row[distribution]).toBe(0);
    });
  });
});
