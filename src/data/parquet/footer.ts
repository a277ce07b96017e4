import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { distinctNames } from '../names.ts';
import { Refusal } from '../problem.ts';
import { type Codec, codecOf } from './codecs.ts';
import { Damage, natural } from './damage.ts';
import { meaningOf, physicalTypes, type SchemaField, type Struct } from './meaning.ts';
import { readerOf } from './reader.ts';
import { structEnd } from './thrift.ts';

export interface RandomAccess {
  size: number;
  slice(start: number, end: number): Promise<Uint8Array>;
}

/**
 * What a file says it contains, as far as that is possible: its columns that are not nested, and where their values
 * are.
 */
export interface Contents {
  rows: number;
  columns: ParquetColumn[];
}

export interface ParquetColumn {
  field: SchemaField;
  chunks: Chunk[];
}

/** The values of a column in one row group. */
export interface Chunk {
  start: number;
  end: number;
  rows: number;
  codec: Codec;
}

const likelySize = 2 ** 16;
const limit = 64 * 2 ** 20;
const text = new TextDecoder();

export async function readFooter(file: RandomAccess): Promise<Contents> {
  const metadata = await readMetadata(file);
  const leaves = flatLeaves(metadata.field_2);
  const groups: Struct[] = metadata.field_4;
  const names = distinctNames(leaves.map(({ element }) => text.decode(element.field_4)));
  const columns = leaves.map(({ element, index }, column): ParquetColumn => {
    const field = fieldOf(element, names[column]!);
    return { field, chunks: groups.map((group) => chunkOf(group, index, element, file.size)) };
  });
  const rows = groups.reduce((sum, group) => sum + count(group.field_3), 0);
  if (rows !== count(metadata.field_3)) throw new Damage('its row groups don’t add up to its number of rows');
  const bytes = columns.flatMap(({ chunks }) => chunks).reduce((sum, { start, end }) => sum + end - start, 0);
  if (bytes > file.size) throw new Damage('its columns are longer than the file');
  return { rows, columns };
}

async function readMetadata(file: RandomAccess): Promise<Struct> {
  const { size } = file;
  const tail = await file.slice(Math.max(0, size - likelySize), size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const mark = tail.length < 12 ? '' : text.decode(tail.subarray(-4));
  if (mark === 'PARE') throw encrypted();
  if (mark !== 'PAR1') throw new Damage('its end is missing');
  const length = view.getUint32(tail.length - 8, true);
  if (length > size - 12) throw new Damage('its metadata is cut off');
  if (length > limit) throw new Damage(`its metadata is larger than ${limit / 2 ** 20} MB`);
  const start = tail.length - 8 - length;
  const bytes =
    start >= 0 ? tail.subarray(start, tail.length - 8) : await file.slice(size - 8 - length, size - 8);
  structEnd(bytes, 0);
  return deserializeTCompactProtocol(readerOf(bytes, 0));
}

/** The top-level columns of the schema, which lists a tree from its root on, with their index among all leaves. */
function flatLeaves(schema: Struct[]): { element: Struct; index: number }[] {
  const flat: { element: Struct; index: number }[] = [];
  let at = 1;
  let leaves = 0;
  for (let child = count(schema[0]!.field_5 ?? 0); child > 0; child--) {
    const element = schema[at];
    const index = leaves;
    for (let pending = 1; pending > 0; pending--) {
      const next = schema[at++];
      if (!next) throw new Damage('its schema is cut off');
      const children = count(next.field_5 ?? 0);
      pending += children;
      if (children === 0) leaves++;
    }
    const repeated = element!.field_3 === 2;
    if (element!.field_1 !== undefined && !repeated) flat.push({ element: element!, index });
  }
  return flat;
}

function fieldOf(element: Struct, name: string): SchemaField {
  const type = physicalTypes[element.field_1];
  if (!type) throw new Damage('its schema has an unknown type');
  const length = count(element.field_2 ?? 0);
  if (type === 'FIXED_LEN_BYTE_ARRAY' && length === 0)
    throw new Damage('its schema has values of length zero');
  return { name, type, length, optional: element.field_3 === 1, meaning: meaningOf(element, type) };
}

function chunkOf(group: Struct, index: number, element: Struct, size: number): Chunk {
  const chunk: Struct | undefined = group.field_1[index];
  const name = text.decode(element.field_4);
  if (chunk?.field_8 || chunk?.field_9) throw encrypted();
  if (chunk?.field_1) {
    throw new Refusal(
      'parquet-elsewhere',
      'The Parquet file describes other files, which hold the data.',
      `Open “${text.decode(chunk.field_1)}” and the files beside it instead.`,
    );
  }
  const meta: Struct | undefined = chunk?.field_3;
  if (
    !meta ||
    meta.field_1 !== element.field_1 ||
    meta.field_3.map((part: Uint8Array) => text.decode(part)).join() !== name
  )
    throw new Damage(`a row group lacks column “${name}”`);
  const start = count(meta.field_11 || meta.field_9);
  const end = start + count(meta.field_7);
  if (end > size) throw new Damage(`column “${name}” is cut off`);
  return { start, end, rows: count(group.field_3), codec: codecOf(meta.field_4) };
}

const count = (value: unknown): number =>
  natural(value, Number.MAX_SAFE_INTEGER, 'its metadata holds an impossible number');

const encrypted = (): Refusal =>
  new Refusal('encrypted-parquet', 'The Parquet file is encrypted.', 'Write it again without encryption.');
