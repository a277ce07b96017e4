import { correlationInWords, count, percent, wholeNumber } from '../format.ts';
import { defineCaveat } from './caveat.ts';

/** What dependence does to everything that assumes independent rows. */
const overstated = 'The p-values and the confidence overstate the evidence.';

interface Neighbors {
  correlation: number;
  n: number;
  /** The number of independent rows that would determine the mean as well, and the distribution. */
  forMean: number;
  forShape: number;
}

export const neighbors = defineCaveat(
  'correlated-neighbors',
  'autocorrelated',
  ({ correlation: r, n, forMean, forShape }: Neighbors) => ({
    text:
      r > 0
        ? `Consecutive errors are correlated (${correlationInWords(r)}): for the mean these ${count(n, 'row')} carry the information of about ${wholeNumber(forMean)} independent ones, for the distribution that of about ${wholeNumber(forShape)}. ${overstated}`
        : `Consecutive errors are negatively correlated (${correlationInWords(r)}): the mean is as precise as that of ${wholeNumber(forMean)} independent rows, the distribution only as precise as that of ${wholeNumber(forShape)}.`,
    advice:
      'Model the dependence (generalized least squares, autoregressive errors), or use rows that are far apart.',
  }),
);

export const season = defineCaveat(
  'season',
  'autocorrelated',
  ({ correlation: r, lag }: { correlation: number; lag: number }) => ({
    text: `Errors ${lag} rows apart are ${r > 0 ? 'correlated' : 'negatively correlated'} (${correlationInWords(r)})${r > 0 ? ', as with seasonality' : `: where one is too high, the one ${lag} rows later tends to be too low`}. ${overstated}`,
    advice:
      r > 0
        ? 'Add the season to the model (the hour, the weekday, the month), then rerun.'
        : `If the predictions repeat the value ${lag} rows before, average over several such values instead (seasonal means, exponential smoothing); else model the correlation. Then rerun.`,
  }),
);

export const nearPlaces = defineCaveat(
  'correlated-places',
  'autocorrelated',
  ({ statistic, columns }: { statistic: number; columns: readonly [string, string] }) => ({
    text: `Errors of neighboring places (“${columns[0]}”, “${columns[1]}”) are alike (Moran’s I ${correlationInWords(statistic)}). ${overstated}`,
    advice:
      'Add what varies over space to the model (the region, a smooth of the coordinates), and hold out whole areas.',
  }),
);

interface Alike {
  correlation: number;
  groups: number;
  n: number;
  /** Absent if another caveat already gives the effective number of rows. */
  effectiveRows?: number;
}

export const clustered = defineCaveat(
  'clustered',
  'clustered',
  ({ correlation: r, groups, n, effectiveRows }: Alike) => ({
    text: `Errors within a group are alike (intraclass correlation ${correlationInWords(r)}: ${percent(Math.min(1, r))} of the variance lies between groups like these ${groups}).${effectiveRows === undefined ? '' : ` For the mean these ${count(n, 'row')} carry the information of about ${wholeNumber(Math.round(effectiveRows))} independent ones.`} ${overstated}`,
    advice:
      'Add the group to the model (as a feature or a random effect), use standard errors clustered by group, and hold out whole groups.',
  }),
);
