import type { PageHeader } from 'hyparquet';
import { Damage } from './damage.ts';
import { checkDeltas, checkPrefixes, checkRuns, type EncodedSpan } from './encodings.ts';
import type { PhysicalType, SchemaField } from './meaning.ts';

/** The most bytes and values in a page: writers aim at a megabyte, but some put millions of rows into one page. */
export const largestPage = 2 ** 28;
export const mostValues = 2 ** 25;

const widths: Record<PhysicalType, number | undefined> = {
  BOOLEAN: 1 / 8,
  INT32: 4,
  INT64: 8,
  INT96: 12,
  FLOAT: 4,
  DOUBLE: 8,
  // At least its length prefix.
  BYTE_ARRAY: 4,
  FIXED_LEN_BYTE_ARRAY: undefined,
};

export function checkDictionary(field: SchemaField, bytes: Uint8Array, count: number): void {
  checkPlain(field, { bytes, at: 0, end: bytes.length }, count);
}

/** Called before this many bytes or values are unpacked or stored; may throw. */
export type Took = (bytes: number) => void;

/** Checks that the values of a data page can be decoded, and returns how many are not missing. */
export function checkValues(
  field: SchemaField,
  { data_page_header: v1, data_page_header_v2: v2 }: PageHeader,
  bytes: Uint8Array,
  dictionarySize: number | undefined,
  took: Took,
): number {
  const header = (v1 ?? v2)!;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let present = header.num_values;
  let at = 0;
  if (v2) {
    const start = v2.repetition_levels_byte_length;
    at = start + v2.definition_levels_byte_length;
    if (field.optional) present = checkRuns({ bytes, at: start, end: at }, 1, header.num_values, 2);
    if (present !== header.num_values - v2.num_nulls) throw new Damage('a page miscounts its missing values');
  } else if (field.optional) {
    if (v1!.definition_level_encoding !== 'RLE')
      throw new Damage(`its encoding (${v1!.definition_level_encoding ?? 'unknown'}) can’t be read`);
    at = bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + view.getUint32(0, true);
    if (at > bytes.length) throw new Damage('a page is cut off');
    present = checkRuns({ bytes, at: 4, end: at }, 1, header.num_values, 2);
  }
  if (present > 0)
    checkEncoding(field, header.encoding, { bytes, at, end: bytes.length }, present, dictionarySize, took);
  return present;
}

function checkEncoding(
  field: SchemaField,
  encoding: string,
  span: EncodedSpan,
  count: number,
  dictionarySize: number | undefined,
  took: Took,
): void {
  const { type } = field;
  const { bytes, at, end } = span;
  const fits = (...types: PhysicalType[]): void => {
    if (!types.includes(type)) throw new Damage(`${type} can’t be encoded as ${encoding}`);
  };
  switch (encoding) {
    case 'PLAIN':
      checkPlain(field, span, count);
      return;
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY': {
      if (!dictionarySize) throw new Damage('a page’s dictionary is missing');
      if (at >= end) throw new Damage('a page is cut off');
      checkRuns({ bytes, at: at + 1, end }, bytes[at]!, count, dictionarySize);
      return;
    }
    case 'RLE': {
      fits('BOOLEAN');
      if (at + 4 > end) throw new Damage('a page is cut off');
      checkRuns({ bytes, at: at + 4, end }, 1, count, 2);
      return;
    }
    case 'DELTA_BINARY_PACKED':
      fits('INT32', 'INT64');
      checkDeltas(span, count);
      return;
    case 'DELTA_LENGTH_BYTE_ARRAY':
      fits('BYTE_ARRAY');
      checkDeltas(span, count);
      return;
    case 'DELTA_BYTE_ARRAY':
      fits('BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY');
      took(checkPrefixes(span, count));
      return;
    case 'BYTE_STREAM_SPLIT':
      fits('INT32', 'INT64', 'FLOAT', 'DOUBLE', 'FIXED_LEN_BYTE_ARRAY');
      checkPlain(field, span, count);
      return;
    default:
      throw new Damage(`its encoding (${encoding ?? 'unknown'}) can’t be read`);
  }
}

function checkPlain({ type, length }: SchemaField, { at, end }: EncodedSpan, count: number): void {
  if (Math.ceil(count * (widths[type] ?? length)) > end - at)
    throw new Damage('a page holds fewer values than it declares');
}
