import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { derivation, losses } from '../../src/losses/index.ts';

describe('derivation', () => {
  it('leads from the Laplace distribution to the sum of absolute residuals, with the estimate inserted', () => {
    const steps = derivation('l1', { scale: 3.360303 });
    expect(steps.map(({ id }) => id)).toEqual([
      'distribution',
      'estimates',
      'likelihood',
      'negative-log',
      'drop',
      'loss',
    ]);
    expect(steps[1]!.words).toBe('b = 3.36 (mean absolute deviation from the median).');
    expect(steps[1]!.formula.plain).toBe('f(r) = 1/(2 · 3.36) · exp(−|r| / 3.36)');
    expect(steps.at(-1)!.formula.plain).toBe('minimize Σ |r|');
  });

  it('ends with the weights of rows whose precision is known', () => {
    // Normal errors with the variance σ²/w: −ln f = w (y − μ)²/(2σ²) + …, weighted least squares.
    const term = { as: 'scale', column: 'w', power: -0.5, isRelative: true } as const;
    const steps = derivation('l2', { scale: 0.614 }, term);
    expect(steps[0]!.words).toContain('r = (y − μ) · √“w”, where “w” was divided by its mean.');
    expect(steps[1]!.words).toBe(
      'σ = 0.614 (standard deviation of the errors). These are of r, not of y − μ.',
    );
    expect(steps.at(-1)!.words).toContain('In terms of r = y − μ, each row has the weight w = “w”.');
    expect(steps.at(-1)!.formula.plain).toBe('minimize Σ w_i r²');
    // |y − μ| √w has the scale of one row: the weight of an absolute error is √w.
    expect(derivation('l1', {}, term).at(-1)!.words).toContain('w = √“w”');
  });

  it('counts rows as often as their weights say', () => {
    const steps = derivation('l1', {}, { as: 'weight', column: 'n', power: 1 });
    expect(steps.map(({ formula }) => formula.plain)).toEqual([
      expect.any(String),
      'L = ∏ f(r_i)^w_i',
      expect.stringContaining('−ln L = Σ −w_i ln f(r_i)'),
      'minimize Σ w_i |r|',
    ]);
    for (const { formula } of steps) temml.renderToString(formula.latex, { throwOnError: true });
  });

  it.each(losses)(
    '$id: writes a density in one way, from the first step to the sum over the rows',
    ({ id }) => {
      const formulas = derivation(id).map(({ formula }) => formula.plain.replaceAll('_i', ''));
      if (formulas.length === 0) return;
      const [density] = /^[fP]\(\w/.exec(formulas[0]!)!;
      expect(formulas.find((one) => one.startsWith('L ='))).toContain(`∏ ${density}`);
      expect(formulas.find((one) => one.startsWith('−ln L ='))).toMatch(
        new RegExp(`ln ${density.replace('(', '\\(')}.*, −ln ${density.replace('(', '\\(')}`),
      );
    },
  );

  it('shows the negative logarithm once if there are no estimates to insert', () => {
    const steps = derivation('poisson');
    expect(steps.map(({ id }) => id)).toEqual(['distribution', 'likelihood', 'negative-log', 'loss']);
    expect(steps.at(-1)!.words).toMatch(
      /^Drop ln y!, which contains only the count\. What remains: Poisson /,
    );
  });

  it('drops ln σᵢ from the weighted squared error alone: there it is known', () => {
    expect(derivation('weighted-l2').at(-1)!.words).toContain('ln σᵢ and the factor ½');
    expect(derivation('gaussian-nll').at(-1)!.words).toContain('Drop only ½ ln 2π');
    expect(derivation('gaussian-nll').at(-1)!.formula.plain).toContain('ln σ_i');
  });

  it('states where each assumption is used', () => {
    const assumptions = derivation('l2').flatMap(({ assumption }) => assumption ?? []);
    expect(assumptions).toEqual(['bias', 'independence', 'spread']);
  });

  it.each(['weighted-l2', 'gaussian-nll', 'laplace-nll', 'huber-nll', 'student-t-nll'] as const)(
    'assumes no equal variance of rows that have scales of their own: %s',
    (loss) => {
      expect(derivation(loss).flatMap(({ assumption }) => assumption ?? [])).toEqual([
        'bias',
        'independence',
      ]);
    },
  );

  it('does not apply assumptions about residuals to labels', () => {
    const assumptions = derivation('cross-entropy').flatMap(({ assumption }) => assumption ?? []);
    expect(assumptions).toEqual(['independence']);
  });

  it('is empty if no distribution implies the loss', () => {
    expect(derivation('hinge')).toEqual([]);
  });

  it.each(losses)('$id: every step is a formula that parses', ({ id, distribution }) => {
    const parameters = { scale: 2.5, nu: 3, p: 1.5, tau: 0.3, delta: 4, k: 5, alpha: 0.2, epsilon: 0.05 };
    for (const steps of [derivation(id), derivation(id, parameters)]) {
      expect(steps.length > 0).toBe(distribution !== undefined);
      for (const step of steps) {
        temml.renderToString(step.formula.latex, { throwOnError: true });
        expect(step.formula.plain).not.toMatch(/@|undefined/);
        expect(step.words).toMatch(/^\S.*\.$/);
      }
    }
  });
});
