import { describe, expect, it } from 'vitest';
import type { AnalysisOptions, RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { CaveatId, Report } from '../../../src/analysis/report.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { type CandidateLoss, candidates } from '../../../src/choice/efficiency/candidates.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';
import { simulatedRegret } from '../../../tools/validate/variances.ts';

function report(sample: RegressionSample, options?: AnalysisOptions): Report {
  const analyzed = analyzeSample(sample, options);
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}
const caveats = (made: Report): CaveatId[] => made.recommendation.caveats.map(({ id }) => id);
const draws = (n: number, draw: (random: Random, row: number) => number, seed = 20): Float64Array => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: n }, (_, row) => draw(random, row));
};
const normal = draws(400, ({ normal }) => normal());
const predicted = draws(400, (_, row) => row / 400);

/** Each caveat with data that must raise it, and data like it that must not. */
const cases: Record<string, { raises: () => Report; silent: () => Report }> = {
  biased: {
    raises: () => report({ residuals: normal.map((e) => e + 0.5) }),
    silent: () => report({ residuals: normal }),
  },
  trend: {
    raises: () => report({ residuals: normal.map((e, row) => e + Math.sin(6 * predicted[row]!)), predicted }),
    silent: () => report({ residuals: normal.map((e) => e + 0.5), predicted }),
  },
  heteroscedastic: {
    raises: () => report({ residuals: normal.map((e, row) => e * (0.3 + 2 * predicted[row]!)), predicted }),
    silent: () => report({ residuals: normal, predicted }),
  },
  autocorrelated: {
    raises: () => {
      let previous = 0;
      return report({ residuals: normal.map((e) => (previous = 0.6 * previous + e)), ordered: true });
    },
    silent: () => report({ residuals: normal, ordered: true }),
  },
  rounded: {
    raises: () => report({ residuals: normal.map((e) => Math.round(4 * e) / 4) }),
    silent: () => report({ residuals: normal.map((e) => Math.round(1000 * e) / 1000) }),
  },
  'zero-inflated': {
    raises: () => report({ residuals: normal.map((e, row) => (row % 5 === 0 ? 0 : e)) }),
    silent: () => report({ residuals: normal.map((e, row) => (row % 100 === 0 ? 0 : e)) }),
  },
  'outlier-driven': {
    raises: () => report({ residuals: normal.slice(0, 100).map((e, row) => (row === 7 ? 15 : e)) }),
    silent: () => report({ residuals: normal.slice(0, 100) }),
  },
  'in-sample': {
    raises: () => report({ residuals: normal }, { inSampleParameters: 40 }),
    silent: () => report({ residuals: normal }, { inSampleParameters: 5 }),
  },
  'small-sample': {
    raises: () => report({ residuals: normal.slice(0, 20) }),
    silent: () => report({ residuals: normal.slice(0, 60) }),
  },
  'large-sample': {
    // A trace of skewness: the shares differ from a normal distribution's by about 1%.
    raises: () =>
      report({
        residuals: draws(50_000, ({ normal }) => {
          const z = normal();
          return z + 0.03 * (z * z - 1);
        }),
      }),
    silent: () => report({ residuals: draws(50_000, ({ normal }) => normal()) }),
  },
  'none-fits': {
    raises: () =>
      report({ residuals: draws(400, ({ uniform, normal }) => (uniform() < 0.5 ? -4 : 4) + normal()) }),
    silent: () => report({ residuals: draws(400, ({ laplace }) => laplace()) }),
  },
  ties: {
    raises: () => report({ residuals: Float64Array.from({ length: 400 }, (_, row) => normal[row % 150]!) }),
    silent: () => report({ residuals: normal }),
  },
  missing: {
    raises: () => report({ residuals: normal.map((e, row) => (row % 3 === 0 ? Number.NaN : e)) }),
    silent: () => report({ residuals: normal.map((e, row) => (row % 30 === 0 ? Number.NaN : e)) }),
  },
};

describe.each(Object.entries(cases))('%s', (id, { raises, silent }) => {
  it('is raised, with advice', () => {
    const made = raises();
    expect(caveats(made)).toContain(id);
    expect(made.recommendation.caveats.find((caveat) => caveat.id === id)!.advice).toMatch(/\w+.*\.$/);
  });
  it('is not raised without cause', () => expect(caveats(silent())).not.toContain(id));
});

