import type { Report } from '../../analysis/report.ts';
import { figuresOf, partOf } from '../../analysis/words/column-in-words.ts';
import type { Reading, ReadOptions } from '../../data/table.ts';
import type { Engine } from '../../engine/engine.ts';
import { fieldAt } from './field-at.ts';

/** A delimited file that is open, as VS Code's documents have it. */
export interface OpenFile {
  readonly version: number;
  getText(): string;
  lineAt(line: number): { text: string };
}

export interface ColumnSummaries {
  /** What there is to say of the column at a place of the file; undefined where nothing is, or when aborted. */
  at(file: OpenFile, place: PlaceInFile, signal: AbortSignal): Promise<ColumnSummary | undefined>;
}

export interface PlaceInFile {
  /** The file's, with its ending. */
  name: string;
  /** How the user said that the file is to be read. */
  read: ReadOptions | undefined;
  line: number;
  character: number;
}

export interface ColumnSummary {
  column: string;
  diagnosis: string;
}

/** Beyond this length (in characters) a summary would be felt. */
const longest = 2_000_000;
/** Enough of the beginning to know the delimiter and the header. */
const opening = 20_000;

/** What is known of one version of a file, read as the user said. */
interface Known {
  version: number;
  read: ReadOptions | undefined;
  reading: Promise<Reading | undefined>;
  diagnoses: Map<string, string>;
  /** The report of the whole file, its columns’ parts guessed; undefined where there is none. */
  report?: Promise<Report | undefined>;
}

/** Short diagnoses of the columns of open files, each made once for a version of its file. */
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
