import { describe, expect, it } from 'vitest';
import { isBiasDriver } from '../../../src/analysis/drivers/driver.ts';
import { driverName } from '../../../src/analysis/words/drivers-in-words.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { lossById } from '../../../src/losses/index.ts';
import { writtenReports } from './written-reports.ts';

const reports = await writtenReports();

/** No two sentences of one report contradict each other. */
describe.each(reports)('the report of %s', (_, report) => {
  const { recommendation, checks, losses, sample } = report;
  const text = reportText(report).replace(/\s+/g, ' ');
  const check = (id: string) => checks.find((one) => one.id === id);

  it('excludes powers, not losses, and not that of the distribution it calls consistent', () => {
    const [, excluded = ''] = /, which excludes ([^.;]*)[.;]/.exec(text) ?? [];
    expect(excluded).not.toMatch(/\bL\d/);
    const [, name] = /(?:consistent with|close to) a (\S+) distribution/.exec(recommendation.headline) ?? [];
    if (name) expect(excluded).not.toContain(name);
  });

  it('says of the same powers as the plot that they are outside the interval', () => {
    if (!report.shape || sample.n < 30) return;
    const { interval } = (report.standardised ?? report).shape!;
    const [low, high] = interval.map((end) => Number(end.toPrecision(2))) as [number, number];
    const [, ruled = ''] = /95% interval [^)]*\)((?:[,;] (?:[^.]|\.\d)*)?)\./.exec(text)!;
    const [, near = ''] = /; ([^;]*) (?:is|are) just outside/.exec(ruled) ?? [];
    for (const power of [1, 2, 4]) {
      const named = (words: string) => new RegExp(`p = ${power}\\b`).test(words);
      expect(named(ruled)).toBe(power < low || power > high);
      if (named(near)) expect(Math.min(Math.abs(power - low), Math.abs(power - high))).toBeLessThan(0.16);
    }
  });

  it('gives the data needed for the loss that it calls best for coefficients', () => {
    const [, loss] = /For precise coefficients alone it would be ([^;]+);/.exec(text) ?? [];
    if (loss && report.task === 'regression') expect(losses!.map(({ name }) => name)).toContain(loss);
  });

  it('sends nobody to another loss for means than the one it gives for them', () => {
    const { purposes, loss, reasons } = recommendation;
    if (!purposes || purposes.mean.loss !== loss) return;
    if (lossById(loss).estimatesMean) return;
    expect(reasons.join(' ')).toContain('These errors are symmetric, so their mean is their median too');
    expect(text).not.toMatch(/(totals|RMSE|means)[^.]* (use|stay with) MSE/);
  });

  it('has no confidence in a loss that needs much more data than another', () => {
    const own = losses?.find(({ id }) => id === recommendation.loss);
    if (!own || (recommendation.confidence ?? 0) < 0.9) return;
    const least = Math.min(...losses!.map(({ expectedVarianceRatio }) => expectedVarianceRatio));
    expect(own.expectedVarianceRatio / least).toBeLessThan(1.1);
  });

  it('calls no loss the best in the table of data needed', () => {
    const [table] = text.slice(text.indexOf('Data that each loss needs')).split('Distributions');
    expect(table!.replace('the best possible loss', '')).not.toMatch(/\bbest\b/);
  });

  it('calls no distribution consistent that it rejects', () => {
    const [, name] = /consistent with a (\S+) distribution/.exec(recommendation.headline) ?? [];
    if (name) expect(text).not.toMatch(new RegExp(`The ${name} distribution (is rejected|does not fit)`));
  });

  it('says why one of two distributions is the more probable here and the other among all', () => {
    const [, pair] = /Laplace distribution[^.]*?(?:for the|the) (normal|Laplace)(?: has|\.)/.exec(text) ?? [];
    const [, all] = /families of distributions.*?the most probable is (normal|Laplace)/.exec(text) ?? [];
    if (!pair || !all || pair === all || report.standardised) return;
    expect(text).toContain('taken as equally probable beforehand');
    expect(text).toContain('the normal is taken as more probable beforehand than the Laplace');
  });

  it('gives the probabilities of two distributions as those of the two', () => {
    const two = text.match(/[^.]*\b(?:normal|Laplace)(?: distribution)? has a probability of [^.]*\./g) ?? [];
    for (const sentence of two) expect(sentence).toMatch(/Between a normal /);
  });

  it('says why an answer with the confidence of a strong one is not called strong', () => {
    const { strength, confidence = 0, withoutConfidence, supposing, first } = recommendation;
    if (strength !== 'leaning' || confidence < 0.9 || withoutConfidence || supposing || first) return;
    if (sample.n >= 100) expect(text).toContain('The answer is not called strong, because');
  });

  it('does not settle what it leaves open', () => {
    if (text.includes('whether the probabilities are calibrated'))
      expect(text).not.toContain('consistent with calibrated probabilities');
  });

  it('calls nothing uncheckable of which it gives the p-value of a doubt', () => {
    const doubts = { 'the probabilities are calibrated': 'bias', 'some labels are wrong': 'data' };
    for (const [doubt, id] of Object.entries(doubts)) {
      const [, p] = new RegExp(`whether ${doubt} \\(p = ([\\d.]+)`).exec(text) ?? [];
      if (!p) continue;
      expect(check(id)!.title).toMatch(/ unclear$/);
      expect(check(id)!.detail).toContain(`p = ${p})`);
    }
  });

  it('says that a mean which a test rejects as zero is too small to matter, not that it would have been found', () => {
    const test = report.tests.find(({ id }) => id === 'zero-mean-t');
    const bias = check('bias');
    if (test?.kind !== 'result' || test.pValue >= 0.01 || bias?.title !== 'No bias') return;
    if (!recommendation.caveats.some(({ id }) => ['autocorrelated', 'clustered'].includes(id)))
      expect(bias.detail).toContain('significant, but too small to matter');
  });

  it('gives the same sizes of the errors in the check and in the caveat', () => {
    const caveat = recommendation.caveats.find(({ id }) => id === 'heteroscedastic');
    const [, size] = /([\d.]+)× as large/.exec(caveat?.text ?? '') ?? [];
    if (size) expect(check('spread')!.detail).toContain(`errors ${size}× as large`);
  });

  it('writes no size of 1×', () => {
    expect(check('spread')?.detail ?? '').not.toMatch(/ 1× as large/);
  });

  it('calls no variance even that follows the mean', () => {
    const { title, detail } = check('spread') ?? {};
    if (detail?.startsWith('relative to the scale')) expect(title).not.toMatch(/^(Even|Nearly even|Uneven) /);
  });

  it('does not call data clean when it warns about them', () => {
    const data = check('data');
    if (data?.detail.includes('no coarse rounding, ties or point masses')) {
      expect(data.state).toBe('ok');
      expect(recommendation.caveats.map(({ id }) => id)).not.toContain('ties');
    }
  });

  it('does not call a variance even that all of its tests reject', () => {
    const { state, title, tests = [] } = check('spread') ?? {};
    const ran = report.tests.filter((test) => test.kind === 'result').filter(({ id }) => tests.includes(id));
    if (state === 'ok' && ran.length > 0 && ran.every(({ pValue }) => pValue < 0.01))
      expect(title).toMatch(/^(Nearly even variance|Variance nearly follows the mean)$/);
  });

  it('writes the power with the same rounding everywhere', () => {
    if (!report.shape) return;
    const [, table] = /\|e\|ᵖ that fits best: ([\d.]+)/.exec(text)!;
    const [, reason = table] = /These errors fit best with p = ([\d.]+)/.exec(text) ?? [];
    expect(reason).toBe(table);
  });

  it('says nothing about dependence that costs no information', () => {
    for (const [, effective] of text.matchAll(/information of about ([\d,]+) independent/g))
      expect(Number(effective!.replaceAll(',', ''))).toBeLessThan(sample.n);
  });

  it('begins with the column or the pair that explains most of the errors, if it begins with one', () => {
    const [, named, share] =
      /^First let the model use (.*?), which explains (\d+)%/.exec(recommendation.headline) ?? [];
    if (!named) return;
    const most = [...(report.drivers ?? []), ...(report.pairs ?? [])]
      .filter(isBiasDriver)
      .reduce((a, b) => (b.bias.share > a.bias.share ? b : a));
    expect(Number(share)).toBe(Math.round(100 * most.bias.share));
    const columns = 'columns' in most ? most.columns : [most];
    for (const column of columns) expect(named).toContain(`“${driverName(column)}”`);
  });

  it('begins with the ranges that fail, unless with what may be why they do', () => {
    if (report.task === 'classification' || !recommendation.caveats.some(({ id }) => id === 'miscalibrated'))
      return;
    expect(recommendation.first).toBeDefined();
    if (recommendation.first!.id === 'miscalibrated')
      expect(recommendation.headline).toMatch(/^First (recalibrate|multiply) the predicted /);
  });

  it('marks as a warning no caveat that only informs', () => {
    for (const { severity, text: said } of recommendation.caveats)
      expect(text).toContain(`${severity === 'info' ? '–' : '!'} ${said}`);
  });

  it('begins with what to fix first, if there is something', () => {
    if (recommendation.first) expect(recommendation.headline).toMatch(/^First .*; the loss comes second\. /);
  });
});
