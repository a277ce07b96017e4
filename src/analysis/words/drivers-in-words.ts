import { type Driver, type DriverSegment, isBiasDriver, isScaleDriver } from '../drivers/driver.ts';
import { segmentOf, segmentTitle } from '../drivers/segment.ts';
import type { SegmentFigures } from '../drivers/segment-figures.ts';
import { count, number } from './format.ts';

/** Drivers that are beyond chance, strongest first. */
export const foundDrivers = (drivers: readonly Driver[] = []): Driver[] =>
  drivers.filter((driver) => isBiasDriver(driver) || isScaleDriver(driver));

/** Whether a column shows more than the target's distribution already implies. */
export const isNews = (driver: Driver): boolean => isBiasDriver(driver) || !driver.spread.expected;

/** `region`, or `date (by month)`. */
export const driverName = ({ column, aspect }: Pick<Driver, 'column' | 'aspect'>): string =>
  aspect === undefined || aspect === 'trend' ? column : `${column} (by ${aspect})`;

/**
 * What a column shows about the errors: `The mean error differs along
 * “region” (12% of the variance); the errors are 2.1× …`.
 */
export function driverInWords(driver: Driver): string {
  const { bias, spread, segments } = driver;
  const name = `“${driverName(driver)}”`;
  const sized = [...segments].sort((a, b) => b.rmse - a.rmse);
  const [largest, smallest] = [sized[0], sized.at(-1)];
  const titleOf = (segment: DriverSegment) => segmentTitle(segmentOf(driver, segment));
  const parts = [
    ...(isBiasDriver(driver)
      ? [`the mean error changes with ${name} (${share(bias.share)} of the errors’ variance)`]
      : []),
    ...(isScaleDriver(driver) && largest && smallest
      ? [
          `the errors are ${timesInWords(spread.ratio)}× as large at ${titleOf(largest)} as at ${titleOf(smallest)}${spread.expected ? ', as their distribution expects' : ''}`,
        ]
      : []),
  ];
  if (parts.length === 0) return `nothing found along ${name}`;
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What to fix before the loss, if the mean error changes along a column. */
export const useOfColumn = (bias: { column: string; share: number }): string =>
  `let the model use “${bias.column}”, which explains ${share(bias.share)} of the errors’ variance`;

/** The same for two columns together. */
export const useOfPair = (bias: { first: string; second: string; share: number }): string =>
  `let the model use the interaction of “${bias.first}” and “${bias.second}”, which explains ${share(bias.share)} of the errors’ variance beyond what each does alone`;

/** A difference of a few percent that many rows establish must not be rounded away. */
export const timesInWords = (ratio: number): string => number(ratio, ratio < 1.1 ? 3 : 2);

export const share = (value: number): string =>
  value >= 0.0095 ? `${Math.round(100 * value)}%` : 'under 1%';

/** Segments whose errors are large for their number of rows, worst first. */
export function worstSegments(
  drivers: readonly Driver[],
  most = 5,
): { driver: Driver; segment: DriverSegment }[] {
  return foundDrivers(drivers)
    .flatMap((driver) => excessive(driver.segments).map((one) => ({ driver, ...one })))
    .sort((a, b) => b.excess - a.excess)
    .slice(0, most);
}

/** Those segments of one division of the rows whose errors are larger than average, worst first. */
export const worstFirst = <Part extends SegmentFigures>(parts: readonly Part[]): Part[] =>
  excessive(parts)
    .sort((a, b) => b.excess - a.excess)
    .map(({ segment }) => segment);

/** With the squared error in excess of that of as many average rows. */
function excessive<Part extends SegmentFigures>(parts: readonly Part[]): { segment: Part; excess: number }[] {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const typical = parts.reduce((sum, part) => sum + part.rows * part.rmse ** 2, 0) / rows;
  return parts
    .map((segment) => ({ segment, excess: segment.rows * (segment.rmse ** 2 - typical) }))
    .filter(({ excess }) => excess > 0);
}

/** `120 rows, mean error 4.1, RMSE 6, 31% of the squared error` */
export const segmentInWords = ({ rows, mean, rmse, shareOfSquaredError }: SegmentFigures): string =>
  `${count(rows, 'row')}, mean error ${number(mean, 3)}, RMSE ${number(rmse, 3)}, ${share(shareOfSquaredError)} of the squared error`;
