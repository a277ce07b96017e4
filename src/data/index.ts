import { surveyWithoutFillValues, withoutFillValues } from './fill-values.ts';
import { gunzipped, isGzip } from './gzip.ts';
import { type OneHotLabel, surveyWithOneHot, withOneHot } from './one-hot.ts';
import { ok, Refusal, type Result } from './problem.ts';
import type { Input, ReadTableOptions } from './reader.ts';
import { readers } from './readers.ts';
import { takeHead } from './sample.ts';
import type { ByteSource } from './source.ts';
import { type SplitDate, surveyWithDate, withDate } from './split-date.ts';
import type { Table } from './table.ts';
import { asUtf8 } from './text/encoding.ts';
import { decodeText } from './text/field-text.ts';
import { surveyOfPairedLists, surveyWithLists, withLists, withPairedLists } from './text/list-cells.ts';
import { retyped, retypedSurvey } from './text/retype.ts';
import type { Survey } from './text/survey.ts';
import { surveyWithNumbers, type Writing, withNumbers } from './text/written-numbers.ts';
import { type NamingColumn, surveyWithoutTotals, withoutTotals } from './totals.ts';
import { watched } from './watched.ts';

/**
 * Reads a table from bytes in any supported format. The content decides which format, and the name only if the
 * content does not. Memory use depends on the columns kept, not on the size of the file.
 *
 * @example
 * const table = await readTable(memorySource('a.csv', new TextEncoder().encode('residual\n0.5\n-1')));
 */
export async function readTable(source: ByteSource, options: ReadTableOptions = {}): Promise<Result<Table>> {
  try {
    const { keep, types = {} } = options;
    const lists = { behind: new Map<string, string>(), paired: [] as string[] };
    const cells = { writings: new Map<string, Writing>() };
    const totals = { survey: { columns: [] } as Survey, naming: { isRequested: true } as NamingColumn };
    const oneHot: { labels: OneHotLabel[] } = { labels: [] };
    const split: { date: SplitDate | undefined } = { date: undefined };
    const looked = (survey: Survey): Survey => {
      const paired = surveyOfPairedLists(retypedSurvey(survey, types));
      lists.paired = paired.columns;
      const listed = surveyWithLists(paired.survey);
      lists.behind = listed.behind;
      const measured = surveyWithNumbers(listed.survey, types);
      cells.writings = measured.writings;
      const summed = surveyWithoutTotals(measured.survey);
      totals.survey = measured.survey;
      totals.naming.column = summed.naming;
      const labeled = surveyWithOneHot(surveyWithoutFillValues(summed.survey));
      oneHot.labels = labeled.labels;
      const dated = surveyWithDate(labeled.survey);
      split.date = dated.date;
      return dated.survey;
    };
    const table = await tableIn(watched(source, options.onProgress, options.signal), {
      ...options,
      keep: (survey) => {
        const seen = looked(survey);
        const names = keep ? keep(seen) : seen.columns.map(({ name }) => name);
        oneHot.labels = oneHot.labels.filter(({ name }) => names.includes(name));
        if (split.date && !names.includes(split.date.name)) split.date = undefined;
        const behind = [
          ...oneHot.labels.flatMap(({ columns }) => columns.map(({ name }) => name)),
          ...(split.date?.parts.map(({ column }) => column) ?? []),
        ];
        const { naming } = totals;
        naming.isRequested = naming.column === undefined || names.includes(naming.column);
        const further = naming.isRequested || names.length === 0 ? [] : [naming.column!];
        return [...names, ...behind, ...further].map((name) => lists.behind.get(name) ?? name);
      },
    });
    const whole = withNumbers(
      withLists(withPairedLists(retyped(table, types), lists.paired), lists.behind),
      cells.writings,
    );
    const read = withoutTotals(whole, totals.survey, totals.naming);
    const labeled = withOneHot(withoutFillValues(read), oneHot.labels);
    return ok(withMissing(withDate(labeled, split.date)));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function withMissing(table: Table): Table {
  const missing = new Map(table.columns.map((column) => [column.name, column.missing]));
  const columns = table.reading.columns.map((column) => {
    const count = missing.get(column.name);
    return count === undefined ? column : { ...column, missing: count };
  });
  return { ...table, reading: { ...table.reading, columns } };
}

/** How many times gzip may be nested; more than this can only be malicious. */
const deepestGzip = 3;

async function tableIn(source: ByteSource, options: ReadTableOptions, depth = 0): Promise<Table> {
  const head = await takeHead(source, 64 * 1024);
  if (head.length === 0) {
    throw new Refusal('empty-file', 'The file is empty.', 'Choose a file with at least a column of numbers.');
  }
  if (isGzip(head)) {
    if (depth === deepestGzip) {
      throw new Refusal(
        'nested-gzip',
        `The file was compressed more than ${deepestGzip} times over.`,
        'Decompress it, and give the file in it.',
      );
    }
    const table = await tableIn(gunzipped(source), options, depth + 1);
    return { ...table, reading: { ...table.reading, compressed: true } };
  }
  let asText: ReturnType<Input['text']> | undefined;
  const input: Input = {
    source,
    head,
    text: () => {
      asText ??= textOf(source, head, options.encoding);
      return asText;
    },
  };
  for (const reader of readers) if (await reader.recognizes(input)) return reader.read(input, options);
  throw new Error('the last reader takes everything');
}

async function textOf(
  source: ByteSource,
  head: Uint8Array,
  encoding: ReadTableOptions['encoding'],
): ReturnType<Input['text']> {
  const text = await asUtf8(source, head, encoding);
  const start = await takeHead(text.source, 4096);
  return { ...text, start: decodeText(start, 0, start.length) };
}

export type { ReadTableOptions };
