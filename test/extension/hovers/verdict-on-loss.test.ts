import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/analysis/report.ts';
import { betterLosses, verdictOnLoss } from '../../../src/extension/hovers/verdict-on-loss.ts';

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
  it('says how much of the data a contradicted loss would waste', () => {
    expect(verdictOnLoss('l2', report('strong'))).toEqual({
      sentence:
        'The residuals in valid.csv call for MAE (L1), 94 % sure: MSE (L2) would waste about 46 % of the data.',
      contradicts: true,
    });
  });

  it('is as firm as the verdict, and names what that supposes', () => {
    expect(verdictOnLoss('l1', report('strong'))!.sentence).toBe(
      'The residuals in valid.csv call for this loss, 94 % sure.',
    );
    expect(verdictOnLoss('l1', report('undecided'))!.sentence).toBe(
      'The residuals in valid.csv do not decide; this loss looks best so far, 94 % sure.',
    );
    const leaning = report('leaning');
    leaning.recommendation.supposing = 'the rows were independent';
    expect(verdictOnLoss('huber', leaning)!.sentence).toBe(
      'The residuals in valid.csv lean to MAE (L1), 94 % sure if the rows were independent: Huber would waste about 4 % of the data.',
    );
  });

  it('hints at nothing where the loss is near the best, recommended, or the verdict undecided', () => {
    expect(verdictOnLoss('huber', report('strong'))!.contradicts).toBe(false);
    expect(verdictOnLoss('l1', report('strong'))!.contradicts).toBe(false);
    expect(verdictOnLoss('l2', report('undecided'))!.contradicts).toBe(false);
  });

  it('is silent on a loss that the report does not price', () => {
    expect(verdictOnLoss('poisson', report('strong'))).toBeUndefined();
  });
});

describe('betterLosses', () => {
  it('are the recommended one, then what wastes clearly less', () => {
    expect(betterLosses('l2', report('strong')).map(({ id }) => id)).toEqual(['l1', 'l1', 'huber']);
    expect(betterLosses('huber', report('strong')).map(({ id }) => id)).toEqual(['l1']);
    expect(betterLosses('l1', report('strong'))).toEqual([]);
    expect(betterLosses('poisson', report('strong'))).toEqual([]);
  });
});
