import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sound small files of every kind, to be damaged. */
export function soundFiles(): { name: string; bytes: Uint8Array }[] {
  const rows = Array.from({ length: 30 }, (_, row) => [
    row,
    Math.sin(row) * 10,
    Math.cos(row),
    'abc'[row % 3]!,
  ]);
  const text = (separator: string, quote = '', end = '\n'): string =>
    [['id', 'observed', 'predicted', 'group'], ...rows]
      .map((cells) => cells.map((cell) => quote + cell + quote).join(separator))
      .join(end);
  const records = rows.map(([id, observed, predicted, group]) => ({ id, observed, predicted, group }));
  const utf16 = new Uint8Array(
    Uint16Array.from(`\ufeff${text('\t')}`, (letter) => letter.charCodeAt(0)).buffer,
  );
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  return [
    { name: 'a.csv', bytes: encode(text(',')) },
    { name: 'b.csv', bytes: encode(`# made today\n\n${text(',', '"', '\r\n')}\nTotal,3\n`) },
    { name: 'c.csv', bytes: encode(text(';').replaceAll('.', ',')) },
    { name: 'd.txt', bytes: encode(text(' ', "'", '\r')) },
    { name: 'e.tsv', bytes: utf16 },
    { name: 'f.json', bytes: encode(JSON.stringify({ model: { name: 'm' }, data: records })) },
    { name: 'g.json', bytes: encode(JSON.stringify(rows.map((cells) => cells[1]))) },
    { name: 'h.jsonl', bytes: encode(records.map((record) => JSON.stringify(record)).join('\n')) },
    { name: 'i.csv.gz', bytes: gzipSync(text(',')) },
    { name: 'j.npy', bytes: npy(Float64Array.from(rows, ([, observed]) => Number(observed))) },
    ...parquet(),
  ];
}

/** Every codec and encoding, as `parquet/make.py` wrote them. */
function parquet(): { name: string; bytes: Uint8Array }[] {
  const folder = join(import.meta.dirname, 'parquet', 'small');
  return readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
}

/** Version 1.0 of numpy's format: its mark, the header's length, the header, and the numbers. */
function npy(values: Float64Array): Uint8Array {
  const described = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
  const header = new TextEncoder().encode(`${described.padEnd(117)}\n`);
  return joined(
    Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0),
    header,
    new Uint8Array(values.buffer),
  );
}

const hostile = [
  '"',
  "'",
  '\n',
  '\r',
  ',',
  ';',
  '\t',
  '\0',
  '\\',
  '[',
  '{',
  ']',
  '}',
  ':',
  '-',
  '.',
  'e',
  '9',
  '\u00ff',
  'NaN',
  '\ufeff',
];

/**
 * A damaged copy: cut off, bytes flipped, lengths blown up, bytes cut out, put in or repeated. `random` gives numbers
 * in [0, 1).
 */
export function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  let content = bytes;
  const place = (): number => Math.floor(random() * (content.length + 1));
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const at = place();
    const kind = random();
    if (kind < 0.15) content = content.slice(0, at);
    else if (kind < 0.4)
      content = content.map((byte, index) => (index === at ? Math.floor(random() * 256) : byte));
    else if (kind < 0.5) {
      const [length, byte] = [1 + Math.floor(random() * 9), [0, 127, 128, 255][Math.floor(random() * 4)]!];
      content = Uint8Array.from(content).fill(byte, at, at + length);
    } else if (kind < 0.65)
      content = joined(
        content.subarray(0, at),
        content.subarray(Math.min(content.length, at + Math.floor(random() * 20))),
      );
    else if (kind < 0.9) {
      const mark = hostile[Math.floor(random() * hostile.length)]!;
      content = joined(content.subarray(0, at), new TextEncoder().encode(mark), content.subarray(at));
    } else content = joined(content.subarray(0, at), content.subarray(Math.floor(at / 2)));
  }
  return content;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A seeded source of numbers in [0, 1) (Weyl sequence and a mixing step, Marsaglia's xorshift family). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
