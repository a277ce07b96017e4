import { correlogram, farBounds } from '../../numerics/autocorrelation.ts';
import { count, wholeNumber } from '../words/format.ts';
import type { Examined, Finding } from './finding.ts';
import { flagged, pValueOf } from './finding.ts';

/** A first autocorrelation that costs more than about a fifth of the rows. */
const correlationThatMatters = 0.1;

/** Do neighboring rows share their errors, or rows a season apart? Only where the rows have an order. */
export function checkIndependence({ residuals, tests }: Examined): Finding {
  const ids = ['ljung-box', 'durbin-watson', 'runs'];
  const pValue = pValueOf(tests, 'ljung-box');
  if (!residuals.ordered || pValue === undefined) {
    return {
      check: {
        id: 'independence',
        state: 'unknown',
        title: 'Independence not checkable',
        detail: residuals.ordered ? 'too few rows' : 'the rows have no stated order; set a time column',
        tests: ids,
        caveats: [],
      },
      caveats: [],
    };
  }
  const { n } = residuals;
  const values = correlogram(residuals);
  const [first] = values as [number];
  const strongest = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most));
  // Ljung and Box look at the first lags only; a season may be longer.
  const seasonal = Math.abs(strongest) > Math.max(correlationThatMatters, farBounds / Math.sqrt(n));
  const correlated = (pValue < flagged && Math.abs(first) > correlationThatMatters) || seasonal;
  const told = seasonal ? strongest : first;
  const lag = values.indexOf(told) + 1;
  // Rounded first, so that there is no −0.00.
  const size = (Number(told.toFixed(2)) || 0).toFixed(2).replace('-', '−');
  return {
    check: {
      id: 'independence',
      state: correlated ? 'warning' : 'ok',
      title: correlated ? 'Correlated rows' : 'Independent rows',
      detail: `correlation with the row ${lag === 1 ? 'before' : `${lag} before`} ${size}`,
      effect: told,
      tests: ids,
      caveats: correlated ? ['autocorrelated'] : [],
    },
    caveats: correlated
      ? [
          {
            id: 'autocorrelated',
            text:
              lag === 1
                ? `An error tells of the next (correlation ${size}): these ${count(n, 'row')} carry the information of about ${wholeNumber(effectiveRows(n, first))}, so all p-values and the confidence are too sure.`
                : `An error tells of the one ${lag} rows later (correlation ${size}), as seasons do: all p-values and the confidence are too sure.`,
            advice:
              lag === 1
                ? 'Model the dependence (generalized least squares, autoregressive errors), or test on rows far apart.'
                : 'Give the model the season (the hour, the weekday, the month), then ask again.',
          },
        ]
      : [],
  };
}

/** n (1 − r₁)/(1 + r₁): the number of independent rows whose mean is as precise; at most n. */
const effectiveRows = (n: number, first: number): number =>
  Math.max(1, Math.min(n, Math.round((n * (1 - first)) / (1 + first))));
