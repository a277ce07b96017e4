import { autocorrelations } from '../stats/autocorrelation.ts';
import type { Examined, Finding } from './finding.ts';
import { flagged, pValueOf } from './finding.ts';
import { count, number, wholeNumber } from './format.ts';

/** A first autocorrelation that costs more than about a fifth of the rows. */
const correlationThatMatters = 0.1;

/** Do neighbouring rows share their errors? Only where the rows have an order. */
export function checkIndependence({ residuals, tests }: Examined): Finding {
  const ids = ['ljung-box', 'durbin-watson', 'runs'];
  const pValue = pValueOf(tests, 'ljung-box');
  if (!residuals.ordered || pValue === undefined) {
    return {
      check: {
        id: 'independence',
        state: 'unknown',
        title: 'Independence',
        detail: residuals.ordered
          ? 'too few rows to check'
          : 'not checkable: the rows have no stated order; set a time column',
        tests: ids,
        caveats: [],
      },
      caveats: [],
    };
  }
  const first = autocorrelations(residuals, 1)[0]!;
  const correlated = pValue < flagged && Math.abs(first) > correlationThatMatters;
  const effective = effectiveRows(residuals.n, first);
  return {
    check: {
      id: 'independence',
      state: correlated ? 'warning' : 'ok',
      title: correlated ? 'Correlated rows' : 'Independent rows',
      detail: `correlation with the row before ${first.toFixed(2).replace('-', '−')}`,
      effect: first,
      tests: ids,
      caveats: correlated ? ['autocorrelated'] : [],
    },
    caveats: correlated
      ? [
          {
            id: 'autocorrelated',
            text: `An error tells of the next (correlation ${number(first, 2)}): these ${count(residuals.n, 'row')} carry the information of about ${wholeNumber(effective)}, so all p-values and the confidence are too sure.`,
            advice:
              'Model the dependence (generalised least squares, autoregressive errors), or test on rows far apart.',
          },
        ]
      : [],
  };
}

/** n (1 − r₁)/(1 + r₁): the number of independent rows whose mean is as precise; at most n. */
const effectiveRows = (n: number, first: number): number =>
  Math.max(1, Math.min(n, Math.round((n * (1 - first)) / (1 + first))));
