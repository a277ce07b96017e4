import type { IntervalCoverage } from '../../predicted-ranges/coverage.ts';
import { intervalInWords, points } from '../coverage-in-words.ts';
import { number } from '../format.ts';
import { defineCaveat } from './caveat.ts';

const advice =
  'Widen or narrow the ranges on rows held out for that (conformal prediction), or train the quantiles with the pinball loss.';

export const intervalFails = defineCaveat(
  'interval-fails',
  'miscalibrated',
  ({ interval }: { interval: IntervalCoverage }) => ({ text: intervalInWords(interval).text, advice }),
);

export const scaleFails = defineCaveat('scale-fails', 'miscalibrated', ({ factor }: { factor: number }) => ({
  text: `The predicted standard deviations are too ${factor > 1 ? 'small' : 'large'}: the errors are ${number(factor, 3)}× as large as they say.`,
  advice: `Multiply them by ${number(factor, 3)}, a factor to be estimated on rows held out for that, or train them with a likelihood that has a scale.`,
}));

interface Failing {
  failing: number;
  of: number;
}

export const quantilesFail = defineCaveat('quantiles-fail', 'miscalibrated', ({ failing, of }: Failing) => ({
  text:
    of === 1
      ? 'The predicted quantile is off: the share of the observed values below it is not its level.'
      : `${failing === of ? `All ${of}` : `${failing} of ${of}`} predicted quantiles are off: the shares of the observed values below them are not their levels.`,
  advice,
}));

export const groupsFail = defineCaveat(
  'groups-fail',
  'miscalibrated',
  ({ failing, of, level }: Failing & { level: number }) => ({
    text: `The predicted range of ${points(level)} holds overall but fails in ${failing === of ? 'every group' : `${failing} of ${of} groups`}.`,
    advice,
  }),
);
