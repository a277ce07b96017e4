import { unzipSync } from 'fflate';
import { isBomb, maxRatio } from '../growth.ts';
import { distinctNames } from '../names.ts';
import { Refusal } from '../problem.ts';
import type { ReadTableOptions } from '../reader.ts';
import type { ByteSource } from '../source.ts';
import type { Column, Table } from '../table.ts';
import { surveyedCells } from '../text/survey.ts';
import { wholeSource } from '../whole.ts';
import { readArray } from './npy.ts';

const limit = 1024 * 2 ** 20;

/** Reads the output of numpy.savez: a zip archive of arrays. Those of the same length become columns of one table. */
export async function readNpz(source: ByteSource, { keep, path }: ReadTableOptions): Promise<Table> {
  const bytes = await wholeSource(source, limit);
  const arrays = arraysIn(bytes).map(([name, content]) => ({ name, table: readArray(content) }));
  const lengths = new Map<number, string[]>();
  for (const { name, table } of arrays) lengths.set(table.rows, [...(lengths.get(table.rows) ?? []), name]);
  const paths = [...lengths.values()].map((names) => names.join(', '));
  const chosen = paths.length === 1 ? paths[0] : paths.find((names) => names === path);
  if (chosen === undefined) {
    throw new Refusal(
      paths.length === 0 ? 'no-numbers' : 'several-tables',
      paths.length === 0
        ? 'There is no array in this file.'
        : `The arrays have different lengths: ${paths.join('; ')}.`,
      'Name those to read by their path, or save arrays of one length.',
      { paths },
    );
  }
  const used = arrays.filter(({ table }) => lengths.get(table.rows)!.join(', ') === chosen);
  const columns = used.flatMap(({ name, table }) => table.columns.map((column) => named(column, name)));
  const names = distinctNames(columns.map(({ name }) => name));
  const distinct = columns.map((column, index): Column => ({ ...column, name: names[index]! }));
  const wanted =
    keep &&
    new Set(
      keep({
        columns: distinct.map((column) => ({
          name: column.name,
          kind: column.kind,
          sample: surveyedCells(column, 400),
        })),
      }),
    );
  const [first] = used;
  return {
    reading: {
      ...first!.table.reading,
      format: 'npz',
      columns: distinct.map(({ name, kind }) => ({ name, kind })),
      notices: used.flatMap(({ table }) => table.reading.notices),
    },
    columns: distinct.filter(({ name }) => !wanted || wanted.has(name)),
    rows: first!.table.rows,
  };
}

function arraysIn(bytes: Uint8Array): [string, Uint8Array][] {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        if (isBomb(bytes.length, total)) throw bomb();
        return name.endsWith('.npy');
      },
    });
    return Object.entries(files).map(([name, content]) => [name.replace(/\.npy$/, ''), content]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('broken-npz', 'The .npz archive is damaged or cut off.', 'Save the arrays again.');
  }
}

const bomb = (): Refusal =>
  new Refusal(
    'decompression-bomb',
    `The archive expands to more than ${maxRatio} times its size.`,
    'Save the arrays it holds as .npy if you trust it.',
  );

/** Names the column of a one-column array after the array. */
const named = (column: Column, array: string): Column => ({
  ...column,
  name:
    column.name === 'value'
      ? array
      : column.name.replace(/^(?:column (\d+)|)/, (_, place) =>
          place ? `${array}[${place - 1}]` : `${array}.`,
        ),
});
