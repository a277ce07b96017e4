import { type Driver, type DriverSegment, isBiasDriver, isScaleDriver } from '../drivers/driver.ts';
import { count, number } from './format.ts';

/** Drivers that are more than chance, strongest first. */
export const foundDrivers = (drivers: readonly Driver[] = []): Driver[] =>
  drivers.filter((driver) => isBiasDriver(driver) || isScaleDriver(driver));

/** `region`, or `date (by month)`. */
export const driverName = ({ column, aspect }: Driver): string =>
  aspect === undefined || aspect === 'trend' ? column : `${column} (by ${aspect})`;

/** What a column says of the errors: `The mean error differs along “region” (12% of the variance); the errors are 2.1× …`. */
export function driverInWords(driver: Driver): string {
  const { bias, spread, segments } = driver;
  const name = `“${driverName(driver)}”`;
  const sized = [...segments].sort((a, b) => b.rmse - a.rmse);
  const [largest, smallest] = [sized[0], sized.at(-1)];
  const parts = [
    ...(isBiasDriver(driver)
      ? [`the mean error changes with ${name} (${share(bias.share)} of the errors’ variance)`]
      : []),
    ...(isScaleDriver(driver) && largest && smallest
      ? [
          `the errors are ${number(spread.ratio, 2)}× as large at ${segmentName(driver, largest)} as at ${segmentName(driver, smallest)}`,
        ]
      : []),
  ];
  if (parts.length === 0) return `nothing found along ${name}`;
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** `region = west`, `age = 30 to 40`. */
export const segmentName = ({ column }: Driver, { name }: DriverSegment): string => `${column} = ${name}`;

export const share = (value: number): string =>
  value >= 0.0095 ? `${Math.round(100 * value)}%` : 'under 1%';

/** Segments whose errors are large for their number of rows, worst first. */
export function worstSegments(
  drivers: readonly Driver[],
  most = 5,
): { driver: Driver; segment: DriverSegment }[] {
  const all = foundDrivers(drivers).flatMap((driver) =>
    segmentsOf(driver).map((segment) => ({ driver, segment })),
  );
  return all
    .filter(({ segment, driver }) => segment.rmse > typicalError(driver))
    .sort((a, b) => excess(b) - excess(a))
    .slice(0, most);
}

const segmentsOf = (driver: Driver): DriverSegment[] => driver.segments.filter(({ rows }) => rows > 0);

/** RMSE over all segments. */
function typicalError({ segments }: Driver): number {
  const rows = segments.reduce((sum, segment) => sum + segment.rows, 0);
  return Math.sqrt(segments.reduce((sum, segment) => sum + segment.rows * segment.rmse ** 2, 0) / rows);
}

/** Squared error beyond what as many typical rows would have. */
const excess = ({ driver, segment }: { driver: Driver; segment: DriverSegment }): number =>
  segment.rows * (segment.rmse ** 2 - typicalError(driver) ** 2);

/** `120 rows, mean error 4.1, RMSE 6, 31% of the squared error` */
export const segmentInWords = ({ rows, mean, rmse, shareOfSquaredError }: DriverSegment): string =>
  `${count(rows, 'row')}, mean error ${number(mean, 3)}, RMSE ${number(rmse, 3)}, ${share(shareOfSquaredError)} of the squared error`;
