import { Account } from '../account.ts';
import { firstNames } from '../notice.ts';
import { otherTables } from '../notices.ts';
import { Refusal } from '../problem.ts';
import type { ByteSource } from '../source.ts';
import type { Encoding, ReadOptions, Table } from '../table.ts';
import { type Survey, surveyedCells } from '../text/survey.ts';
import { finishAlike, ValueBuilder } from '../value-builder.ts';
import { joinedTables } from './joined-tables.ts';
import { isLines, readJsonLines } from './json-lines.ts';
import { findTables, type JsonTable } from './json-table.ts';
import { parseJson } from './parse.ts';

type Keep = (survey: Survey) => readonly string[];

/** The largest document in bytes: engines refuse longer strings. JSON Lines have no such limit. */
const maxDocument = 400 * 2 ** 20;
const surveyRows = 400;

/** Reads a JSON document or JSON Lines. */
export async function readJson(
  source: ByteSource,
  encoding: Encoding,
  options: ReadOptions,
  keep?: Keep,
): Promise<Table> {
  if (await isLines(source)) return readJsonLines(source, encoding, keep);
  const table = chooseTable(tablesIn(parseJson(await wholeText(source))), options.path);
  const rows = Math.max(0, ...table.columns.map(({ values }) => values.length));
  const sampled = buildColumns(table.columns.map(({ name, values }) => ({ name, values: everyNth(values) })));
  const wanted = new Set(
    keep
      ? keep({
          columns: sampled.map((column) => ({
            name: column.name,
            kind: column.kind,
            sample: surveyedCells(column),
          })),
        })
      : [],
  );
  const account = new Account();
  table.tell?.(account);
  const built = buildColumns(table.columns);
  return {
    reading: {
      format: 'json',
      compressed: false,
      encoding,
      columns: built.map(({ name, kind }) => ({ name, kind })),
      ...account.summary,
    },
    columns: keep ? built.filter(({ name }) => wanted.has(name)) : built,
    rows,
  };
}

/** The tables in a document, or else in the documents that are written as text within it. */
function tablesIn(document: unknown): JsonTable[] {
  const tables = findTables(document);
  return tables.some(({ numbers }) => numbers > 0) ? tables : findTables(withoutQuotes(document));
}

/** A document written as text twice, or in a field of what a web service answers: `{"statusCode": 200, "body": "[…]"}`. */
function withoutQuotes(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return documentIn(document);
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, documentIn(value)]));
}

function documentIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const everyNth = (values: readonly unknown[]): unknown[] => {
  const step = Math.max(1, Math.floor(values.length / surveyRows));
  return values.filter((_, index) => index % step === 0);
};

const buildColumns = (columns: JsonTable['columns']): Table['columns'] =>
  finishAlike(
    columns.map(({ name, values }) => {
      const builder = new ValueBuilder();
      for (const value of values) builder.put(value);
      return { name, values: builder };
    }),
  );

async function wholeText(source: ByteSource): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder('utf-8');
  let length = 0;
  for await (const chunk of source.chunks()) {
    length += chunk.length;
    if (length > maxDocument) {
      throw new Refusal(
        'document-too-large',
        `The JSON document is larger than ${maxDocument / 2 ** 20} MB.`,
        'Save it as JSON Lines, CSV or Parquet, which are read piece by piece.',
      );
    }
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** A table with this many times as many numbers as all others together is the main one. */
const timesOthers = 10;

/** The main table, if it has several columns, with a notice that the others are left out. */
function mainOf(tables: readonly JsonTable[]): JsonTable | undefined {
  const total = tables.reduce((sum, { numbers }) => sum + numbers, 0);
  const main = tables.find(({ numbers }) => numbers >= timesOthers * (total - numbers));
  if (!main || main.columns.length < 2) return undefined;
  const others = tables.filter((table) => table !== main).map(({ path }) => path);
  return {
    ...main,
    tell(account) {
      main.tell?.(account);
      account.notice(otherTables({ path: main.path, others: firstNames(others) }));
    },
  };
}

const onlyOne = (tables: readonly JsonTable[]): JsonTable | undefined =>
  tables.length === 1 ? tables[0] : undefined;

function chooseTable(tables: readonly JsonTable[], path?: string): JsonTable {
  const numeric = tables.filter(({ numbers }) => numbers > 0);
  const found =
    path === undefined
      ? (onlyOne(numeric) ?? joinedTables(numeric) ?? mainOf(numeric) ?? onlyOne(tables))
      : tables.find((table) => table.path === path);
  if (found) return found;
  if (numeric.length === 0) {
    throw new Refusal(
      'no-numbers',
      'There is no array of numbers in this JSON.',
      'Choose a file with residuals, or predictions and outcomes.',
    );
  }
  const listed = numeric
    .slice(0, 10)
    .map(
      ({ path: own, numbers }) =>
        `${own || 'the document'} (${numbers.toLocaleString('en')} ${numbers === 1 ? 'number' : 'numbers'})`,
    )
    .join(', ');
  throw new Refusal(
    'several-tables',
    path === undefined
      ? `The JSON holds ${numeric.length.toLocaleString('en')} tables of numbers: ${listed}${numeric.length > 10 ? ', …' : ''}.`
      : `There is no table of numbers at “${path}”; there are: ${listed}.`,
    'Choose the one to read by its path, or keep only that one in the file.',
    { paths: numeric.slice(0, 100).map((table) => table.path) },
  );
}
