import { expect, it } from 'vitest';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

it('does not tick a calibration that the reasons leave open', () => {
  let open = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { normal, uniform } = seededRandom(seed);
    const positive = Float64Array.from({ length: 300 }, () => 1 / (1 + Math.exp(-1.5 * normal())));
    const labels = Int32Array.from(positive, (p) => (uniform() < p ? 1 : 0));
    const probabilities = Float64Array.from({ length: 600 }, (_, i) =>
      i % 2 ? positive[(i - 1) / 2]! : 1 - positive[i / 2]!,
    );
    const analyzed = analyzeSample({ labels, probabilities, classes: ['no', 'yes'] });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    const { recommendation, checks } = analyzed.value.report;
    const { state, title } = checks.find(({ id }) => id === 'bias')!;
    const isOpen = recommendation.reasons.some((reason) =>
      /whether the probabilities are calibrated/.test(reason),
    );
    if (isOpen) {
      expect([state, title]).toEqual(['unknown', 'Calibration unclear']);
      open++;
    }
  }
  // Cox’s test is below 10% in one of ten files of calibrated probabilities, and half of those are significant.
  expect(open).toBeGreaterThan(1);
});
