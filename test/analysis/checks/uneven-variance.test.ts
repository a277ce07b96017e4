import { describe, expect, it } from 'vitest';
import { advisedWithScale, withModeledScale } from '../../../src/analysis/checks/uneven-variance.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { type Decision, decide } from '../../../src/choice/decide.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const decisionOn = (n: number, distribution: 'normal' | 'laplace', seed = 1): Decision =>
  decide(prepareResiduals(Float64Array.from({ length: n }, seededRandom(seed)[distribution])));

/** The same decision, as if it had come out like this. */
const as = (decision: Decision, changes: Partial<Decision['recommendation']>): Decision => ({
  ...decision,
  recommendation: { ...decision.recommendation, ...changes },
});

describe('the loss with a modeled scale', () => {
  const laplace = decisionOn(4000, 'laplace');
  const normal = decisionOn(4000, 'normal');

  it('is the one that the standardized residuals call for, if strongly', () => {
    expect(laplace.recommendation).toMatchObject({ loss: 'l1', strength: 'strong' });
    expect(advisedWithScale(laplace, false).loss).toBe('laplace-nll');
    expect(advisedWithScale(normal, false).loss).toBe('weighted-l2');
  });

  it('is Huber’s if they do not, even if another one needs less data', () => {
    for (const strength of ['leaning', 'undecided'] as const)
      for (const decision of [laplace, normal])
        expect(advisedWithScale(as(decision, { strength }), false).loss).toBe('huber-nll');
  });

  it('is never Laplace’s if a quarter of the target is one value', () => {
    expect(advisedWithScale(laplace, true).loss).toBe('huber-nll');
    expect(withModeledScale({ loss: 'l1', parameters: {} }, true).loss).toBe('huber-nll');
  });

  it('has the chosen degrees of freedom of Student’s t, and is weighted L2 for light tails', () => {
    const student = as(laplace, { loss: 'student-t', parameters: { nu: 3, scale: 1 }, strength: 'leaning' });
    expect(advisedWithScale(student, false)).toEqual({ loss: 'student-t-nll', parameters: { nu: 3 } });
    const { uniform } = seededRandom(2);
    const light = decide(prepareResiduals(Float64Array.from({ length: 1000 }, uniform)));
    expect(light.recommendation).toMatchObject({ loss: 'l2', strength: 'leaning' });
    expect(advisedWithScale(light, false).loss).toBe('weighted-l2');
  });
});

describe('a report on uneven variance', () => {
  const reportOf = (n: number, draw: (random: Random) => number, seed: number) => {
    const random = seededRandom(seed);
    const predicted = Float64Array.from({ length: n }, random.uniform);
    const residuals = predicted.map((x) => (1 + 6 * x) * draw(random));
    const analyzed = analyzeSample({ residuals, predicted });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return analyzed.value.report;
  };

  it('says that Huber’s likelihood replaces the one that the errors call for, if it does', () => {
    const reports = Array.from({ length: 12 }, (_, seed) => reportOf(200, ({ laplace }) => laplace(), seed));
    const standing = reports.filter(({ recommendation: { loss }, losses }) => {
      const price = (id: string) => losses!.find((each) => each.id === id)?.expectedVarianceRatio;
      return loss === 'huber-nll' && price('huber-nll')! > 1.1 * (price('laplace-nll') ?? Infinity);
    });
    expect(standing.length).toBeGreaterThan(0);
    for (const { recommendation } of standing)
      expect(recommendation.withoutConfidence).toMatch(/advised for safety.*Laplace/);
  });

  it('says what its answer is for, beside losses for other uses, of which only intervals need the scale', () => {
    const draws: [string, (random: Random) => number][] = [
      ['gaussian-nll', ({ normal }) => normal()],
      // A flat top: the likelihood of heavier tails than normal would give intervals that are too wide.
      ['gaussian-nll', ({ uniform }) => 2 * uniform() - 1],
    ];
    for (const [likelihood, draw] of draws) {
      const { loss, headline, purposes } = reportOf(1000, draw, 3).recommendation;
      expect(loss).toBe('weighted-l2');
      expect(headline).toMatch(
        / weighted MSE \(L2\) for precise coefficients: .* For totals or RMSE use MSE/,
      );
      expect(purposes).toMatchObject({
        mean: { loss: 'l2' },
        median: { loss: 'huber' },
        distribution: { loss: likelihood },
      });
    }
  });

  // By refits of linear models (docs/method.md, Purposes) modeling it lowers the MAE by little, and may raise it by much.
  it('names a loss for typical values that does not model the scale, whatever the tails', () => {
    const draws: ((random: Random) => number)[] = [
      ({ laplace }) => laplace(),
      ({ normal }) => normal() / Math.abs(normal() + 2),
    ];
    for (const draw of draws)
      for (const n of [100, 1000])
        expect(reportOf(n, draw, 4).recommendation.purposes!.median.loss).not.toContain('nll');
  });

  it('finds Laplace errors of growing scale', () => {
    expect(reportOf(4000, ({ laplace }) => laplace(), 5).recommendation.loss).toBe('laplace-nll');
  });
});
