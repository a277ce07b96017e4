import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

/** The check and the caveat of 400 residuals that are this function of the prediction and standard normal noise. */
function bias(of: (prediction: number) => number) {
  const { normal, uniform } = seededRandom(3);
  const predicted = Float64Array.from({ length: 400 }, () => 2 * uniform() - 1);
  const analyzed = analyzeSample({ predicted, residuals: predicted.map((at) => of(at) + normal()) });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks, recommendation } = analyzed.value.report;
  return {
    ...checks.find(({ id }) => id === 'bias')!,
    caveats: recommendation.caveats.filter(({ id }) => id === 'biased' || id === 'trend'),
  };
}

it('does not warn about errors that are centered at zero everywhere', () => {
  expect(bias(() => 0)).toMatchObject({ state: 'ok', title: 'No bias', caveats: [] });
});

it('neither warns nor reassures if so few rows have so large a mean', () => {
  const residuals = Float64Array.of(0.3, -1.2, 0.7, 2.1, -0.4, -0.9, 1.3, 0.1);
  const analyzed = analyzeSample({ residuals });
  const check = analyzed.ok && analyzed.value.report.checks.find(({ id }) => id === 'bias');
  // R: mean 0.25, sd 1.108, t.test(x)$p.value 0.5436.
  expect(check).toMatchObject({
    state: 'unknown',
    title: 'Bias unclear',
    detail: 'mean 0.25, 23% of the standard deviation, which may be chance (p = 0.544)',
  });
});

it('says which residuals the mean refers to if they were divided by their scale', () => {
  const { normal } = seededRandom(4);
  const scale = Float64Array.from({ length: 400 }, (_, i) => (i % 2 ? 10 : 1));
  const analyzed = analyzeSample({ residuals: scale.map((size) => size * (0.5 + normal())), scale });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks, recommendation, metrics } = analyzed.value.report;
  const [{ mean }] = [checks.find(({ id }) => id === 'bias')!.facts as { mean: number }];
  expect(checks.find(({ id }) => id === 'bias')!.detail).toMatch(/^scaled mean 0\.\d+, /);
  expect(recommendation.caveats.find(({ id }) => id === 'biased')!.text).toMatch(
    /^The mean of the scaled residuals is 0\.\d+, not zero/,
  );
  // That of the errors in their own unit is 5.5 times as large: (1 + 10) / 2.
  expect(metrics!.bias / mean).toBeGreaterThan(3);
});

it('says that a mean which is surely not zero is too small to matter', () => {
  // 5% of the standard deviation is no more than 0.25% of the mean squared error, and 20,000 rows are sure of it.
  const { normal } = seededRandom(5);
  const analyzed = analyzeSample({ residuals: Float64Array.from({ length: 20_000 }, () => 0.05 + normal()) });
  const check = analyzed.ok && analyzed.value.report.checks.find(({ id }) => id === 'bias');
  expect(check).toMatchObject({ state: 'ok', title: 'No bias' });
  expect(check ? check.detail : '').toMatch(
    /% of the standard deviation; significant, but too small to matter$/,
  );
});

it('warns of errors of one sign, however uncertain a few far ones make their mean', () => {
  const { uniform } = seededRandom(6);
  for (const [sign, side, too] of [
    [1, 'above', 'low'],
    [-1, 'below', 'high'],
  ] as const) {
    // Pareto's distribution with an infinite mean: one value is most of the sum.
    const residuals = Float64Array.from({ length: 300 }, () => sign * (uniform() ** -1.5 - 0.9));
    const analyzed = analyzeSample({ residuals });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    const { checks, recommendation } = analyzed.value.report;
    expect(checks.find(({ id }) => id === 'bias')).toMatchObject({
      state: 'warning',
      title: 'Biased predictions',
      detail: expect.stringContaining(`all residuals ${side} zero`),
    });
    expect(recommendation.caveats.find(({ id }) => id === 'biased')!.text).toBe(
      `All 300 residuals lie ${side} zero: every prediction is too ${too}.`,
    );
  }
  // Six of six come by chance once in 32 samples.
  const few = analyzeSample({ residuals: Float64Array.of(1, 2, 1.5, 900, 2.5, 0.5) });
  expect(few.ok && few.value.report.recommendation.caveats.some(({ id }) => id === 'biased')).toBe(false);
});

it('writes a mean of many standard deviations as a multiple', () => {
  const { normal } = seededRandom(7);
  const analyzed = analyzeSample({ residuals: Float64Array.from({ length: 200 }, () => 3 + normal()) });
  const check = analyzed.ok && analyzed.value.report.checks.find(({ id }) => id === 'bias');
  expect(check ? check.detail : '').toMatch(
    /^mean [23]\.?\d*, (2\.[5-9]|3|3\.[0-4]) times the standard deviation$/,
  );
});

