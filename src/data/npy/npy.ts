import { Account } from '../account.ts';
import { countMissing } from '../columns.ts';
import { distinctNames } from '../names.ts';
import { fieldsLeftOut } from '../notices.ts';
import { Refusal } from '../problem.ts';
import type { ByteSource } from '../source.ts';
import type { Column, Table } from '../table.ts';
import { type Survey, surveyedCells } from '../text/survey.ts';
import { ValueBuilder } from '../value-builder.ts';
import { wholeSource } from '../whole.ts';
import { type Dtype, dtypeOf, type Element } from './dtype.ts';
import { parseLiteral } from './python-literal.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const limit = 1024 * 2 ** 20;
const surveyRows = 400;
const mostColumns = 100_000;

export const isNpy = (head: Uint8Array): boolean => magic.every((byte, index) => head[index] === byte);

/** Reads numpy's format, one array per file: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
export async function readNpy(
  source: ByteSource,
  keep?: (survey: Survey) => readonly string[],
): Promise<Table> {
  return readArray(await wholeSource(source, limit), keep);
}

/** A column of the array: its name and how to get the value of a row. */
interface ArrayColumn extends Pick<Element, 'name' | 'text'> {
  at: (row: number) => number | string;
}

/** Turns the bytes of an array into a table. */
export function readArray(bytes: Uint8Array, keep?: (survey: Survey) => readonly string[]): Table {
  const { dtype, rows, width, fortran, start } = readHeader(bytes);
  if (rows === 0)
    throw new Refusal('no-rows', 'The array is empty.', 'Save an array with at least a few numbers.');
  if (start + rows * width * dtype.size > bytes.length) {
    throw new Refusal(
      'broken-npy',
      'The array is cut off: it holds fewer bytes than its header says.',
      'Save it again.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  const columns = columnsOf(dtype, rows, width, fortran, view);
  const step = Math.max(1, Math.floor(rows / surveyRows));
  const sampled = columns.map((column) => build(column, Math.min(rows, surveyRows), step));
  const wanted =
    keep &&
    new Set(
      keep({ columns: sampled.map((column) => ({ ...nameAndKind(column), sample: surveyedCells(column) })) }),
    );
  const account = new Account();
  if (dtype.leftOut.length > 0) account.notice(fieldsLeftOut({ names: dtype.leftOut }));
  return {
    reading: {
      format: 'npy',
      compressed: false,
      columns: sampled.map(nameAndKind),
      ...account.summary,
    },
    columns: columns.filter(({ name }) => !wanted || wanted.has(name)).map((column) => build(column, rows)),
    rows,
  };
}

const nameAndKind = ({ name, kind }: Column): Pick<Column, 'name' | 'kind'> => ({ name, kind });

function columnsOf(
  { elements, size }: Dtype,
  rows: number,
  width: number,
  fortran: boolean,
  view: DataView,
): ArrayColumn[] {
  const plain = elements.length === 1 && elements[0]!.name === '';
  const columns = Array.from({ length: width }, (_, place) =>
    elements.map(({ name, offset, get, text }) => ({
      name: plain
        ? width === 1
          ? 'value'
          : `column ${place + 1}`
        : width === 1
          ? name
          : `${name}[${place}]`,
      text,
      at: (row: number) => get(view, (fortran ? place * rows + row : row * width + place) * size + offset),
    })),
  ).flat();
  const names = distinctNames(columns.map(({ name }) => name));
  return columns.map((column, index) => ({ ...column, name: names[index]! }));
}

function build({ name, text, at }: ArrayColumn, rows: number, step = 1): Column {
  if (!text) {
    const numbers = Float64Array.from({ length: rows }, (_, row) => at(row * step) as number);
    return { name, kind: 'number', numbers, missing: countMissing(numbers) };
  }
  const builder = new ValueBuilder();
  for (let row = 0; row < rows; row++) builder.put(at(row * step));
  return builder.finish(name);
}

interface Header {
  dtype: Dtype;
  rows: number;
  width: number;
  fortran: boolean;
  start: number;
}

function readHeader(bytes: Uint8Array): Header {
  const long = bytes[6]! > 1;
  const length = bytes[8]! | (bytes[9]! << 8) | (long ? (bytes[10]! << 16) | (bytes[11]! << 24) : 0);
  const start = (long ? 12 : 10) + length;
  const text = new TextDecoder().decode(bytes.subarray(long ? 12 : 10, start));
  const header = length < 0 || start > bytes.length ? undefined : parseLiteral(text);
  const [description, shape] = header instanceof Map ? [header.get('descr'), header.get('shape')] : [];
  if (!(header instanceof Map) || description === undefined || !Array.isArray(shape)) throw brokenHeader();
  if (!shape.every((size) => Number.isSafeInteger(size) && (size as number) >= 0)) throw brokenHeader();
  const sizes = shape as number[];
  if (sizes.length > 2) {
    throw new Refusal(
      'too-many-dimensions',
      `The array has ${sizes.length} dimensions.`,
      'Save an array with one or two dimensions.',
    );
  }
  const dtype = dtypeOf(description);
  const [rows = 1, width = 1] = sizes;
  if (width * dtype.elements.length > mostColumns) {
    throw new Refusal(
      'too-many-columns',
      `The array has ${width.toLocaleString('en')} columns; up to ${mostColumns.toLocaleString('en')} can be read.`,
      'Save it transposed, or only the columns of interest.',
    );
  }
  if (dtype.elements.length === 0 || dtype.size === 0) {
    throw new Refusal('not-numbers', 'The array holds no numbers.', 'Save it as float64.');
  }
  return { dtype, rows: width === 0 ? 0 : rows, width, fortran: header.get('fortran_order') === true, start };
}

const brokenHeader = (): Refusal =>
  new Refusal('broken-npy', 'The .npy header can’t be read.', 'Save the array again with numpy.save.');
