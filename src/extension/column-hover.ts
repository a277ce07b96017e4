import {
  type CancellationToken,
  type ExtensionContext,
  Hover,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { number } from '../analysis/format.ts';
import { lawInWords } from '../analysis/law-in-words.ts';
import { lossName } from '../analysis/loss-name.ts';
import type { Report } from '../analysis/report.ts';
import { readTable } from '../data/index.ts';
import { memorySource } from '../data/source.ts';
import type { Reading, ReadOptions } from '../data/table.ts';
import type { Engine } from '../engine/engine.ts';
import { fileName } from './data-files.ts';
import { fieldAt } from './field-at.ts';
import { escaped, hoversIn } from './hover.ts';
import type { Readings } from './readings.ts';

/** Beyond this length (in characters) a summary would be felt. */
const longest = 2_000_000;
/** Enough of the beginning to know the delimiter and the header. */
const opening = 20_000;

/** What is known of one version of a document, read as the user said. */
interface Known {
  version: number;
  read: ReadOptions | undefined;
  reading: Promise<Reading | undefined>;
  columns: Map<string, string>;
}

/** Hovers over a column of a delimited file with its short diagnosis: its figures, its law, and the loss for it. */
export function registerColumnHover(context: ExtensionContext, engine: Engine, readings: Readings) {
  const known = new WeakMap<TextDocument, Known>();

  const knownOf = (document: TextDocument): Known => {
    const before = known.get(document);
    const read = readings.of(document.uri);
    if (before?.version === document.version && before.read === read) return before;
    const text = document.getText().slice(0, opening);
    const bytes = new TextEncoder().encode(text.slice(0, text.lastIndexOf('\n') + 1) || text);
    const reading = readTable(memorySource(fileName(document.uri), bytes), read).then((table) =>
      table.ok ? table.value.reading : undefined,
    );
    const now = { version: document.version, read, reading, columns: new Map<string, string>() };
    known.set(document, now);
    return now;
  };

  const provideHover = async (document: TextDocument, position: Position, token: CancellationToken) => {
    if (!hoversIn(document, 'csv') || document.getText().length > longest) return undefined;
    const { read, reading: told, columns } = knownOf(document);
    const reading = await told;
    if (!reading?.delimiter || token.isCancellationRequested) return undefined;
    const line = document.lineAt(position.line).text;
    const column = reading.columns[fieldAt(line, position.character, reading.delimiter)];
    if (column?.kind !== 'number') return undefined;
    if (!columns.has(column.name)) {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      const bytes = new TextEncoder().encode(document.getText());
      const outcome = await engine.analyse(
        {
          source: { name: fileName(document.uri), bytes },
          roles: { residual: column.name },
          ...(read && { read }),
        },
        { signal: stop.signal },
      );
      if (outcome.kind === 'done') {
        columns.set(column.name, diagnosisOf(outcome.report));
      } else if (outcome.kind === 'problem') columns.set(column.name, outcome.problem.message);
    }
    const diagnosis = columns.get(column.name);
    if (diagnosis === undefined) return undefined;
    return new Hover(new MarkdownString(`**${escaped(column.name)}**: ${escaped(diagnosis)}`));
  };
  context.subscriptions.push(
    languages.registerHoverProvider({ pattern: '**/*.{csv,tsv}' }, { provideHover }),
  );
}

/** Of a column that need not hold residuals: what its loss would be if it did. */
function diagnosisOf({ sample, families, recommendation }: Report): string {
  const { loss, parameters, strength } = recommendation;
  const figures = [
    `n = ${sample.n}`,
    `missing ${sample.missing}`,
    `mean ${number(sample.mean ?? Number.NaN)}`,
    `standard deviation ${number(sample.standardDeviation ?? Number.NaN)}`,
  ].join(', ');
  const law = families?.[0] && ` The likeliest of eight laws is ${lawInWords(families[0])}.`;
  const verdict = {
    strong: `call for ${lossName(loss, parameters)}`,
    leaning: `lean to ${lossName(loss, parameters)}`,
    undecided: `leave the loss undecided; ${lossName(loss, parameters)} would be safe`,
  }[strength];
  return `${figures}.${law ?? ''} Taken as residuals, these values ${verdict}.`;
}
