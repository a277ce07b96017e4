import { describe, expect, it } from 'vitest';
import { candidates } from '../../src/choice/efficiency/candidates.ts';
import { specialCase } from '../../src/code/special-case.ts';
import { lossById, losses } from '../../src/losses/index.ts';

/** What a loss's definition says of it, against the loss's own mathematics. */
describe('the facts in a definition', () => {
  it.each(candidates)('are right about outliers and about the two signs: $loss $parameters', (candidate) => {
    const { isRobust = false, isAsymmetric = false } = lossById(candidate.loss);
    const isOdd = [0.1, 1, 7].every((r) => candidate.psi(-r) === -candidate.psi(r));
    expect(isAsymmetric).toBe(!isOdd);
    expect(isRobust).toBe(isOdd && Math.abs(candidate.psi(1e9)) < 100);
  });

  it.each(candidates)('are right about the degree: $loss $parameters', ({ loss, parameters, psi }) => {
    const { degree: given, takesScale } = lossById(loss);
    const degree = given === 'p' ? parameters.p! : given;
    // A loss of degree d has an influence function of degree d − 1.
    for (const r of [-0.3, 0.4, 2])
      if (degree !== undefined) expect(psi(3 * r) / psi(r)).toBeCloseTo(3 ** (degree - 1), 9);
    expect(takesScale === undefined).toBe(degree !== undefined);
  });

  it('name a loss of location as the one whose scale is modeled', () => {
    const forms = losses.filter(({ modelsScaleOf }) => modelsScaleOf);
    expect(forms.length).toBeGreaterThan(3);
    for (const { id, modelsScaleOf, formula, isRobust } of forms) {
      expect(formula.plain, id).toMatch(/σ_i|b_i/);
      expect(lossById(modelsScaleOf!).isRobust, id).toBe(isRobust);
    }
  });

  it('model the scale of no loss twice', () => {
    const underneath = losses.flatMap(({ modelsScaleOf }) => modelsScaleOf ?? []);
    expect(new Set(underneath).size).toBe(underneath.length);
  });

  it('name settings for a parameter only if there is one', () => {
    for (const { id, aliases, parameters } of losses)
      if (aliases?.parameter) expect(Object.keys(parameters), id).toHaveLength(1);
  });

  it('lead from a parameter’s value to another loss', () => {
    expect(specialCase('tweedie', { p: 2 })).toBe('gamma');
    expect(specialCase('quantile', { tau: 0.5 })).toBe('l1');
    expect(specialCase('quantile', { tau: 0.9 })).toBe('quantile');
  });
});
