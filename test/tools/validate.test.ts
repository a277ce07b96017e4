import { describe, expect, it } from 'vitest';
import { pairCell } from '../../tools/validate/pair.ts';
import { priorCell } from '../../tools/validate/prior.ts';
import { regretCell } from '../../tools/validate/regret.ts';
import { sizesAt } from '../../tools/validate/sizes.ts';
import { truths } from '../../tools/validate/truths.ts';

// The simulations of docs/validation.md in small: few samples, wide bounds.
describe('validation in small', () => {
  it('distinguishes normal from Laplace as well as possible, with the right confidence', () => {
    const { normalRight, laplaceRight, calibrationError, falseLaplace, falseNormal } = pairCell(50, 2000, 1);
    expect((normalRight + laplaceRight) / 2).toBeGreaterThan(0.84);
    expect(calibrationError).toBeLessThan(0.03);
    expect(falseLaplace).toBeLessThan(0.03);
    expect(falseNormal).toBeLessThan(0.04);
  });

  it('states probabilities that come true for distributions from the prior', () => {
    const { groupError, nearBestError } = priorCell(100, 1000, 2);
    expect(groupError).toBeLessThan(0.06);
    expect(nearBestError).toBeLessThan(0.06);
  });

  it('rejects each null about as often as it says', () => {
    const allowed = 0.01 + 4 * Math.sqrt((0.05 * 0.95) / 1000);
    for (const { id, rejected } of sizesAt(100, 1000, 3))
      expect(rejected[1], id).toBeLessThan(0.05 + allowed);
  });

  it('chooses losses that cost little', () => {
    const costs = ['Normal', 'Laplace', 'Student’s t, ν = 3', '10 % at 5 σ'].map((name) => {
      const truth = truths.find((one) => one.name === name)!;
      const cell = regretCell(truth, 100, { variances: 300, choices: 100, slowRules: 2 }, 4);
      expect(cell.regret['this tool']).toBeLessThan(1.3);
      return cell.regret;
    });
    const overall = (rule: string) => costs.reduce((product, regret) => product * regret[rule]!, 1);
    expect(overall('this tool')).toBeLessThan(overall('always Huber'));
    expect(overall('this tool')).toBeLessThan(overall('always L2'));
  });
});
