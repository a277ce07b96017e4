import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { between, marked } from '../readme/parts.ts';
import { ratioInWords, type TimingTable } from './measure.ts';

const document = new URL('../../docs/speed.md', import.meta.url);

/** Writes the tables of one run between the markers in the document. */
export function writeDocument(tables: readonly TimingTable[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model}`;
  const day = new Date().toISOString().slice(0, 10);
  const text = [
    `Measured on ${day} in one run, on ${machine} with Node ${process.version.slice(1)}.`,
    ...tables.map(({ title, lines }) =>
      [
        `**${title}**`,
        '',
        '| | measured | compared with | ratio |',
        '| --- | ---: | ---: | ---: |',
        ...lines.map((line) => `| ${line.what} | ${line.ours} | ${line.theirs} | ${ratioInWords(line)} |`),
      ].join('\n'),
    ),
  ].join('\n\n');
  const before = readFileSync(document, 'utf8');
  writeFileSync(
    document,
    before.replace(between('bench'), (_, start: string, end: string) => marked(start, text, end)),
  );
}
