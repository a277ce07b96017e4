import { Account } from '../account.ts';
import { countMissing } from '../columns.ts';
import { halfToNumber } from '../half.ts';
import { Refusal } from '../problem.ts';
import type { ByteSource } from '../source.ts';
import type { NumberColumn, Table } from '../table.ts';
import type { Survey } from '../text/survey.ts';
import { wholeSource } from '../whole.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const limit = 1024 * 2 ** 20;
const surveyRows = 400;

export const isNpy = (head: Uint8Array): boolean => magic.every((byte, index) => head[index] === byte);

/** numpy's format, one array a file: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
export async function readNpy(
  source: ByteSource,
  keep?: (survey: Survey) => readonly string[],
): Promise<Table> {
  const bytes = await wholeSource(source, limit);
  const { fields, rows, width, fortran, start, stride } = readHeader(bytes);
  if (rows === 0)
    throw new Refusal('no-rows', 'The array is empty.', 'Save an array with at least a few numbers.');
  if (start + rows * stride * (fields.length > 1 ? 1 : width) > bytes.length) {
    throw new Refusal(
      'broken-npy',
      'The array is cut off: it holds fewer bytes than its header says.',
      'Save it again.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = fields.flatMap(({ name, offset, get, size }) =>
    Array.from({ length: fields.length > 1 ? 1 : width }, (_, column) => ({
      name: fields.length > 1 ? name : width === 1 ? 'value' : `column ${column + 1}`,
      at: (row: number): number => {
        const cell =
          fields.length > 1
            ? row * stride + offset
            : (fortran ? column * rows + row : row * width + column) * size;
        return get(view, start + cell);
      },
    })),
  );
  const step = Math.max(1, Math.floor(rows / surveyRows));
  const survey: Survey = {
    columns: read.map(({ name, at }) => ({
      name,
      kind: 'number',
      sample: Array.from({ length: Math.min(rows, surveyRows) }, (_, index) => {
        const value = at(index * step);
        return Number.isNaN(value) ? null : value;
      }),
    })),
  };
  const kept = keep && new Set(keep(survey));
  const columns = read
    .filter(({ name }) => !kept || kept.has(name))
    .map(({ name, at }): NumberColumn => {
      const numbers = Float64Array.from({ length: rows }, (_, row) => at(row));
      return { name, kind: 'number', numbers, missing: countMissing(numbers) };
    });
  return {
    reading: {
      format: 'npy',
      compressed: false,
      columns: read.map(({ name }) => ({ name, kind: 'number' })),
      ...new Account().told,
    },
    columns,
    rows,
  };
}

interface Field {
  name: string;
  offset: number;
  size: number;
  get: (view: DataView, at: number) => number;
}

interface Header {
  fields: Field[];
  rows: number;
  width: number;
  fortran: boolean;
  start: number;
  stride: number;
}

function readHeader(bytes: Uint8Array): Header {
  const long = bytes[6]! > 1;
  const length = bytes[8]! | (bytes[9]! << 8) | (long ? (bytes[10]! << 16) | (bytes[11]! << 24) : 0);
  const start = (long ? 12 : 10) + length;
  const text = new TextDecoder().decode(bytes.subarray(long ? 12 : 10, start));
  const shape = /'shape':\s*\(([^)]*)\)/.exec(text)?.[1];
  const simple = /'descr':\s*'([^']*)'/.exec(text)?.[1];
  const structured = /'descr':\s*\[(.*?)\](?=\s*,\s*'fortran)/s.exec(text)?.[1];
  if (length < 0 || start > bytes.length || shape === undefined || (simple ?? structured) === undefined) {
    throw brokenHeader();
  }
  const sizes = shape
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 0)) throw brokenHeader();
  if (sizes.length > 2) {
    throw new Refusal(
      'too-many-dimensions',
      `The array has ${sizes.length} dimensions.`,
      'Save one with one or two.',
    );
  }
  const fields: Field[] = [];
  let offset = 0;
  for (const [name, type] of structured ? fieldsOf(structured) : [['value', simple!] as const]) {
    const { size, get } = numberType(type);
    fields.push({ name, offset, size, get });
    offset += size;
  }
  const [rows = 1, width = 1] = sizes;
  return {
    fields,
    rows: width === 0 ? 0 : rows,
    width,
    fortran: /'fortran_order':\s*True/.test(text),
    start,
    stride: offset,
  };
}

const brokenHeader = (): Refusal =>
  new Refusal('broken-npy', 'The .npy header can’t be read.', 'Save the array again with numpy.save.');

const fieldsOf = (text: string): [string, string][] =>
  [...text.matchAll(/\('([^']*)',\s*'([^']*)'\)/g)].map(([, name, type]) => [name!, type!]);

function numberType(type: string): { size: number; get: Field['get'] } {
  const little = type[0] !== '>';
  switch (type.replace(/^[<>|=]/, '')) {
    case 'f8':
      return { size: 8, get: (view, at) => view.getFloat64(at, little) };
    case 'f4':
      return { size: 4, get: (view, at) => view.getFloat32(at, little) };
    case 'f2':
      return { size: 2, get: (view, at) => halfToNumber(view.getUint16(at, little)) };
    case 'i8':
      return { size: 8, get: (view, at) => Number(view.getBigInt64(at, little)) };
    case 'u8':
      return { size: 8, get: (view, at) => Number(view.getBigUint64(at, little)) };
    case 'i4':
      return { size: 4, get: (view, at) => view.getInt32(at, little) };
    case 'u4':
      return { size: 4, get: (view, at) => view.getUint32(at, little) };
    case 'i2':
      return { size: 2, get: (view, at) => view.getInt16(at, little) };
    case 'u2':
      return { size: 2, get: (view, at) => view.getUint16(at, little) };
    case 'i1':
      return { size: 1, get: (view, at) => view.getInt8(at) };
    case 'u1':
    case 'b1':
      return { size: 1, get: (view, at) => view.getUint8(at) };
    default:
      throw new Refusal(
        'not-numbers',
        `The array holds values of type “${type}”, not numbers.`,
        'Save it as float64.',
      );
  }
}
