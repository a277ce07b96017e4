import { expect, it } from 'vitest';
import type { Report } from '../../../src/analysis/report.ts';
import { verdictChanges } from '../../../src/analysis/words/verdict-changes.ts';

const report = (loss: string, strength: string, confidence: number, n: number, caveats: string[] = []) =>
  ({
    sample: { n },
    recommendation: {
      loss,
      strength,
      confidence,
      caveats: caveats.map((text) => ({ id: text, text, advice: 'Look.' })),
    },
  }) as unknown as Report;

it('says what an update changed, in words that the page uses', () => {
  const before = report('l2', 'leaning', 0.81, 960, ['The errors lean.', 'Values are rounded.']);
  const after = report('l1', 'strong', 0.98, 1000, ['Values are rounded.', 'Spread is uneven.']);
  expect(verdictChanges(before, after)).toEqual([
    'The recommended loss was MSE (L2) and is now MAE (L1).',
    'The answer was leaning and is now strong.',
    'The confidence was 81% and is now over 98%.',
    '1,000 rows instead of 960.',
    'Spread is uneven (new).',
    'The errors lean (no longer found).',
  ]);
});

it('says nothing if the page shows the same as before', () => {
  expect(verdictChanges(report('l1', 'strong', 0.981, 400), report('l1', 'strong', 0.984, 400))).toEqual([]);
});

it('mentions what a caveat found, without its sizes and advice', () => {
  const found = (text: string) =>
    verdictChanges(report('l1', 'strong', 0.98, 400), report('l1', 'strong', 0.98, 400, [text]));
  expect(found('Errors are correlated (0.54): the rows tell less. More follows.')).toEqual([
    'Errors are correlated (0.54) (new).',
  ]);
  expect(found('Means and medians differ. With medians totals would fall by 7.6%.')).toEqual([
    'Means and medians differ (new).',
  ]);
  // Not within a name.
  expect(found('The size of the errors changes with “a: b. c”: it is 2.1× as large.')).toEqual([
    'The size of the errors changes with “a: b. c” (new).',
  ]);
});
