import type { DecodedArray, PageHeader, ParquetParsers, SchemaTree } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert } from 'hyparquet/src/convert.js';
import { join } from '../sample.ts';
import { decompressed } from './codecs.ts';
import { Damage, natural } from './damage.ts';
import type { Chunk, ParquetColumn, RandomAccess } from './footer.ts';
import type { SchemaField } from './meaning.ts';
import { checkDictionary, checkValues, largestPage, mostValues, type Took } from './page-check.ts';
import { readerOf } from './reader.ts';
import { structEnd } from './thrift.ts';
import { interpreted } from './values.ts';

/** Rows from `start` (inclusive) to `end` (exclusive). */
export interface Range {
  start: number;
  end: number;
}

export interface Page {
  /** The row of the table that its first value belongs to. */
  first: number;
  values: ArrayLike<unknown>;
}

/** The pages of a column that contain any of the rows; the others are not decompressed. */
export async function* pagesOf(
  { field, chunks }: ParquetColumn,
  file: RandomAccess,
  rows: readonly Range[],
  took: Took,
): AsyncGenerator<Page> {
  const isWanted = (first: number, count: number): boolean =>
    rows.some(({ start, end }) => start < first + count && end > first);
  let first = 0;
  for (const chunk of chunks) {
    if (isWanted(first, chunk.rows)) {
      const bytes = await file.slice(chunk.start, chunk.end);
      yield* pagesOfChunk(field, chunk, bytes, first, isWanted, took);
    }
    first += chunk.rows;
  }
}

async function* pagesOfChunk(
  field: SchemaField,
  chunk: Chunk,
  bytes: Uint8Array,
  first: number,
  isWanted: (first: number, count: number) => boolean,
  took: Took,
): AsyncGenerator<Page> {
  let dictionary: ArrayLike<unknown> | undefined;
  let at = 0;
  for (let rows = 0; rows < chunk.rows; ) {
    if (at >= bytes.length) throw new Damage(`it has ${rows} of ${chunk.rows} values`);
    const start = structEnd(bytes, at);
    const header = headerAt(bytes, at);
    at = start + natural(header.compressed_page_size, bytes.length - start, 'a page is cut off');
    const size = natural(header.uncompressed_page_size, largestPage, 'a page is larger than can be read');
    if (header.type === 'INDEX_PAGE') continue;
    const head = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
    const count = natural(head?.num_values, mostValues, 'a page has more values than can be read');
    const isDictionary = header.type === 'DICTIONARY_PAGE';
    if (!isDictionary && count > chunk.rows - rows) throw new Damage('it has more values than rows');
    if (!isDictionary && !isWanted(first + rows, count)) {
      rows += count;
      continue;
    }
    took(Math.max(size, count));
    const raw = bytes.subarray(start, at);
    const { body, plain } = await unpacked(header, raw, chunk);
    if (isDictionary) {
      checkDictionary(field, body, count);
      const values = readPage(readerOf(body, 0), plain, decoderOf(field), undefined, undefined, 0).data!;
      dictionary = interpreted(convert(values, decoderOf(field)), field.meaning);
      continue;
    }
    yield { first: first + rows, values: valuesOf(field, plain, body, dictionary, took) };
    rows += count;
  }
}

/** A page's header. Fields that belong to another kind of page are dropped. */
function headerAt(bytes: Uint8Array, at: number): PageHeader {
  const { data_page_header: v1, data_page_header_v2: v2, ...header } = parquetHeader(readerOf(bytes, at));
  if (header.type === 'DATA_PAGE' && v1) return { ...header, data_page_header: v1 };
  if (header.type === 'DATA_PAGE_V2' && v2) return { ...header, data_page_header_v2: v2 };
  if (header.type === 'INDEX_PAGE' || header.type === 'DICTIONARY_PAGE') return header;
  throw new Damage('a page is of an unknown kind');
}

/** The page with its content decompressed. */
async function unpacked(
  header: PageHeader,
  raw: Uint8Array,
  { codec }: Chunk,
): Promise<{ body: Uint8Array; plain: PageHeader }> {
  const { uncompressed_page_size: size, data_page_header_v2: v2 } = header;
  if (!v2) {
    const body = await decompressed(codec, raw, size);
    return { body, plain: { ...header, compressed_page_size: size } };
  }
  const room = Math.min(raw.length, size);
  const repetition = natural(v2.repetition_levels_byte_length, room, 'a page is cut off');
  const levels =
    repetition + natural(v2.definition_levels_byte_length, room - repetition, 'a page is cut off');
  const packed = v2.is_compressed === false ? 'UNCOMPRESSED' : codec;
  const values = await decompressed(packed, raw.subarray(levels), size - levels);
  return {
    body: levels === 0 ? values : join([raw.subarray(0, levels), values]),
    plain: {
      ...header,
      compressed_page_size: size,
      data_page_header_v2: { ...v2, num_rows: v2.num_values, is_compressed: false },
    },
  };
}

function valuesOf(
  field: SchemaField,
  header: PageHeader,
  body: Uint8Array,
  dictionary: ArrayLike<unknown> | undefined,
  took: Took,
): ArrayLike<unknown> {
  const { num_values: count, encoding } = (header.data_page_header ?? header.data_page_header_v2)!;
  const present = checkValues(field, header, body, dictionary?.length, took);
  if (present === 0) return new Array(count).fill(null);
  const read = readPage(
    readerOf(body, 0),
    header,
    decoderOf(field),
    dictionary as DecodedArray | undefined,
    undefined,
    0,
  ).data!;
  const values = encoding.endsWith('_DICTIONARY') ? read : interpreted(read, field.meaning);
  let missing = 0;
  for (let index = 0; index < values.length; index++) {
    if (values[index] === undefined) throw new Damage('a page refers to values that don’t exist');
    if (values[index] === null) missing++;
  }
  if (values.length !== count || count - missing !== present)
    throw new Damage(`a page has ${values.length - missing} of ${present} values`);
  return values;
}

/** A decoder of raw values: conversions are done here, not by the library. */
function decoderOf({ name, type, length, optional }: SchemaField): Parameters<typeof readPage>[2] {
  const node = (repetition: 'REQUIRED' | 'OPTIONAL', path: string[]): SchemaTree => ({
    children: [],
    count: 1,
    element: { name, type, type_length: length, repetition_type: repetition },
    path,
  });
  const leaf = node(optional ? 'OPTIONAL' : 'REQUIRED', [name]);
  return {
    pathInSchema: [name],
    type,
    element: leaf.element,
    schemaPath: [node('REQUIRED', []), leaf],
    codec: 'UNCOMPRESSED',
    parsers: { timestampFromNanoseconds: (nanoseconds: bigint) => nanoseconds } as ParquetParsers,
    utf8: false,
  };
}
