import type { NamedParts } from '../analysis/columns/named-parts.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import type { Compared, ComparedBy } from '../analysis/compare/compared.ts';
import type { Plots } from '../analysis/drawings/plots.ts';
import type { SegmentChoice } from '../analysis/drivers/segment.ts';
import type { Report, Roles } from '../analysis/report.ts';
import type { CodeToPaste } from '../code/libraries/code-to-paste.ts';
import type { Problem } from '../data/problem.ts';
import type { Reading, ReadOptions } from '../data/table.ts';
import type { SegmentLines } from './segment-lines.ts';

/** What the host and the engine's worker say to each other: plain data, one interface a direction. */

/** Where the bytes are: a local file is opened by the worker itself, so that its bytes are never copied. */
export type EngineSource = { path: string } | { name: string; bytes: Uint8Array };

export interface AnalysisRequest {
  source: EngineSource;
  read?: ReadOptions;
  /** All parts of the columns; left out where they are to be guessed. */
  roles?: Roles;
  /** Parts that someone named; the others are guessed. */
  named?: NamedParts;
  options?: AnalysisOptions;
  /** Rows of the file's data (from 0) to leave out. */
  without?: readonly number[];
  /** The rows of a segment alone, or all but these. */
  segment?: SegmentChoice;
  /** Analyze the logarithms of observed and predicted values. */
  logarithms?: boolean;
  /** Several models on the same rows, compared with the report. */
  compare?: CompareRequest;
}

export interface CompareRequest {
  by: ComparedBy;
  /** Where the models are one in each file: all of them, the analyzed one first. */
  files: { name: string; source: EngineSource; read?: ReadOptions }[];
  /** The column that pairs the rows; found where absent. */
  key?: string;
  /** The model that the others are compared with; the first where absent. */
  baseline?: string;
}

export interface Analysis {
  kind: 'done';
  report: Report;
  /** The recommended loss as code. */
  code: CodeToPaste[];
  plots: Plots;
  reading: Reading;
  /** Other plausible parts for the columns, best first. */
  choices: Roles[];
  /** Line and cells of every row that the plots draw. */
  rows: DrawnRow[];
  /** Lines of the segments along which the errors differ. */
  segments: SegmentLines[];
  compared?: Compared;
}

export type AnalysisOutcome =
  | Analysis
  /** Several guesses are equally good: the user decides. */
  | { kind: 'tie'; choices: Roles[]; previews: string[]; reading: Reading }
  /** With a reading the columns can be chosen; with choices these are offered. */
  | { kind: 'problem'; problem: Problem; reading?: Reading; choices?: Roles[] }
  | { kind: 'canceled' };

export interface DrawnRow {
  row: number;
  /** Which row of the file's data it is, from 0. */
  place: number;
  line?: number;
  cells: { name: string; value: string }[];
}

export interface Progress {
  /** What is being done, e.g. `Reading rows`. */
  stage: string;
  /** 0 to 1; absent where it can't be known. */
  fraction?: number;
}

/** What the host asks of a worker. */
export interface WorkerFunctions {
  analyze(request: AnalysisRequest): Promise<AnalysisOutcome>;
  /** How a file is understood; undefined where it is no table. */
  read(source: EngineSource, options?: ReadOptions): Promise<Reading | undefined>;
}

/** What a worker tells its host meanwhile. */
export interface HostEvents {
  progress(progress: Progress): void;
}
