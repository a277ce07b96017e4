import { describe, expect, it } from 'vitest';
import { drawPlots } from '../../../../src/analysis/drawings/draw-plots.ts';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { analyzeCounts } from '../../../../src/analysis/tasks/counts/counts.ts';
import { recognizeTask } from '../../../../src/analysis/tasks/recognize-task.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import reference from '../../../reference/counts-and-positive.json' with { type: 'json' };
import { gammaDraw, poissonDraw } from '../../../simulated.ts';

interface Target {
  observed: Float64Array;
  predicted: Float64Array;
}

function analyzed({ observed, predicted }: Target) {
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const result = analyzeCounts({ residuals, observed, predicted }, { significance: 0.05 });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.part;
}

/** Counts about log-linear means, with Gamma frailty of that shape for over-dispersion, and some forced to zero. */
function simulated(n: number, { frailty = 0, zeros = 0, seed = 1 } = {}): Target {
  const random = seededRandom(seed);
  const predicted = Float64Array.from({ length: n }, () => Math.exp(0.8 + 0.8 * random.normal()));
  const observed = predicted.map((mean) =>
    random.uniform() < zeros ? 0 : poissonDraw(frailty ? mean * gammaDraw(frailty, random) : mean, random),
  );
  return { observed, predicted };
}

const published = (id: keyof typeof reference.counts): Target => ({
  observed: Float64Array.from(reference.counts[id].observed),
  predicted: Float64Array.from(reference.counts[id].predicted),
});

describe('the recommendation for counts', () => {
  it('is Poisson for Poisson counts', () => {
    const { recommendation, counts } = analyzed(simulated(500));
    expect(recommendation).toMatchObject({
      loss: 'poisson',
      distribution: 'poisson',
      basic: 'l2',
      strength: 'strong',
      caveats: [],
    });
    expect(Math.abs(counts.dispersion - 1)).toBeLessThan(0.2);
  });

  it('is negative binomial with its α for overdispersed counts', () => {
    const { recommendation, losses } = analyzed(simulated(1000, { frailty: 2 }));
    expect(recommendation).toMatchObject({ loss: 'negative-binomial', strength: 'strong', caveats: [] });
    expect(Math.abs(recommendation.parameters.alpha! - 0.5)).toBeLessThan(0.15);
    const price = (id: string) => losses.find((loss) => loss.id === id)!.expectedVarianceRatio;
    expect(price('negative-binomial')).toBeLessThan(1.02);
    expect(price('poisson')).toBeGreaterThan(price('negative-binomial'));
    expect(price('l2')).toBeGreaterThan(price('poisson'));
  });

  it('asks about rows that a model with a log link was fitted to, like R’s', () => {
    for (const id of ['quine', 'warpbreaks'] as const) {
      const { caveats, strength } = analyzed(published(id)).recommendation;
      const inSample = caveats.find((caveat) => caveat.id === 'in-sample');
      expect(inSample!.text).toContain('logarithms of the predictions');
      expect(strength).not.toBe('strong');
    }
    const { observed, predicted } = published('quine');
    const heldOut = { observed: observed.subarray(1), predicted: predicted.subarray(1) };
    expect(analyzed(heldOut).recommendation.caveats.map(({ id }) => id)).not.toContain('in-sample');
  });

  it('finds days absent and boating trips overdispersed, as the books do', () => {
    expect(analyzed(published('quine')).recommendation.loss).toBe('negative-binomial');
    expect(analyzed(published('trips')).recommendation.loss).toBe('negative-binomial');
    expect(analyzed(published('warpbreaks')).recommendation.loss).toBe('negative-binomial');
    expect(analyzed(published('poisson')).recommendation.loss).toBe('poisson');
  });

  it('is Poisson if ignoring a little overdispersion needs no more data, and says what it does need', () => {
    const { recommendation } = analyzed(published('insectsprays'));
    expect(recommendation.loss).toBe('poisson');
    expect(recommendation.reasons.join(' ')).toContain('standard errors should be multiplied by √1.38');
  });

  it('uses the number of model parameters in the dispersion', () => {
    const { observed, predicted } = published('quine');
    const residuals = observed.map((y, row) => y - predicted[row]!);
    const result = analyzeCounts(
      { residuals, observed, predicted },
      { significance: 0.05, inSampleParameters: reference.counts.quine.parameters },
    );
    expect(result.ok && result.value.part.counts.dispersion).toBeCloseTo(
      reference.counts.quine.dispersion,
      9,
    );
  });

  it('is not strong for a few rows', () => {
    expect(analyzed(simulated(25)).recommendation.strength).toBe('undecided');
  });
});

