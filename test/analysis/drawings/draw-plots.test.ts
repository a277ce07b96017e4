import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../src/analysis/columns/sample/sample.ts';
import { drawPlots } from '../../../src/analysis/drawings/draw-plots.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

function plotsOf(sample: Sample) {
  const analyzed = analyzeSample(sample);
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return drawPlots(analyzed.value);
}

describe('drawPlots', () => {
  const random = seededRandom(4);

  it('draws what the columns allow', () => {
    const residuals = Float64Array.from({ length: 60 }, random.laplace);
    const predicted = Float64Array.from({ length: 60 }, random.uniform);
    const bare = Object.keys(plotsOf({ residuals }));
    const full = Object.keys(plotsOf({ residuals, predicted, ordered: true }));
    expect(bare).toEqual(expect.arrayContaining(['farthest', 'histogram', 'power', 'quantiles', 'scatter']));
    expect(plotsOf({ residuals }).scatter!.against).toBe('row');
    expect(full).toEqual(expect.arrayContaining(bare));
    for (const id of ['autocorrelation', 'observed', 'scaleLocation', 'sequence']) {
      expect(full).toContain(id);
      expect(bare).not.toContain(id);
    }
  });

  it('maps every point to its row of the table, even if rows were left out', () => {
    const residuals = Float64Array.from({ length: 3000 }, (_, i) =>
      i % 7 === 3 ? Number.NaN : random.laplace(),
    );
    const predicted = Float64Array.from({ length: 3000 }, random.uniform);
    const { quantiles, scatter, sequence } = plotsOf({ residuals, predicted });
    for (const { rows, y } of [...quantiles!, scatter!, sequence!]) {
      expect(rows.map((row) => residuals[row])).toEqual(y);
    }
    expect(scatter!.rows.map((row) => predicted[row])).toEqual(scatter!.x);
    // Words count rows from 1.
    expect(sequence!.x).toEqual(sequence!.rows.map((row) => row + 1));
  });

  it('draws the residuals divided by their scale if the answer is based on them', () => {
    const predicted = Float64Array.from({ length: 600 }, random.uniform);
    const residuals = predicted.map((at) => (0.2 + 3 * at) * random.normal());
    const { histogram, scaled } = plotsOf({ residuals, predicted });
    expect(Object.keys(scaled!).sort()).toEqual(['histogram', 'power', 'quantiles', 'scatter']);
    expect(scaled!.scatter!.x).toEqual(scaled!.scatter!.rows.map((row) => predicted[row]));
    // One scale for all: the spread about the middle no longer grows with the prediction.
    const spread = ({ trend }: NonNullable<typeof scaled>['scatter'] & object, at: number) =>
      trend.upper.at(at)! - trend.lower.at(at)!;
    expect(spread(scaled!.scatter!, -1) / spread(scaled!.scatter!, 0)).toBeLessThan(2);
    expect(histogram!.edges).not.toEqual(scaled!.histogram!.edges);
    const even = predicted.map(() => random.normal());
    expect(plotsOf({ residuals: even, predicted }).scaled === undefined).toBe(true);
  });

  it('draws divided residuals against the predictions about zero, where a bias would show', () => {
    const predicted = Float64Array.from({ length: 600 }, random.uniform);
    const residuals = predicted.map((at) => 2 + (0.2 + 3 * at) * random.normal());
    const { scatter } = plotsOf({ residuals, predicted }).scaled!;
    for (const middle of scatter!.trend.center) expect(middle).toBeGreaterThan(0.3);
  });

  it('lists the outlying errors, the farthest first', () => {
    const residuals = Float64Array.from({ length: 200 }, random.normal);
    residuals[7] = 30;
    residuals[11] = -40;
    const { rows, residuals: listed } = plotsOf({ residuals }).farthest!;
    expect(rows.slice(0, 2)).toEqual([11, 7]);
    expect(listed.slice(0, 2)).toEqual([-40, 30]);
  });

  it('shows the scale of a positive target’s errors relative to what its distribution expects', () => {
    // Errors in proportion to the prediction: as they are five times as wide at the top, under Gamma's variance even.
    const predicted = Float64Array.from({ length: 2000 }, () => Math.exp(3 * random.uniform()));
    const observed = predicted.map((mean) => mean * Math.exp(0.4 * random.normal() - 0.08));
    const residuals = observed.map((value, row) => value - predicted[row]!);
    const { center } = plotsOf({ residuals, observed, predicted }).scaleLocation!.trend;
    const [first, last] = [center[0]!, center.at(-1)!];
    expect(last / first).toBeGreaterThan(0.8);
    expect(last / first).toBeLessThan(1.25);
  });

  it('is plain JSON of finite numbers, at most 2000 points per plot', () => {
    const residuals = Float64Array.from({ length: 20_000 }, () => random.laplace() / random.uniform());
    const plots = plotsOf({ residuals, predicted: residuals.map((value) => value ** 2), ordered: true });
    expect(JSON.parse(JSON.stringify(plots))).toEqual(plots);
    expect(JSON.stringify(plots)).not.toContain('null');
    for (const points of [...plots.quantiles!, plots.scatter!, plots.scaleLocation!, plots.sequence!]) {
      expect(points.x.length).toBeLessThanOrEqual(2000);
      expect(points.of).toBe(20_000);
    }
  });

  it('draws all distributions compared, the most probable first, including normal and Laplace', () => {
    const { histogram } = plotsOf({
      residuals: Float64Array.from({ length: 500 }, () => random.normal() / random.normal()),
    });
    const distributions = histogram!.densities.map(({ distribution }) => distribution);
    expect(distributions[0]).toBe('student-t');
    expect(distributions).toEqual(expect.arrayContaining(['normal', 'laplace']));
    expect(distributions).toHaveLength(8);
  });

  it('draws classes with and without probabilities, without missing rows', () => {
    const labels = Int32Array.from({ length: 60 }, (_, i) => (i === 5 ? -1 : i % 2));
    const probabilities = Float64Array.from({ length: 120 }, (_, i) => (i % 2 ? 0.3 : 0.7));
    const scored = plotsOf({ labels, probabilities, classes: ['no', 'yes'] });
    expect(Object.keys(scored).sort()).toEqual(['classBalance', 'confidence', 'confusion', 'reliability']);
    expect(scored.classBalance).toEqual({ names: ['no', 'yes'], counts: [30, 29], others: 0 });
    const labeled = plotsOf({ labels, predictedLabels: labels, classes: ['no', 'yes'] });
    expect(Object.keys(labeled).sort()).toEqual(['classBalance', 'confusion']);
    expect(labeled.confusion!.counts).toEqual([
      [30, 0],
      [0, 29],
    ]);
  });
});
