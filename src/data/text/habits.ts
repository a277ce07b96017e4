import { type CellKind, cellKind } from './cell.ts';

/** Longer text has no characteristic shape and is no number or date. */
const longestShaped = 24;
const longestTyped = 60;

/**
 * Features of a cell that tell which column it belongs to: `2018-01-28` has the shape 9999-99-99 and the outline
 * 9-9-9.
 */
export interface Look {
  kind: CellKind;
  shape: string;
  outline: string;
}

/** The share of a column's cells with each feature. */
export interface Habit {
  kind: CellKind;
  kinds: ReadonlyMap<CellKind, number>;
  shapes: ReadonlyMap<string, number>;
  outlines: ReadonlyMap<string, number>;
}

export function cellLook(cell: string, decimal: '.' | ','): Look {
  const kind = cell.length > longestTyped ? 'text' : cellKind(cell, decimal);
  if (cell.length > longestShaped) return { kind, shape: 'text', outline: 'text' };
  const shape = cell
    .replace(/\d/g, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a');
  return { kind, shape, outline: shape.replace(/(.)\1+/g, '$1') };
}

export function habitOf(cells: readonly string[], decimal: '.' | ','): Habit {
  const looks = cells.map((cell) => cellLook(cell, decimal));
  const kinds = shares(looks.map(({ kind }) => kind));
  const [kind] = [...kinds].filter(([name]) => name !== 'missing').sort((a, b) => b[1] - a[1])[0] ?? [
    'text' as const,
  ];
  return {
    kind,
    kinds,
    shapes: shares(looks.map(({ shape }) => shape)),
    outlines: shares(looks.map(({ outline }) => outline)),
  };
}

function shares<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1 / values.length);
  return counts;
}

/** The log-likelihood of a cell with these features in a column with these habits. */
export function likelihood({ kind, shape, outline }: Look, { kinds, shapes, outlines }: Habit): number {
  const shared =
    0.5 * (shapes.get(shape) ?? 0) + 0.3 * (outlines.get(outline) ?? 0) + 0.2 * (kinds.get(kind) ?? 0);
  return Math.log(0.001 + 0.999 * shared);
}
