import { describe, expect, it } from 'vitest';
import { situations } from '../../tools/validate/situations/all.ts';
import { measureSituation } from '../../tools/validate/situations/situation.ts';

// The situations of docs/validation.md in small: few samples, so the bound is on all of them together.
const samples = 6;

describe('situations with a known answer, 100 rows', () => {
  const closed = situations.filter(({ open }) => open === undefined);
  const measured = closed.map((situation, i) => measureSituation(situation, 100, samples, 900 + i));

  it('are hardly ever answered strongly and wrong, or strongly without the caveat', () => {
    const mistaken = measured.filter(
      ({ strongAndWrong, strongAndSilent }) => strongAndWrong + strongAndSilent > 0,
    );
    const share = mistaken.reduce(
      (sum, { strongAndWrong, strongAndSilent }) => sum + strongAndWrong + strongAndSilent,
      0,
    );
    expect(share / measured.length, mistaken.map(({ situation }) => situation).join('; ')).toBeLessThan(0.03);
  });

  it('are answered strongly where no check objects', () => {
    const strong = (name: string) => measured.find(({ situation }) => situation === name)!.strong;
    expect(strong('4 classes, calibrated')).toBeGreaterThan(0);
    expect(strong('Poisson, one constant prediction')).toBeGreaterThan(0.3);
    expect(strong('shares, Beta with φ 5')).toBeGreaterThan(0.3);
  });

  it('have names of their own', () => {
    expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length);
  });
});
