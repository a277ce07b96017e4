import { foreignReader } from './foreign.ts';
import { readJson } from './json/json.ts';
import { isNpy, readNpy } from './npy/npy.ts';
import { defineReader, type FormatReader, startsWith } from './reader.ts';
import { readCsv } from './text/csv.ts';
import { maybePrinted, readPrinted } from './text/printed.ts';

const npy = defineReader({
  formats: ['npy'],
  recognizes: ({ head }) => isNpy(head),
  read: ({ source }, { keep }) => readNpy(source, keep),
});

const npz = defineReader({
  formats: ['npz'],
  recognizes: ({ head }) => startsWith(head, 'PK\u0003\u0004') && firstName(head).endsWith('.npy'),
  async read({ source }, options) {
    const { readNpz } = await import('./npy/npz.ts');
    return readNpz(source, options);
  },
});

/** The name of the first file in a zip archive. */
const firstName = (head: Uint8Array): string =>
  String.fromCharCode(...head.subarray(30, 30 + (head[26]! | (head[27]! << 8))));

const parquet = defineReader({
  formats: ['parquet'],
  recognizes: ({ head }) => startsWith(head, 'PAR1') || startsWith(head, 'PARE'),
  async read({ source }, options) {
    // Loaded on demand, because it is large and rarely needed.
    const { readParquet } = await import('./parquet/parquet.ts');
    return readParquet(source, options);
  },
});

const isJson = (start: string): boolean =>
  /^\s*(?:\[\s*[[{"\d\-tfnNI\]]|\{\s*["}])/.test(start) && !maybePrinted(start);

const json = defineReader({
  formats: ['json', 'jsonl'],
  recognizes: async ({ source, text }) =>
    /\.(?:json|jsonl|ndjson)$/i.test(source.name) || isJson((await text()).start),
  async read({ text }, options) {
    const { source, encoding } = await text();
    return readJson(source, encoding, options, options.keep);
  },
});

const delimited = defineReader({
  formats: ['csv', 'arff'],
  recognizes: () => true,
  async read({ text }, options) {
    const { source, encoding, start } = await text();
    const printed = maybePrinted(start) ? await readPrinted(source) : undefined;
    if (!printed) return readCsv(source, encoding, options, options.keep);
    const { lines: _, ...table } = await readCsv(printed.source, encoding, {}, options.keep);
    return { ...table, reading: { ...table.reading, notices: [printed.notice, ...table.reading.notices] } };
  },
});

/** In the order in which they are tried; the last one accepts everything. */
export const readers: readonly FormatReader[] = [npy, npz, parquet, foreignReader, json, delimited];
