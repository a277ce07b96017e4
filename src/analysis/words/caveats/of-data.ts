import { count, number, percent, wholeNumber } from '../format.ts';
import { defineCaveat } from './caveat.ts';

interface Missing {
  left: number;
  n: number;
  nonFinite: number;
  /** The first rows with an infinity, from 1. */
  nonFiniteRows: readonly number[];
}

export const missing = defineCaveat(
  'missing',
  'missing',
  ({ left, n, nonFinite, nonFiniteRows }: Missing) => {
    const infinite =
      nonFinite > 0
        ? ` ${count(nonFinite, 'row holds an infinity', 'rows hold infinities')} (row ${nonFiniteRows.join(', ')}${nonFinite > nonFiniteRows.length ? ', …' : ''}).`
        : '';
    return {
      text: `${count(left, 'row')} of ${wholeNumber(left + n)} could not be used.${infinite}`,
      advice:
        'Find out why they are missing: if large errors are missing more often, the true tails are heavier than those below.',
    };
  },
);

export const missingValues = defineCaveat(
  'missing-values',
  'missing',
  ({ left, n }: { left: number; n: number }) => ({
    text: `${left} of ${left + n} rows had no finite value and were left out.`,
    advice: 'Find out why: if large errors are missing more often, the true dispersion is larger.',
  }),
);

interface LeftOutRows {
  left: number;
  total: number;
  /** The first of these lines. */
  line?: number;
  reason?: string;
}

export const leftOut = defineCaveat('left-out', 'left-out', ({ left, total, line, reason }: LeftOutRows) => {
  const example = line === undefined ? '' : ` The first, line ${wholeNumber(line)}: ${reason}.`;
  return {
    text: `${count(left, 'row')} of ${wholeNumber(total)} (${percent(left / total)}) are not in the answer.${example}`,
    advice:
      'Find out why: if the rows that are left out have the largest errors, the answer is about the easy rows only.',
  };
});

export const exactZeros = defineCaveat(
  'exact-zeros',
  'zero-inflated',
  ({ zeros, n }: { zeros: number; n: number }) => ({
    text: `${count(zeros, 'residual')} (${percent(zeros / n)}) are exactly zero, more than a continuous distribution allows. The distribution below is examined without the surplus.`,
    advice:
      'Look for a target that leaked into the features, a model trained with MAE (L1), or a target that is often exactly zero (hurdle model).',
  }),
);

interface Rounding {
  step: number;
  /** The step divided by the standard deviation. */
  share: number;
}

export const rounded = defineCaveat('rounded', 'rounded', ({ step, share }: Rounding) => ({
  text: `The values are rounded to steps of ${number(step)}, ${percent(share)} of their standard deviation: tests of a continuous distribution detect the rounding itself.`,
  advice:
    share > 1
      ? 'Treat the values as counts or categories, or use them unrounded.'
      : 'Use unrounded values if there are any. The table of tests also gives p-values after dithering (noise of half a step added, averaged over 20 copies).',
}));

export const repeated = defineCaveat(
  'repeated-rows',
  'ties',
  ({ repeated, total }: { repeated: number; total: number }) => ({
    text: `${count(repeated, 'row')} of ${wholeNumber(total)} (${percent(repeated / total)}) copy another, with the same observed and predicted value; each was counted once.`,
    advice:
      'Find out where the copies come from (oversampling, a join), and hold out all copies of a row together: a copy that the model has seen is no test.',
  }),
);

export const ties = defineCaveat('ties', 'ties', ({ distinct, n }: { distinct: number; n: number }) => ({
  text: `Only ${wholeNumber(distinct)} of ${wholeNumber(n)} values are distinct.`,
  advice: 'Check for repeated rows; if each stands for several observations, keep one and weight it.',
}));
