import { expect, it } from 'vitest';
import { murphyDiagrams } from '../../../src/analysis/compare/murphy.ts';
import { aboutMurphy, murphyFindings } from '../../../src/analysis/words/murphy-in-words.ts';
import { compare } from '../../../src/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/murphy.json' with { type: 'json' };

const observed = Float64Array.from(reference.observed);
const models = [reference.first, reference.second].map((values) => Float64Array.from(values));

it('has the elementary scores of the paper and t.test’s intervals for their differences', () => {
  const diagrams = murphyDiagrams(observed, models, 0, { kind: 'independent' });
  expect(diagrams.map(({ functional }) => functional)).toEqual(['mean', 'median']);
  for (const { functional, thresholds, scores, differences } of diagrams) {
    expect(thresholds).toEqual(reference.thresholds);
    reference[functional].forEach((expected, i) => {
      expect([scores[0]![i], scores[1]![i]]).toEqual(expected.scores.map(near));
      expect(differences[1]![i]!.difference).toEqual(near(expected.difference));
      expect(differences[1]![i]!.interval).toEqual(expected.interval.map(near));
      expect(differences[0]![i]).toEqual({ difference: 0, interval: [0, 0] });
    });
  }
});

it('sums to a quarter of the squared and half of the absolute error over all thresholds', () => {
  const y = Float64Array.of(2.5);
  // Thresholds are at observed values: a row of each threshold, whose own error is 0.
  const grid = Float64Array.from({ length: 40 }, (_, i) => 0.05 + i * 0.1);
  const rows = Float64Array.of(...y, ...grid);
  const predicted = Float64Array.of(1.1, ...grid);
  const [ofMeans, ofMedians] = murphyDiagrams(rows, [predicted], 0, { kind: 'independent' });
  const integral = ({ scores }: { scores: number[][] }) =>
    scores[0]!.reduce((sum, score) => sum + score * rows.length * 0.1, 0);
  expect(integral(ofMeans!)).toBeCloseTo((2.5 - 1.1) ** 2 / 4, 1);
  expect(integral(ofMedians!)).toBeCloseTo((2.5 - 1.1) / 2, 1);
});

it('says who is ahead under every loss, and where that depends on the loss', () => {
  const { normal } = seededRandom(5);
  const y = Array.from({ length: 600 }, normal);
  const near = y.map((value) => value + 0.3 * normal());
  const far = y.map((value) => value + 1.5 * normal());
  const high = y.map((value) => (value > 0 ? value : -Math.abs(2 * normal())));
  const low = y.map((value) => (value < 0 ? value : Math.abs(2 * normal())));
  const sampleOf = (predicted: number[]) => ({
    residuals: y.map((value, i) => value - predicted[i]!),
    predicted,
  });
  const findings = (first: number[], second: number[]) =>
    murphyFindings(
      compare([
        { name: 'a', ...sampleOf(first) },
        { name: 'b', ...sampleOf(second) },
      ]),
    );
  expect(findings(far, near)[0]).toMatch(
    /^Losses of the mean: b is ahead of a at \d+ of 40 thresholds and behind at none/,
  );
  expect(findings(near, far)[1]).toMatch(/^Losses of the median: b is behind a at \d+ of 40 .* prefer b\.$/);
  expect(findings(high, low)[0]).toMatch(/which is better depends on the loss\.$/);
  expect(findings(near, near)).toEqual([
    'Losses of the mean: b and a can’t be told apart at any threshold.',
    'Losses of the median: b and a can’t be told apart at any threshold.',
  ]);
});

it('uses at most twenty thousand evenly spaced rows, and says so', () => {
  const { normal } = seededRandom(6);
  const predicted = Array.from({ length: 20_010 }, normal);
  const compared = compare([
    { name: 'a', residuals: predicted.map(normal), predicted },
    { name: 'b', residuals: predicted.map(normal), predicted },
  ]);
  expect(compared.murphy!.map(({ rows }) => rows)).toEqual([20_000, 20_000]);
  expect(aboutMurphy(compared)).toContain('20,000 evenly spaced rows are looked at.');
});

const near = (value: number) => expect.closeTo(value, 12);