describe('what the caveats change', () => {
  it('normal errors of growing variance are not called Laplace', () => {
    const made = cases.heteroscedastic!.raises();
    expect(made.comparison!.laplace.probability).toBeGreaterThan(0.9);
    expect(made.recommendation.basic).toBe('l2');
    expect(made.recommendation.loss).toBe('weighted-l2');
    expect(made.standardised!.comparison.normal.probability).toBeGreaterThan(0.9);
  });

  it.each(['trend', 'autocorrelated', 'in-sample', 'zero-inflated', 'none-fits', 'outlier-driven'])(
    '%s: the answer is not strong, its confidence has a condition, and what to fix stands first',
    (id) => {
      const { recommendation } = cases[id]!.raises();
      expect(recommendation.strength).not.toBe('strong');
      expect(recommendation.headline).not.toMatch(/^Use /);
      expect(recommendation.supposing).toMatch(/^(the|one) /);
      expect(recommendation.wouldChange).not.toBe(report({ residuals: normal }).recommendation.wouldChange);
    },
  );

  it.each(['biased', 'rounded', 'missing'])(
    '%s: undone before the distribution is asked for, or of no matter to it, so no condition',
    (id) => {
      expect(cases[id]!.raises().recommendation.supposing).toBeUndefined();
    },
  );

  it('outlier-driven: not reported for a skewed distribution, whose loss does not depend on normal versus Laplace', () => {
    const made = report({ residuals: draws(400, ({ exponential }) => exponential() + exponential()) });
    expect(made.recommendation).toMatchObject({ loss: 'l2', basic: 'l2' });
    expect(caveats(made)).not.toContain('outlier-driven');
  });

  it('states the condition wherever it states the confidence', () => {
    const made = cases.autocorrelated!.raises();
    expect(reportText(made)).toMatch(/less\s+data,\s+assuming\s+the\s+correlated\s+rows\s+count/);
  });

  // Distributions that no family of the tool comes near, by what each loss costs on fresh samples of them.
  it.each<[string, (random: Random) => number]>([
    ['lognormal', ({ normal }) => Math.exp(normal())],
    ['a Pareto distribution', ({ uniform }) => uniform() ** (-1 / 3)],
  ])('skewed errors, %s: the answer is for means, and not strong', (_, draw) => {
    const { recommendation } = report({ residuals: draws(400, draw) });
    expect(recommendation).toMatchObject({ loss: 'l2', strength: 'leaning' });
    expect(recommendation.caveats.map(({ id }) => id)).toContain('target');
  });
  it.each<[string, (random: Random) => number]>([
    ['two clusters', ({ normal, uniform }) => normal() + (uniform() < 0.5 ? -4 : 4)],
  ])('none-fits, %s: one answer, and it costs less than Huber’s safe one would', (name, draw) => {
    const n = 400;
    const made = report({ residuals: draws(n, draw) });
    expect(caveats(made)).toContain('none-fits');
    const { loss, parameters, caveats: said } = made.recommendation;
    expect(said.map(({ advice }) => advice).join(' ')).not.toMatch(/Huber/);
    const cost = simulatedRegret({ name, draw }, n, 200, 3);
    const column = (matches: (candidate: CandidateLoss) => boolean) => cost[candidates.findIndex(matches)]!;
    const chosen = column(
      (candidate) =>
        candidate.loss === loss &&
        Object.entries(candidate.parameters).every(([key, value]) => parameters[key] === value),
    );
    expect(chosen).toBeLessThan(column((candidate) => candidate.loss === 'huber'));
  });

  it('infinite rows are counted and listed', () => {
    const made = report({ residuals: normal.map((e, row) => (row === 4 ? Number.POSITIVE_INFINITY : e)) });
    expect(made.sample).toMatchObject({ n: 399, nonFinite: 1, missing: 0 });
    expect(made.recommendation.caveats.find(({ id }) => id === 'missing')!.text).toContain('row 5');
  });

  it('rounded values get a second p-value for each test of a distribution', () => {
    const made = cases.rounded!.raises();
    const ofNormal = made.tests.find(({ id }) => id === 'anderson-darling-normal')!;
    expect(ofNormal.kind === 'result' && ofNormal.pValue).toBeLessThan(0.05);
    expect(ofNormal.kind === 'result' && ofNormal.dithered).toBeGreaterThan(0.05);
  });
});

describe('bad input', () => {
  const problem = (residuals: number[], predicted?: number[]) => {
    const analyzed = analyzeSample({
      residuals: Float64Array.from(residuals),
      ...(predicted && {
        predicted: Float64Array.from(predicted),
        observed: Float64Array.from(predicted, (p, row) => p + residuals[row]!),
      }),
    });
    return analyzed.ok ? undefined : analyzed.problem;
  };
  it.each([
    ['no rows', [], 'no-values'],
    ['one row', [1], 'too-few-rows'],
    ['seven rows', [1, 2, 3, 4, 5, 6, 7], 'too-few-rows'],
    ['a constant', Array(20).fill(3), 'constant'],
    ['zeros', Array(20).fill(0), 'constant'],
    ['all missing', Array(20).fill(Number.NaN), 'no-values'],
    ['all infinite', Array(20).fill(Number.POSITIVE_INFINITY), 'no-values'],
  ])('%s: a message with what to do', (_, residuals, code) => {
    const said = problem(residuals);
    expect(said?.code).toBe(code);
    expect(said?.message.length).toBeGreaterThan(10);
    expect(said?.hint).toMatch(/\.$/);
  });

  it('residuals that are only the rounding error of a perfect fit are refused', () => {
    const fitted = Array.from({ length: 30 }, (_, row) => 1e6 + row);
    expect(
      problem(
        fitted.map((value, row) => (row % 3) * value * 1e-16),
        fitted,
      )?.code,
    ).toBe('constant');
  });
});
