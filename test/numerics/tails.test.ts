import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  fairCoinTwoTails,
  fisherTail,
  normalTwoTails,
  poissonTail,
  studentTwoTails,
} from '../../src/numerics/tails.ts';
import reference from '../reference/tails.json' with { type: 'json' };

const close = (actual: number, expected: number, relative = 1e-10) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe('tail probabilities agree with R', () => {
  it('normal', () => {
    for (const { z, p } of reference.normal) close(normalTwoTails(z), p);
  });
  it('chi-square', () => {
    for (const { x, df, p } of reference.chiSquare) close(chiSquareTail(x, df), p);
  });
  it('Student', () => {
    for (const { t, df, p } of reference.student) close(studentTwoTails(t, df), p);
  });
  it('Fisher', () => {
    for (const { f, d1, d2, p } of reference.fisher) close(fisherTail(f, d1, d2), p);
  });
  it('Poisson', () => {
    for (const { count, mean, p } of reference.poisson)
      close(poissonTail(count, mean), p, count > 500 ? 1e-5 : 1e-10);
  });
  it('a fair coin', () => {
    for (const { successes, trials, p } of reference.coin) close(fairCoinTwoTails(successes, trials), p);
  });
  it('is NaN for a statistic that is NaN', () => {
    expect(chiSquareTail(Number.NaN, 1)).toBeNaN();
    expect(fisherTail(Number.NaN, 1, 5)).toBeNaN();
  });
});