describe('each caveat has a sample that raises it and one that does not', () => {
  const caveatsOf = (target: Target) => analyzed(target).recommendation.caveats.map(({ id }) => id);
  it('zero-inflated', () => {
    expect(caveatsOf(simulated(500, { zeros: 0.25 }))).toContain('zero-inflated');
    expect(caveatsOf(simulated(500, { frailty: 3 }))).not.toContain('zero-inflated');
  });
  it('under-dispersed', () => {
    const { predicted } = simulated(500);
    const random = seededRandom(2);
    const observed = predicted.map((mean) => Math.floor(mean + random.uniform()));
    expect(caveatsOf({ observed, predicted })).toContain('under-dispersed');
    expect(caveatsOf(simulated(500))).toEqual([]);
  });
  it('log-link', () => {
    const { observed, predicted } = simulated(500, { frailty: 2 });
    const lower = Math.min(...predicted) + 0.2;
    expect(caveatsOf({ observed, predicted: predicted.map((mean) => mean - lower) })).toContain('log-link');
    expect(caveatsOf({ observed, predicted })).not.toContain('log-link');
  });
  it('biased', () => {
    const { observed, predicted } = simulated(500);
    expect(caveatsOf({ observed, predicted: predicted.map((mean) => mean / 1.5) })).toContain('biased');
  });
});

