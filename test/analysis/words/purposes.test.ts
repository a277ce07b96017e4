import { describe, expect, it } from 'vitest';
import { lossInWords } from '../../../src/analysis/words/answers/for-purpose.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { lossById } from '../../../src/losses/index.ts';
import { cases, reportOf } from './situations.ts';

/** What is said of the use of the predictions agrees with what was stated, and with the answer on the same page. */
describe.each(cases.filter(([, , n]) => n <= 1000))('the report of %s', (_, name, n, purpose) => {
  const report = reportOf(name, n, purpose === undefined ? {} : { purpose });
  const { recommendation, families, losses = [] } = report;
  const { headline, reasons, wouldChange, caveats, purposes, first } = recommendation;
  const prose = reportText(report).replace(/\s+/g, ' ').split(' Tests Test ')[0]!;
  const advised = lossInWords(recommendation);

  it('does not ask for a purpose that was stated', () => {
    if (purpose === undefined) return;
    expect(prose).not.toMatch(
      /stated purpose|State what the predictions|depends on what the predictions are for/,
    );
    expect(reasons.join(' ')).not.toMatch(/[Ii]f you need means|where means are needed/);
  });

  it('names another answer as what would change it', () => {
    const [, named] =
      /(?:without one the answer would be|for [^,]* the answer is) (.*)\.$/.exec(wouldChange) ?? [];
    if (named) expect(named).not.toBe(advised);
    if (recommendation.loss === 'l2') expect(wouldChange).not.toMatch(/(?:toward|back to) MSE \(L2\)/);
  });

  it('says truly what the answer would be without a purpose', () => {
    const said = [...prose.matchAll(/[Ww]ithout (?:one|a purpose) the answer would be (.*?)[.;] /g)];
    if (said.length === 0) return;
    const unstated = lossInWords(reportOf(name, n, {}).recommendation);
    for (const [, loss] of said) expect(loss).toBe(unstated.replace(/ \((?:α|φ).*/, ''));
  });

  it('names the loss for means in the headline if the answer is another', () => {
    if (purpose !== undefined || !purposes || purposes.mean.loss === recommendation.loss) return;
    expect(headline).toContain(`For totals or RMSE use ${lossInWords(purposes.mean)}`);
  });

  it('adds the losses of other uses to the headline, not its own once more', () => {
    if (headline.includes('means and medians differ here')) return;
    for (const [, loss] of headline.matchAll(/(?:RMSE|\(MAE\)) use ([^;]*)/g)) expect(loss).not.toBe(advised);
  });

  it('calls the loss of the headline by one name', () => {
    const [first] = headline.split('. For totals');
    if (recommendation.strength !== 'undecided') expect(first).toContain(advised.replace(/ \(α.*/, ''));
  });

  it('gives for the stated purpose the loss that it lists for it', () => {
    if (typeof purpose === 'string' && purposes) expect(lossInWords(purposes[purpose])).toBe(advised);
  });

  it('says why a loss that does not estimate the mean serves it', () => {
    if (purpose !== 'mean' || lossById(recommendation.loss).estimatesMean) return;
    expect(reasons[0]).toMatch(/symmetric, so their mean is their median/);
  });

  it('gives the same data needed as the table', () => {
    const table = new Map(losses.map((loss) => [loss.name, loss.expectedVarianceRatio]));
    const [, list = ''] = /the best possible loss, (.*?data)\./.exec(reasons.join(' ')) ?? [];
    for (const part of list.split(/, | and /)) {
      const [, loss, share] = /^(.*?) (?:needs )?(\d+)% more data/.exec(part) ?? [];
      if (loss) expect(Math.round(100 * (table.get(loss)! - 1))).toBe(Number(share));
    }
  });

  it('refers to a distribution below only if one follows', () => {
    if (!families) expect(prose).not.toMatch(/distribution below/);
  });

  it('explains what to fix first in a caveat', () => {
    if (first) expect(caveats.map(({ id }) => id)).toContain(first.id);
  });

  it('advises no single loss in a caveat except the recommended one', () => {
    for (const { advice } of caveats)
      expect(advice).not.toMatch(/(?:Poisson|Tweedie|[Gg]amma) deviance (?:alone )?still/);
  });

  it('uses no decided verb for an open question', () => {
    if (recommendation.strength === 'undecided') expect(headline).not.toMatch(/(?:^|second\. )Use /);
    if (recommendation.strength === 'strong') expect(recommendation.supposing).toBeUndefined();
  });
});
