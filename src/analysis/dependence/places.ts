import type { Column } from '../../data/table.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';
import { type MoransI, moransI } from './morans-i.ts';

/** Whether the errors of neighboring places are alike. */
export interface SpatialDependence extends MoransI {
  /** The columns of the coordinates. */
  columns: [string, string];
  /** The number of rows used. */
  rows: number;
  /** The number of neighbors of each row. */
  neighbors: number;
}

const names = {
  latitude: /^(?:.*[_\s.-])?(?:lat|latitude|northing)$/i,
  longitude: /^(?:.*[_\s.-])?(?:lon|lng|long|longitude|easting)$/i,
};
/** Enough rows to see whether neighbors are alike: all pairs of them are examined. */
const mostRows = 2000;
const leastRows = 30;
const neighborsOfEach = 8;

/** Undefined if the table has no coordinates, or too few rows with them. */
export function spatialDependence(
  residuals: Residuals,
  columns: readonly Column[],
  given?: Uint32Array,
): SpatialDependence | undefined {
  const numeric = columns.filter((column) => column.kind === 'number');
  const latitude = numeric.find(({ name }) => names.latitude.test(name));
  const longitude = numeric.find(({ name }) => names.longitude.test(name));
  if (!latitude || !longitude) return undefined;
  const rows = given ?? rowNumbers(residuals.n);
  const known: number[] = [];
  for (let i = 0; i < rows.length; i++)
    if (Number.isFinite(latitude.numbers[rows[i]!]! + longitude.numbers[rows[i]!]!)) known.push(i);
  if (known.length < leastRows) return undefined;
  const taken = everyKth(known.length, mostRows).map((at) => known[at]!);
  const north = Float64Array.from(taken, (i) => latitude.numbers[rows[i]!]!);
  const east = Float64Array.from(taken, (i) => longitude.numbers[rows[i]!]!);
  const found = moransI(
    Float64Array.from(taken, (i) => residuals.values[i]!),
    nearestNeighbors(north, east, neighborsOfEach),
  );
  return (
    found && {
      ...found,
      columns: [latitude.name, longitude.name],
      rows: taken.length,
      neighbors: neighborsOfEach,
    }
  );
}

/** Positions of the nearest other rows, by distance in the plane; degrees of longitude shrink toward the poles. */
export function nearestNeighbors(north: Float64Array, east: Float64Array, count: number): Int32Array[] {
  const n = north.length;
  const isDegrees =
    north.every((value) => Math.abs(value) <= 90) && east.every((value) => Math.abs(value) <= 360);
  const middle = north.reduce((sum, value) => sum + value, 0) / n;
  const shrink = isDegrees ? Math.cos((middle * Math.PI) / 180) : 1;
  const most = Math.min(count, n - 1);
  return Array.from({ length: n }, (_, i) => {
    const nearest = new Int32Array(most).fill(-1);
    const distances = new Float64Array(most).fill(Number.POSITIVE_INFINITY);
    for (let j = 0; j < n; j++) {
      const distance = (north[i]! - north[j]!) ** 2 + (shrink * (east[i]! - east[j]!)) ** 2;
      if (j === i || distance >= distances[most - 1]!) continue;
      let place = most - 1;
      for (; place > 0 && distances[place - 1]! > distance; place--) {
        distances[place] = distances[place - 1]!;
        nearest[place] = nearest[place - 1]!;
      }
      distances[place] = distance;
      nearest[place] = j;
    }
    return nearest;
  });
}
