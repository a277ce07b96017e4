import { type DriverCell, type DriverPair, isBiasDriver, isScaleDriver } from '../drivers/driver.ts';
import { driverName, share, worstFirst } from './drivers-in-words.ts';
import { count, number } from './format.ts';

/** `region and date (by month)` */
export const pairName = ({ columns: [first, second] }: DriverPair): string =>
  `${driverName(first)} and ${driverName(second)}`;

export const foundPairs = (pairs: readonly DriverPair[] = []): DriverPair[] =>
  pairs.filter((pair) => isBiasDriver(pair) || isScaleDriver(pair));

/** What two columns show about the errors that neither shows alone. */
export function pairInWords(pair: DriverPair): string {
  const [first, second] = pair.columns.map(driverName);
  const found = [
    ...(isBiasDriver(pair) ? [`explain ${share(pair.bias.share)} of the errors’ variance`] : []),
    ...(isScaleDriver(pair)
      ? [`change the size of the errors by a factor of up to ${number(pair.spread.ratio, 2)}`]
      : []),
  ];
  return `Beyond what each does alone, “${first}” and “${second}” together ${found.join(' and ')}.`;
}

/** If no pair was found, what was examined. */
export const nothingInPairs = (pairs: readonly DriverPair[]): string =>
  pairs.length === 0
    ? 'No two columns have enough rows in each combination of their values.'
    : `${count(pairs.length, 'pair')} of columns examined: none explains more of the errors than its two columns alone.`;

/** The cells of a pair whose errors are large for their number of rows, worst first. */
export const worstCells = ({ cells }: DriverPair): DriverCell[] => worstFirst(cells).slice(0, 3);