it('warns of a constant bias', () => {
  const { state, title, caveats } = bias(() => 0.5);
  expect([state, title]).toEqual(['warning', 'Biased predictions']);
  expect(caveats).toHaveLength(1);
  expect(caveats[0]!.advice).toContain('intercept');
});

it('warns of a bend that the overall mean does not show, with its share of the variance', () => {
  // sin(πx) has the mean 0 and the variance ½ on (−1, 1): a third of the whole beside noise of variance 1.
  const { state, title, detail, caveats } = bias((at) => Math.sin(Math.PI * at));
  expect([state, title]).toEqual(['warning', 'Bias along the predictions']);
  const share = Number(/(\d+)% of the variance/.exec(detail)![1]);
  expect(share).toBeGreaterThan(23);
  expect(share).toBeLessThan(43);
  expect(caveats[0]!.text).toMatch(/^The mean error changes with the prediction, from −/);
});

it('reports both, each with what to do about it', () => {
  const { title, caveats } = bias((at) => 0.6 + Math.sin(Math.PI * at));
  expect(title).toBe('Biased predictions');
  expect(caveats.map(({ id }) => id)).toEqual(['biased', 'trend']);
  expect(caveats[0]!.text).toMatch(/is bias\.$/);
  expect(caveats[1]!.text).toMatch(/^The mean error changes with the prediction/);
});

it('calls the slope wrong in few samples of a hundred if there are few rows', () => {
  // By a normal distribution in place of Student's t it was 4.5%.
  const { normal } = seededRandom(9);
  let called = 0;
  const samples = 300;
  for (let sample = 0; sample < samples; sample++) {
    const predicted = Float64Array.from({ length: 8 }, normal);
    const analyzed = analyzeSample({ predicted, residuals: predicted.map(() => normal()) });
    if (analyzed.ok && analyzed.value.report.recommendation.caveats.some(({ id }) => id === 'trend'))
      called++;
  }
  expect(called / samples).toBeLessThan(0.025);
});

it('gives p-values for a mean and for a slope that may both be chance', () => {
  const both = [3, 6]
    .map((seed) => {
      const { normal, uniform } = seededRandom(seed);
      const predicted = Float64Array.from({ length: 40 }, () => 2 * uniform() - 1);
      const analyzed = analyzeSample({
        predicted,
        residuals: predicted.map((at) => 0.3 + 0.5 * at + normal()),
      });
      if (!analyzed.ok) throw new Error(analyzed.problem.message);
      const { checks, tests } = analyzed.value.report;
      const ofMean = tests.find((test) => test.id === 'zero-mean-t' && test.kind === 'result');
      const { title, detail, facts } = checks.find(({ id }) => id === 'bias')!;
      return { title, detail, facts: facts as { pValue?: number }, p: (ofMean as { pValue: number }).pValue };
    })
    .filter(
      ({ title, detail }) => title === 'Bias unclear' && /mean 0\.[3-9].*observed values rise/.test(detail),
    );
  expect(both).toHaveLength(2);
  for (const { facts, p } of both) expect(facts.pValue).toBe(p);
});

/** Observed values of a lognormal target whose predictions are these times the medians, and the report on them. */
function ofMedians(times: number, options: Parameters<typeof analyzeSample>[1], sigma = 0.6) {
  const { normal } = seededRandom(12);
  const predicted = Float64Array.from({ length: 2000 }, () => Math.exp(4 + 0.8 * normal()));
  const observed = predicted.map((at) => (at / times) * Math.exp(sigma * normal()));
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted }, options);
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks, recommendation } = analyzed.value.report;
  return { check: checks.find(({ id }) => id === 'bias')!, ...recommendation };
}

it('says that predictions of a skewed target are its medians, which have a bias as means', () => {
  const { check, caveats, first } = ofMedians(1, {});
  // The means are exp(0.18) = 1.2 times the medians.
  expect(check).toMatchObject({ state: 'warning', title: 'Biased predictions' });
  expect(caveats.filter(({ advice }) => /As medians the predictions are right/.test(advice))).toHaveLength(1);
  expect(first).toBeUndefined();
  const asked = ofMedians(1, { purpose: 'median' });
  expect(asked.check).toMatchObject({ state: 'ok', title: 'Right as medians' });
  expect(asked.caveats.map(({ id }) => id)).not.toContain('biased');
  expect(asked.supposing).toBeUndefined();
});

it('says nothing of medians where the predictions are the means, or neither', () => {
  for (const times of [Math.exp(0.18), 1.5])
    for (const purpose of ['mean', 'median'] as const) {
      const { check, caveats } = ofMedians(times, { purpose });
      expect(check.title).not.toBe('Right as medians');
      for (const { advice } of caveats) expect(advice).not.toContain('As medians');
    }
});
