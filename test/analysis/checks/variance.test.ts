import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const spread = (predicted: number[]) => {
  const analyzed = analyzeSample({
    residuals: Float64Array.from(predicted, (_, i) => ((i * 5) % predicted.length) - 3),
    predicted: Float64Array.from(predicted),
  });
  return analyzed.ok ? analyzed.value.report.checks.find(({ id }) => id === 'spread') : undefined;
};

it('says why the variance cannot be checked: too few rows, or predictions that do not vary', () => {
  expect(spread([1, 2, 3, 4, 5, 6, 7, 8])?.detail).toMatch(/^needs at least \d+ residuals, there are 8$/);
  expect(spread(Array(32).fill(4))?.detail).toBe('all predictions are equal');
});

it('names the thirds that differ if the middle is the odd one', () => {
  const { normal, uniform } = seededRandom(5);
  const predicted = Float64Array.from({ length: 900 }, () => 2 * uniform() - 1);
  const residuals = predicted.map((at) => (Math.abs(at) < 1 / 3 ? 1 : 2.5) * normal());
  const analyzed = analyzeSample({ predicted, residuals });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks, recommendation } = analyzed.value.report;
  const check = checks.find(({ id }) => id === 'spread')!;
  expect(check.state).toBe('warning');
  const [, ratio] = /^errors ([\d.]+)× as large in one third of the predictions as in another$/.exec(
    check.detail,
  )!;
  expect(Number(ratio)).toBeGreaterThan(2);
  const caveat = recommendation.caveats.find(({ id }) => id === 'heteroscedastic')!;
  expect(caveat.text).toContain(`${ratio}× as large in one third of the predictions as in another`);
});

it('gives the p-value of the curve if the middle differs, and of the line if the ends do', () => {
  const p = (size: (at: number) => number, seed: number) => {
    const { normal } = seededRandom(seed);
    const predicted = Float64Array.from({ length: 45 }, (_, row) => (row - 22) / 22);
    const residuals = predicted.map((at) => size(at) * normal());
    const analyzed = analyzeSample({ predicted, residuals });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    const { checks, tests } = analyzed.value.report;
    const ofTest = (id: string) => tests.find((test) => test.id === id && test.kind === 'result');
    const spread = checks.find(({ id }) => id === 'spread')!;
    const pValue = (id: string) => (ofTest(id) as { pValue: number }).pValue;
    return {
      ...spread,
      facts: spread.facts as { pValue?: number },
      line: pValue('glejser'),
      curve: pValue('white'),
    };
  };
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const middle = seeds.map((seed) => p((at) => (Math.abs(at) < 1 / 3 ? 1.8 : 1), seed));
  const ends = seeds.map((seed) => p((at) => 1 + 0.4 * at, seed));
  const unclear = [...middle, ...ends].filter(
    ({ title, detail }) => title === 'Variance unclear' && !detail.startsWith('around a curve'),
  );
  expect(unclear.length).toBeGreaterThan(10);
  for (const { detail, facts, line, curve } of unclear)
    expect(facts.pValue).toBe(detail.includes('in one third') ? curve : line);
});

it('does not call a change of size that a test finds uncheckable', () => {
  let sure = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { normal } = seededRandom(seed);
    const predicted = Float64Array.from({ length: 60 }, normal);
    const analyzed = analyzeSample({
      predicted,
      residuals: predicted.map((at) => (1 + 0.2 * at ** 2) * normal()),
    });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    const { checks, tests } = analyzed.value.report;
    const { title, state, detail } = checks.find(({ id }) => id === 'spread')!;
    const found = tests.some(
      (test) => test.kind === 'result' && ['glejser', 'white'].includes(test.id) && test.pValue < 0.01,
    );
    if (!found || detail.startsWith('around a curve')) continue;
    expect(title).not.toBe('Variance not checkable');
    if (!detail.includes('is significant')) continue;
    expect([title, state]).toEqual(['Variance unclear', 'unknown']);
    sure++;
  }
  expect(sure).toBeGreaterThan(0);
});
