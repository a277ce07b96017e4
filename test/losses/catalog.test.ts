import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { distributions, formula, lossById, losses, lossImpliedBy } from '../../src/losses/index.ts';

const parses = (latex: string) => {
  expect(temml.renderToString(latex, { throwOnError: true })).toContain('<math');
  expect(latex).not.toMatch(/@|NaN|undefined/);
};

describe('the catalog', () => {
  it('holds at least 25 distributions and 30 losses', () => {
    expect(distributions.length).toBeGreaterThanOrEqual(25);
    expect(losses.length).toBeGreaterThanOrEqual(30);
  });

  it.each(distributions)(
    '$id: implies a loss that refers back to it or to a more general distribution',
    (distribution) => {
      expect(lossById(lossImpliedBy(distribution.id)).distribution).toBeDefined();
      parses(formula(distribution.density, distribution.parameters).latex);
      parses(formula(distribution.negativeLog, distribution.parameters).latex);
      expect(formula(distribution.negativeLog, distribution.parameters).plain).toMatch(/^−ln (f|P)\(.+\) = /);
    },
  );

  it.each(losses)('$id: has a formula that parses, in symbols and in numbers', (loss) => {
    parses(formula(loss.formula, loss.parameters).latex);
    const values = Object.fromEntries(Object.keys(loss.parameters).map((name) => [name, 1.5e-7]));
    parses(formula(loss.formula, loss.parameters, values).latex);
  });

  it('gives no two entries the same name', () => {
    expect(new Set(distributions.map(({ name }) => name)).size).toBe(distributions.length);
    expect(new Set(losses.map(({ name }) => name)).size).toBe(losses.length);
    expect(new Set(losses.map(({ short }) => short)).size).toBe(losses.length);
  });

  it('has phrases that fit into sentences', () => {
    for (const loss of losses) {
      expect(loss.why, loss.id).toMatch(/^[A-Z].*\.$/);
      for (const part of [loss.optimal, loss.hurts]) expect(part, loss.id).not.toMatch(/\.$/);
    }
    for (const distribution of distributions)
      expect(distribution.dropped, distribution.id).toMatch(/^(Drop|Nothing) .*\.$/);
  });
});
