import { describe, expect, it } from 'vitest';
import { ratiosIfIgnored } from '../../src/analysis/checks/ratios-if-ignored.ts';
import { asymmetryOf } from '../../src/choice/asymmetry.ts';
import { candidates } from '../../src/choice/efficiency/candidates.ts';
import { centerShift } from '../../src/choice/purpose/center-shift.ts';
import { logLink } from '../../src/choice/purpose/log-link.ts';
import { logLinkPays } from '../../src/choice/purpose/log-link-pays.ts';
import { anotherIsBetter } from '../../src/choice/sandwich.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { weightedPoints } from '../../src/numerics/standardized-points.ts';
import reference from '../reference/centers-and-efficiencies.json' with { type: 'json' };

const predicted = Float64Array.from(reference.predicted);

describe.each(Object.entries(reference.cases))(
  'agrees with statsmodels and scipy: %s errors',
  (_, expected) => {
    const observed = Float64Array.from(expected.observed);
    const residuals = prepareResiduals(
      observed.map((y, row) => y - predicted[row]!),
      { predicted },
    );

    it('the shift of totals under Huber’s loss and under MAE', () => {
      const { huber, median } = centerShift(residuals, observed)!;
      expect(huber).toBeCloseTo(expected.centerShift.huber, 9);
      expect(median).toBeCloseTo(expected.centerShift.median, 12);
    });

    it('the held-out RMSE with a log link relative to that without', () => {
      expect(logLink(observed, predicted)!.ratio).toBeCloseTo(expected.logLinkRatio, 6);
    });

    it('the number of standard errors by which the means bend as with a log link', () => {
      expect(logLink(observed, predicted)!.statistic).toBeCloseTo(expected.bendStatistic, 6);
    });

    it.each(['fromMean', 'inBulk'] as const)('the distance of two centers %s, and its statistic', (name) => {
      const { shift, statistic } = asymmetryOf(residuals)[name];
      expect(shift).toBeCloseTo(expected.asymmetry[name].shift, 8);
      expect(statistic).toBeCloseTo(expected.asymmetry[name].statistic, 6);
    });

    it('whether another loss surely has a smaller sandwich variance than MSE (L2)', () => {
      const l2 = candidates.find(({ loss }) => loss === 'l2')!;
      expect(anotherIsBetter(l2, weightedPoints(residuals))).toBe(expected.againstL2.worse);
    });

    it('the additional data needed when the scale of each row is ignored', () => {
      const scale = predicted.map((x) => 0.5 + x / 4);
      const divided = prepareResiduals(
        residuals.values.map((value, row) => (value - residuals.median) / scale[row]!),
      );
      const cost = ratiosIfIgnored(residuals, divided, scale);
      for (const loss of ['l2', 'l1', 'huber'] as const)
        expect(cost[loss]).toBeCloseTo(Math.max(1, expected.ratiosIfIgnored[loss]), 9);
    });
  },
);

describe('a log link', () => {
  const pays = (bend: number): number => {
    const { normal } = seededRandom(4);
    let files = 0;
    for (let file = 0; file < 200; file++) {
      const x = Float64Array.from({ length: 60 }, normal);
      const observed = x.map((at) => (bend > 0 ? 50 * Math.exp(bend * at) : 50 + 12 * at) + 5 * normal());
      // A linear model's predictions of them, but for a line that changes nothing.
      if (logLinkPays(logLink(observed, x)!, 60)) files++;
    }
    return files / 200;
  };

  it('pays where means of 60 rows multiply, and hardly where they add up', () => {
    expect(pays(0.35)).toBeGreaterThan(0.8);
    expect(pays(0)).toBeLessThan(0.03);
  });

  it('pays less surely if the rows tell as much as fewer independent ones', () => {
    const link = { ratio: 0.98, statistic: 4 };
    expect(logLinkPays(link, 300)).toBe(true);
    // 0.2/√30 is 3.7%, and 4/√10 standard errors are 1.3.
    expect(logLinkPays(link, 300, 30)).toBe(false);
    expect(logLinkPays({ ...link, ratio: 0.9 }, 300, 30)).toBe(false);
    expect(logLinkPays({ ratio: 0.9, statistic: 8 }, 300, 30)).toBe(true);
  });
});
