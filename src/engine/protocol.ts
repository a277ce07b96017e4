import type { AssignedRoles } from '../analysis/columns/assigned-roles.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import type { Compared, ComparedBy } from '../analysis/compare/compared.ts';
import type { Plots } from '../analysis/drawings/plots.ts';
import type { SegmentChoice } from '../analysis/drivers/segment.ts';
import type { Report, Roles } from '../analysis/report.ts';
import type { CodeToPaste } from '../code/libraries/code-to-paste.ts';
import type { Problem } from '../data/problem.ts';
import type { Reading, ReadOptions } from '../data/table.ts';
import type { SegmentLines } from './segment-lines.ts';

/** The messages between the host and the engine's worker: plain data, one interface per direction. */

/** Where the bytes are. The worker opens a local file itself, so that its bytes are never copied. */
export type EngineSource = { path: string } | { name: string; bytes: Uint8Array };

export interface AnalysisRequest {
  source: EngineSource;
  read?: ReadOptions;
  /** The roles of all columns; guessed if absent. */
  roles?: Roles;
  /** The roles that the user named; the others are guessed. */
  named?: AssignedRoles;
  options?: AnalysisOptions;
  /** Data rows of the file to leave out, counted from 0. */
  without?: readonly number[];
  /** Analyze only the rows of a segment, or all rows but these. */
  segment?: SegmentChoice;
  /** Analyze the logarithms of the observed and predicted values. */
  logarithms?: boolean;
  /** Also compare several models on the same rows. */
  compare?: CompareRequest;
}

export interface CompareRequest {
  by: ComparedBy;
  /** If each model has its own file: all the files, the analyzed one first. */
  files: { name: string; source: EngineSource; read?: ReadOptions }[];
  /** The column that matches rows across files; detected if absent. */
  key?: string;
  /** The model that the others are compared with; the first if absent. */
  baseline?: string;
}

export interface Analysis {
  kind: 'done';
  report: Report;
  /** The recommended loss as code. */
  code: CodeToPaste[];
  plots: Plots;
  reading: Reading;
  /** Other plausible column roles, best first. */
  choices: Roles[];
  drawn: DrawnRows;
  /** Lines of the segments in which the errors differ. */
  segments: SegmentLines[];
  compared?: Compared;
}

export type AnalysisOutcome =
  | Analysis
  /** Several guesses of the columns are equally good: the user decides. */
  | { kind: 'tie'; choices: Roles[]; previews: string[]; reading: Reading }
  /** A reading lets the user choose columns; `choices` are column roles to offer. */
  | { kind: 'problem'; problem: Problem; reading?: Reading; choices?: Roles[] }
  | { kind: 'canceled' };

/** The rows that the plots draw as points, in parallel lists: an object for each row would take long to send. */
export interface DrawnRows {
  /** Indices into the table's rows. */
  rows: number[];
  /** Indices among the data rows of the file, from 0. */
  places: number[];
  /** Line numbers from 1, if the format has lines. */
  lines?: number[];
  columns: { name: string; cells: string[] }[];
}

export interface Progress {
  /** What the worker is doing, e.g. `Reading rows`. */
  stage: string;
  /** 0 to 1; absent if unknown. */
  fraction?: number;
}

/** The functions of a worker that the host calls. */
export interface WorkerFunctions {
  analyze(request: AnalysisRequest): Promise<AnalysisOutcome>;
  /** How a file was read; undefined if it is not a table. */
  read(source: EngineSource, options?: ReadOptions): Promise<Reading | undefined>;
}

/** The events that a worker sends to its host. */
export interface HostEvents {
  progress(progress: Progress): void;
}
