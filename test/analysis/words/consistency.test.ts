import { describe, expect, it } from 'vitest';
import { confidenceInWords } from '../../../src/analysis/words/format.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { lossName } from '../../../src/losses/loss-name.ts';
import { cases, reportOf } from './situations.ts';

describe.each(cases)('the report of %s', (_, name, n, purpose) => {
  const report = reportOf(name, n, purpose === undefined ? {} : { purpose });
  const { recommendation, losses = [], checks } = report;
  const { strength, confidence, withoutConfidence, headline, caveats } = recommendation;
  const text = reportText(report).replace(/\s+/g, ' ');
  const own = losses.find(
    ({ id, parameters }) =>
      id === recommendation.loss &&
      (['p', 'nu'] as const).every((shape) => parameters?.[shape] === recommendation.parameters[shape]),
  );

  it('lists the recommended loss under the name that the headline uses, or says why it is not compared', () => {
    const written = lossName(recommendation.loss, recommendation.parameters);
    expect(headline).toContain(written);
    if (own) expect(own.name).toBe(written);
    else expect(withoutConfidence).toBeDefined();
  });

  it('recommends a loss that is near the most efficient, or says what it was chosen for', () => {
    if (!own || withoutConfidence || strength === 'undecided') return;
    const least = Math.min(...losses.map(({ expectedVarianceRatio }) => expectedVarianceRatio));
    expect(own.expectedVarianceRatio / least).toBeLessThan(1.15);
  });

  it('is no stronger in its headline than in its strength, and no stronger than its confidence', () => {
    const begins = { strong: 'Use ', leaning: 'Leaning toward ', undecided: 'Undecided' }[strength];
    expect(headline).toMatch(new RegExp(`(^|second\\. )${begins}`));
    if (recommendation.first) expect(strength).not.toBe('strong');
    if (confidence === undefined || withoutConfidence) return;
    if (strength === 'strong') expect(confidence).toBeGreaterThanOrEqual(0.9);
    if (strength === 'leaning') expect(confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('states the confidence that it computed, or the reason why there is none', () => {
    const [, written] = /Confidence: ((?:over |under )?\d+%)/.exec(text) ?? [];
    if (withoutConfidence) expect(written).toBeUndefined();
    else expect(written).toBe(confidenceInWords(confidence!));
    expect(text).toContain((withoutConfidence ?? `(${strength})`).replace(/\s+/g, ' '));
  });

  it('warns if a check found something, and only then', () => {
    for (const check of checks) {
      expect(check.caveats.length > 0).toBe(check.state === 'warning');
      expect(caveats.map(({ id }) => id)).toEqual(expect.arrayContaining(check.caveats));
      if (check.state === 'ok') expect(check.title).not.toMatch(/not checkable|unclear|Look at/);
    }
  });

  it('excludes no power of a distribution that it recommends or finds most probable', () => {
    const [, excluded = ''] = /, which excludes ([^.;]*)[.;]/.exec(text) ?? [];
    const [, consistent] = /(?:consistent with a|look) (\S+?)(?: distribution|,)/.exec(headline) ?? [];
    if (consistent) expect(excluded).not.toContain(consistent);
  });

  it('says no sentence twice', () => {
    const [prose] = text.split(' Tests Test ');
    const sentences = prose!.split(/(?<=[a-z0-9%)])[.;:] /).filter((sentence) => sentence.length > 25);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('leaves no gaps in the wording', () => {
    const [prose] = text.split(' Tests Test ');
    expect(prose).not.toMatch(
      /undefined|NaN|\[object|at most under|about less|by less than .* and less than/,
    );
  });

  it('does not deny that a loss estimates the mean if it does', () => {
    expect(text).not.toMatch(
      /(MSE \(L2\)|deviance|NLL \(α[^)]*\)|Gaussian NLL|[Bb]eta NLL) does not estimate the mean/,
    );
  });
});