describe('what a target is recognized as', () => {
  const task = ({ observed, predicted }: Target) => recognizeTask(observed, predicted).task;
  const random = seededRandom(3);
  const predicted = Float64Array.from({ length: 200 }, () => 5 + random.uniform());

  it('counts: published and simulated ones', () => {
    for (const id of ['quine', 'trips', 'poisson', 'insectsprays'] as const)
      expect(task(published(id)), id).toBe('counts');
    expect(task(simulated(200))).toBe('counts');
    expect(task(simulated(200, { frailty: 2 }))).toBe('counts');
  });
  it('regression: whole numbers that are not counts', () => {
    const ages = predicted.map((mean) => Math.round(8 * mean + 12 * random.normal()));
    expect(task({ observed: ages, predicted: predicted.map((mean) => 8 * mean) })).toBe('regression');
    const ratings = predicted.map((mean) =>
      Math.min(10, Math.max(0, Math.round(mean + 1.5 * random.normal()))),
    );
    expect(task({ observed: ratings, predicted })).toBe('regression');
    const binary = predicted.map(() => (random.uniform() < 0.4 ? 1 : 0));
    expect(task({ observed: binary, predicted: predicted.map((mean) => mean / 15) })).toBe('regression');
    const labels = predicted.map(() => Math.floor(5 * random.uniform()));
    expect(task({ observed: labels, predicted: labels.map((label) => label + 1) })).toBe('regression');
  });
  it('counts: whatever the predictions are, as long as they are means', () => {
    const { observed, predicted: means } = simulated(500, { frailty: 2 });
    expect(task({ observed, predicted: means.map((mean) => mean - 0.7) })).toBe('counts');
    const small = means.map((mean) => Math.min(8, mean));
    const counts = small.map((mean) => poissonDraw(mean, random));
    expect(task({ observed: counts, predicted: small.map(Math.round) })).toBe('counts');
  });
  it('not counts: whole numbers whose zeros are too few or too many for counts of that size', () => {
    // Sales with a single zero, and whole amounts with many zeros but never a one or a two.
    const means = Float64Array.from({ length: 600 }, () => Math.exp(4 + random.normal()));
    const sales = means.map((mean, row) => (row ? Math.ceil(mean * random.exponential()) + 2 : 0));
    expect(task({ observed: sales, predicted: means })).not.toBe('counts');
    const claims = means.map((mean) =>
      random.uniform() < 0.8 ? 0 : 5 + Math.round(5 * mean * gammaDraw(3, random)),
    );
    expect(task({ observed: claims, predicted: means })).not.toBe('counts');
    expect(task(published('warpbreaks')), 'none is zero').not.toBe('counts');
    expect(
      task({
        observed: published('quine').observed.map((y) => 5 * y),
        predicted: published('quine').predicted.map((y) => 5 * y),
      }),
    ).not.toBe('counts');
  });
  it('one impossible value does not change the kind: it is listed and left out', () => {
    const { observed, predicted: means } = simulated(400);
    const withMistake = observed.map((y, row) => (row === 6 ? -1 : y));
    const residuals = withMistake.map((y, row) => y - means[row]!);
    const analysis = analyzeSample({ residuals, observed: withMistake, predicted: means });
    if (!analysis.ok) throw new Error(analysis.problem.message);
    const { task: kind, sample, recommendation } = analysis.value.report;
    expect(kind).toBe('counts');
    expect(sample.n).toBe(399);
    expect(recommendation.caveats.map(({ id }) => id)).toContain('impossible-values');
    expect(recommendation.caveats[0]!.text).toContain('row 7: −1');
  });
  it('the user’s choice overrides the values', () => {
    const { observed, predicted: means } = simulated(400);
    const residuals = observed.map((y, row) => y - means[row]!);
    const taskIf = (named: 'regression' | 'positive') => {
      const analysis = analyzeSample({ residuals, observed, predicted: means }, { task: named });
      if (!analysis.ok) throw new Error(analysis.problem.message);
      return analysis.value.report;
    };
    expect(taskIf('regression')).toMatchObject({ task: 'regression', taskGuessed: false });
    expect(taskIf('positive')).toMatchObject({ task: 'positive', taskGuessed: false });
    expect(analyzeSample({ residuals }, { task: 'counts' })).toMatchObject({
      ok: false,
      problem: { code: 'needs-observed' },
    });
  });
  it('regression: without both columns, or with few rows', () => {
    expect(recognizeTask().task).toBe('regression');
    expect(recognizeTask(predicted).task).toBe('regression');
    expect(task(simulated(15))).toBe('regression');
  });
  it('through the core’s entry point, with the plot of counts', () => {
    const { observed, predicted } = published('quine');
    const residuals = observed.map((y, row) => y - predicted[row]!);
    const analysis = analyzeSample({ residuals, observed, predicted });
    if (!analysis.ok) throw new Error(analysis.problem.message);
    expect(analysis.value.report.task).toBe('counts');
    expect(analysis.value.report.recommendation).toMatchObject({
      loss: 'poisson',
      purposes: { mean: { loss: 'poisson' }, distribution: { loss: 'negative-binomial' } },
    });
    expect(drawPlots(analysis.value).rootogram).toBeDefined();
    // Without the observed column nothing shows that the errors are those of counts.
    const alone = analyzeSample({ residuals, predicted });
    expect(alone.ok && alone.value.report.task).toBe('regression');
  });
  it('ignores missing rows and the order', () => {
    const target = simulated(200);
    const withGaps = { ...target, observed: target.observed.map((y, row) => (row % 7 ? y : Number.NaN)) };
    expect(task(withGaps)).toBe('counts');
    expect(task({ observed: target.observed.toReversed(), predicted: target.predicted.toReversed() })).toBe(
      'counts',
    );
  });
});
