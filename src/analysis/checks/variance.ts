import type { TestResult } from '../../hypothesis-tests/test.ts';
import type { ScaleAlong } from '../drivers/scale-along.ts';
import * as words from '../words/caveats/of-variance.ts';
import { number, pValue } from '../words/format.ts';
import type { Examined, Finding } from './finding.ts';
import { pValueOf, significanceLeftOpen, significanceOfWarnings } from './finding.ts';
import { errorSizeByThirds } from './variance-profile.ts';
import { visibleRatio } from './visible-effect.ts';

/** A third of the predictions with this many times the mean absolute error of another is worth a warning. */
const ratioThatMatters = 1.5;

/** A tick must have been able to see errors so many times as large at one end. */
const ratioToSee = 3;

/** The reason that the test itself gives: too few rows, predictions that do not vary. */
const whySkipped = (tests: readonly TestResult[], id: string): string =>
  tests.flatMap((test) => (test.id === id && test.kind === 'skipped' ? [test.reason] : []))[0] ?? 'no result';

/** Does the size of the errors depend on the prediction? Checked before the distribution: normal errors of uneven variance look like Laplace errors. */
export function checkVariance({ residuals, tests }: Examined): Finding {
  const ids = ['glejser', 'koenker', 'white', 'brown-forsythe'];
  if (!residuals.predicted) return notCheckable(ids, 'no prediction to compare with; name its column');
  const [glejser, white] = ['glejser', 'white'].map((id) => pValueOf(tests, id));
  if (glejser === undefined) return notCheckable(ids, whySkipped(tests, 'glejser'));
  const { topToBottom, largestToSmallest } = errorSizeByThirds(residuals);
  const least = Math.min(glejser, white ?? 1);
  const significant = least < significanceOfWarnings;
  const uneven = significant && largestToSmallest > ratioThatMatters;
  // A large ratio of few rows may be chance: neither a warning nor an all-clear.
  const unclear = !significant && largestToSmallest > ratioThatMatters;
  const visible = visibleRatio(residuals.n, ratioThatMatters);
  const tooFew = !uneven && !unclear && visible > ratioToSee;
  return {
    check: {
      id: 'spread',
      state: uneven ? 'warning' : unclear || tooFew ? 'unknown' : 'ok',
      title: uneven
        ? 'Uneven variance'
        : unclear
          ? 'Variance unclear'
          : tooFew
            ? 'Variance not checkable'
            : significant
              ? 'Nearly even variance'
              : 'Even variance',
      detail: `errors ${number(topToBottom, 2)}× as large at high predictions as at low${significant && !uneven ? ': significant, but too small to matter' : ''}${unclear ? `, which may be chance (p ${pValue(glejser)})` : uneven || significant || !Number.isFinite(visible) ? '' : `; ${tooFew ? 'only ' : ''}a ratio of ${number(visible, 2)} would show`}`,
      effect: topToBottom,
      ...(Number.isFinite(visible) && { visible }),
      tests: ids,
      caveats: uneven ? ['heteroscedastic'] : [],
    },
    caveats: uneven ? [words.uneven({ largestToSmallest })] : [],
    leftOpen: unclear && least < significanceLeftOpen,
  };
}

/** The check where the size of the errors changes along another column, whatever it does along the prediction. */
export function withScaleAlong(finding: Finding, along: ScaleAlong | undefined): Finding {
  if (!along) return finding;
  const { check } = finding;
  const { column, ratio } = along;
  return {
    check: {
      ...check,
      state: 'warning',
      title: 'Uneven variance',
      detail: `errors ${number(ratio, 2)}× as large at some values of “${column}” as at others`,
      effect: ratio,
      caveats: ['heteroscedastic'],
    },
    caveats: [words.unevenAlong({ column, ratio })],
  };
}

const notCheckable = (tests: string[], detail: string): Finding => ({
  check: { id: 'spread', state: 'unknown', title: 'Variance not checkable', detail, tests, caveats: [] },
  caveats: [],
});
