import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';

type Struct = Record<`field_${number}`, unknown>;

function thrift(struct: Struct): Uint8Array {
  const writer = new ByteWriter();
  serializeTCompactProtocol(writer, struct);
  return new Uint8Array(writer.getBuffer());
}

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

export const [boolean, int32, int64, double, text] = [0, 1, 2, 5, 6];
export const codecs = { none: 0, snappy: 1, gzip: 2, lzo: 3, brotli: 4, lz4: 5, zstd: 6, raw: 7 };

export interface Asked {
  type?: number;
  rows?: number;
  /** One page with these values, or those pages. */
  body?: readonly number[];
  pages?: readonly Uint8Array[];
  encoding?: number;
  optional?: boolean;
  codec?: number;
  size?: number;
  /** Instead of what is right. */
  schema?: readonly Struct[];
  column?: Struct;
  chunk?: Struct;
  footer?: Uint8Array;
}

export const page = (header: Struct, body: readonly number[] | Uint8Array): Uint8Array =>
  joined(thrift(header), body);

/** A Parquet file with one column, sound but for what is asked. */
export function parquetFile(options: Asked): Uint8Array {
  const { type = double, rows = 10, body = new Array(80).fill(0), encoding = 0, codec = 0 } = options;
  const header = {
    field_1: 0,
    field_2: options.size ?? body.length,
    field_3: body.length,
    field_5: { field_1: rows, field_2: encoding, field_3: 3, field_4: 3 },
  };
  const pages = joined(...(options.pages ?? [page(header, body)]));
  const meta = {
    field_1: type,
    field_2: [encoding],
    field_3: ['x'],
    field_4: codec,
    field_5: BigInt(rows),
    field_6: BigInt(pages.length),
    field_7: BigInt(pages.length),
    field_9: 4n,
    ...options.column,
  };
  const schema = [
    { field_4: 'root', field_5: 1 },
    { field_1: type, field_3: options.optional ? 1 : 0, field_4: 'x' },
  ];
  const chunk = Object.fromEntries(Object.entries({ field_2: 0n, field_3: meta, ...options.chunk }).sort());
  const footer =
    options.footer ??
    thrift({
      field_1: 1,
      field_2: options.schema ?? schema,
      field_3: BigInt(rows),
      field_4: [{ field_1: [chunk], field_2: 0n, field_3: BigInt(rows) }],
    });
  const mark = [...'PAR1'].map((letter) => letter.charCodeAt(0));
  const length = new Uint8Array(Uint32Array.of(footer.length).buffer);
  return joined(mark, pages, footer, length, mark);
}
