import type { Column } from '../../data/table.ts';
import { oncePer } from '../../numerics/once-per.ts';
import { beyondTwo, type Grid, ofErrors, ofSizes } from './beyond-two.ts';
import { dependentRows } from './dependent-rows.ts';
import { type Driver, type DriverPair, isBiasDriver, isScaleDriver } from './driver.ts';
import { levelMeans } from './level-means.ts';
import { coarse, type Levels } from './levels.ts';
import { levelsOfDriver } from './levels-of-driver.ts';
import { type ErrorsInTable, type PlacedErrors, placed, sampleOfErrors } from './placed-errors.ts';
import { corrected, strongestFirst, withPValues } from './ranking.ts';
import { segmentFigures, sumOfSquares } from './segment-figures.ts';
import { sizesOfErrors } from './sizes.ts';

/** With more columns there would be so many pairs that only huge effects survive the adjustment for their number. */
const mostColumns = 8;

/** With skewed errors, smaller cells lead to too many false warnings. */
const leastRows = 30;

interface Examined {
  driver: Driver;
  column: Column;
}

/**
 * What the errors depend on in two columns jointly, beyond each alone: pairs of the strongest columns, each divided
 * into few levels. p-values are Holm-adjusted over all pairs and both effects, separately from those of single columns:
 * a file with nothing to find produces a warning in at most 5% of cases.
 *
 * @param drivers the drivers of the same errors, strongest first
 */
export function driverPairs(
  errors: ErrorsInTable,
  columns: readonly Column[],
  drivers: readonly Driver[],
): DriverPair[] {
  const examined = drivers.slice(0, mostColumns).flatMap((driver) => {
    const column = columns.find(({ name }) => name === driver.column);
    return column ? [{ driver, column }] : [];
  });
  const some = sampleOfErrors(errors);
  const judge = judgeOf(some);
  const both = examined.flatMap((first, i) => examined.slice(i + 1).map((second) => ({ first, second })));
  const tried = both.flatMap(({ first, second }) => {
    const pair = judge(first, second);
    return pair ? [{ ...pair, first, second }] : [];
  });
  const isWhole = some.residuals === errors.residuals;
  const judgeAll = isWhole ? judge : judgeOf(placed(errors));
  return strongestFirst(
    corrected(tried).map(({ first, second, ...pair }) => {
      if (!isBiasDriver(pair) && !isScaleDriver(pair)) return { ...pair, cells: [] };
      const full = isWhole ? pair : (judgeAll(first, second) ?? pair);
      return withPValues(full, pair.bias.pValue, pair.spread.pValue);
    }),
  );
}

function judgeOf({ residuals, rows, groups }: PlacedErrors) {
  const { values, meanAbsoluteDeviation } = residuals;
  const dependence = dependentRows(residuals, groups);
  const total = sumOfSquares(values);
  const levelsOf = oncePer(({ driver, column }: Examined) => ({
    levels: levelsOfDriver(driver, column, rows, coarse),
  }));
  return (first: Examined, second: Examined): DriverPair | undefined => {
    const [a, b] = [levelsOf(first).levels, levelsOf(second).levels];
    const grid = a && b && gridOf(a, b);
    if (!grid) return undefined;
    const names = grid.places.map(String);
    const bias = beyondTwo(values, grid, dependence, ofErrors(meanAbsoluteDeviation));
    const sizes = sizesOfErrors(values, { codes: grid.codes, names });
    const spread = beyondTwo(sizes, grid, dependence, ofSizes);
    if (!bias || !spread) return undefined;
    return {
      columns: [nameOf(first), nameOf(second)],
      bias: { share: bias.share, pValue: bias.pValue },
      spread,
      cells: levelMeans(values, { codes: grid.codes, names }, dependence).map((cell, i) => ({
        levels: [levelAt(a, grid.places[i]![0]), levelAt(b, grid.places[i]![1])],
        ...segmentFigures(cell, total),
      })),
    };
  };
}

const nameOf = ({ driver: { column, aspect } }: Examined): Pick<Driver, 'column' | 'aspect'> => ({
  column,
  ...(aspect && { aspect }),
});

function levelAt({ names, ranges }: Levels, level: number): DriverPair['cells'][number]['levels'][number] {
  const range = ranges?.[level];
  return { name: names[level]!, ...(range && { from: range[0], to: range[1] }) };
}

/** The cells that hold enough rows; undefined if there are too few to distinguish an additive effect from anything else. */
function gridOf(first: Levels, second: Levels): Grid | undefined {
  const width = second.names.length;
  const both = first.codes.map((code, i) =>
    code < 0 || second.codes[i]! < 0 ? -1 : code * width + second.codes[i]!,
  );
  const counts = new Int32Array(first.names.length * width);
  for (let i = 0; i < both.length; i++) if (both[i]! >= 0) counts[both[i]!]!++;
  const largeCells = [...counts.keys()].filter((cell) => counts[cell]! >= leastRows);
  if (largeCells.length < 4) return undefined;
  const cellOf = new Int32Array(counts.length).fill(-1);
  largeCells.forEach((cell, i) => {
    cellOf[cell] = i;
  });
  return {
    codes: both.map((cell) => (cell < 0 ? -1 : cellOf[cell]!)),
    places: largeCells.map((cell) => [Math.floor(cell / width), cell % width] as const),
  };
}
