import type { Report } from '../../analysis/report.ts';
import { figuresOf, partOf } from '../../analysis/words/column-in-words.ts';
import type { Reading, ReadOptions } from '../../data/table.ts';
import type { Engine } from '../../engine/engine.ts';
import { fieldAt } from './field-at.ts';

/** An open delimited file; VS Code's documents satisfy it. */
export interface OpenFile {
  readonly version: number;
  getText(): string;
  lineAt(line: number): { text: string };
}

export interface ColumnSummaries {
  /**
   * The summary of the column at a place in the file; undefined if there is nothing to say or the signal is aborted.
   */
  at(file: OpenFile, place: PlaceInFile, signal: AbortSignal): Promise<ColumnSummary | undefined>;
}

export interface PlaceInFile {
  /** The file's name with its extension. */
  name: string;
  /** The reading options that the user chose for the file. */
  read: ReadOptions | undefined;
  line: number;
  character: number;
}

export interface ColumnSummary {
  column: string;
  diagnosis: string;
}

/** Files longer than this (in characters) would make the editor lag. */
const longest = 2_000_000;
/** Enough of the beginning to detect the delimiter and the header. */
const opening = 20_000;

/** What is known about one version of a file with certain reading options. */
interface Known {
  version: number;
  read: ReadOptions | undefined;
  reading: Promise<Reading | undefined>;
  diagnoses: Map<string, string>;
  /** The report of the whole file with guessed column roles; undefined if there is none. */
  report?: Promise<Report | undefined>;
}

/** Short diagnoses of the columns of open files, each made once per version of its file. */
export function createColumnSummaries(engine: Pick<Engine, 'analyze' | 'read'>): ColumnSummaries {
  const known = new WeakMap<OpenFile, Known>();

  const knownOf = (file: OpenFile, { name, read }: PlaceInFile): Known => {
    const before = known.get(file);
    if (before?.version === file.version && before.read === read) return before;
    const text = file.getText().slice(0, opening);
    const bytes = new TextEncoder().encode(text.slice(0, text.lastIndexOf('\n') + 1) || text);
    const reading = engine.read({ name, bytes }, read);
    const now = { version: file.version, read, reading, diagnoses: new Map<string, string>() };
    known.set(file, now);
    return now;
  };

  return {
    async at(file, place, signal) {
      if (file.getText().length > longest) return undefined;
      const now = knownOf(file, place);
      const { read, diagnoses } = now;
      const reading = await now.reading;
      if (!reading?.delimiter || signal.aborted) return undefined;
      const field = fieldAt(file.lineAt(place.line).text, place.character, reading.delimiter);
      const column = reading.columns[field];
      if (column?.kind !== 'number') return undefined;
      const earlier = diagnoses.get(column.name);
      if (earlier !== undefined) return { column: column.name, diagnosis: earlier };
      const bytes = new TextEncoder().encode(file.getText());
      const outcome = await engine.analyze(
        {
          source: { name: place.name, bytes },
          roles: { kind: 'residual', residual: column.name },
          ...(read && { read }),
        },
        { signal },
      );
      if (outcome.kind !== 'done' && outcome.kind !== 'problem') return undefined;
      const own = outcome.kind === 'done' ? figuresOf(outcome.report) : outcome.problem.message;
      const source = { source: { name: place.name, bytes }, ...(read && { read }) };
      now.report ??= engine
        .analyze(source, {})
        .then((whole) => (whole.kind === 'done' ? whole.report : undefined));
      const report = await now.report;
      if (signal.aborted) return undefined;
      const part = report && partOf(column.name, report);
      const diagnosis = part === undefined ? own : `${own} ${part}`;
      diagnoses.set(column.name, diagnosis);
      return { column: column.name, diagnosis };
    },
  };
}
