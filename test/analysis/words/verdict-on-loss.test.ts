import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/analysis/report.ts';
import { percent } from '../../../src/analysis/words/format.ts';
import { betterLosses, verdictOnLoss } from '../../../src/analysis/words/verdict-on-loss.ts';
import { lossById } from '../../../src/losses/index.ts';

const [l1, l2] = (['l1', 'l2'] as const).map((id) => lossById(id).short);

const report = (strength: Report['recommendation']['strength']) =>
  ({
    source: { file: 'valid.csv', format: 'csv', rows: 500 },
    recommendation: { loss: 'l1', strength, confidence: 0.94, parameters: {} },
    losses: [
      { id: 'l1', name: 'MAE (L1)', expectedVarianceRatio: 1.02 },
      { id: 'l2', name: 'MSE (L2)', expectedVarianceRatio: 1.9 },
      { id: 'huber', name: 'Huber', expectedVarianceRatio: 1.06 },
    ],
  }) as unknown as Report;

describe('verdictOnLoss', () => {
  it('says how much more data a contradicted loss needs', () => {
    expect(verdictOnLoss('l2', report('strong'))).toMatchObject({
      sentence: `The residuals in valid.csv call for ${l1} (confidence ${percent(0.94)}). ${l2} needs ${percent(0.86)} more data for the same precision.`,
      contradicts: true,
    });
    const far = report('strong');
    far.losses![1]!.expectedVarianceRatio = 20.4;
    expect(verdictOnLoss('l2', far)!.sentence).toMatch(/needs over 5 times as much data/);
  });

  it('is as strong as the verdict, and states its assumptions', () => {
    expect(verdictOnLoss('l1', report('strong'))!.sentence).toBe(
      `The residuals in valid.csv call for this loss (confidence ${percent(0.94)}).`,
    );
    expect(verdictOnLoss('l1', report('undecided'))!.sentence).toBe(
      `The residuals in valid.csv do not decide; this loss looks best so far (confidence ${percent(0.94)}).`,
    );
    const leaning = report('leaning');
    leaning.recommendation.supposing = 'the rows were independent';
    expect(verdictOnLoss('huber', leaning)!.sentence).toBe(
      `The residuals in valid.csv lean toward ${l1} (confidence ${percent(0.94)}, assuming the rows were independent). Huber needs ${percent(0.04)} more data for the same precision.`,
    );
  });

  it('gives no hint if the loss is near the best, recommended, or the verdict undecided', () => {
    expect(verdictOnLoss('huber', report('strong'))!.contradicts).toBe(false);
    expect(verdictOnLoss('l1', report('strong'))!.contradicts).toBe(false);
    expect(verdictOnLoss('l2', report('undecided'))!.contradicts).toBe(false);
  });

  it('says nothing about a loss that the report does not compare', () => {
    expect(verdictOnLoss('poisson', report('strong'))).toBeUndefined();
  });
});

describe('betterLosses', () => {
  it('are the recommended one, then those that are clearly more efficient', () => {
    expect(betterLosses('l2', report('strong')).map(({ id }) => id)).toEqual(['l1', 'l1', 'huber']);
    expect(betterLosses('huber', report('strong')).map(({ id }) => id)).toEqual(['l1']);
    expect(betterLosses('l1', report('strong'))).toEqual([]);
    expect(betterLosses('poisson', report('strong'))).toEqual([]);
  });
});
