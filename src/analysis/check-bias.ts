import type { Examined, Finding } from './finding.ts';
import { flagged, pValueOf } from './finding.ts';
import { number, percent } from './format.ts';

/** Are the predictions right on average? Flagged where the mean is both significant and over 1 % of the MSE. */
export function checkBias({ residuals, tests }: Examined): Finding {
  const { mean, standardDeviation, standardDeviationMle } = residuals;
  const share = mean ** 2 / (mean ** 2 + standardDeviationMle ** 2);
  const pValue = pValueOf(tests, 'zero-mean-t');
  const biased = pValue !== undefined && pValue < flagged && share > 0.01;
  const effect = Math.abs(mean) / standardDeviation;
  return {
    check: {
      id: 'bias',
      state: pValue === undefined ? 'unknown' : biased ? 'warning' : 'ok',
      title: biased ? 'Biased predictions' : 'No bias',
      detail: `mean ${number(effect < 1e-6 ? 0 : mean, 3)}, ${percent(effect)} of the spread`,
      effect,
      tests: ['zero-mean-t', 'zero-median-sign'],
      caveats: biased ? ['biased'] : [],
    },
    caveats: biased
      ? [
          {
            id: 'biased',
            text: `The residuals’ mean is ${number(mean, 3)}, not zero: ${percent(share)} of the mean squared error is bias.`,
            advice:
              'Add an intercept or recalibrate the predictions. The law below is of the residuals about their own centre.',
          },
        ]
      : [],
  };
}
