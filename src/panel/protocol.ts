import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import type { Compared, ComparedBy } from '../analysis/compare/compared.ts';
import type { Plots } from '../analysis/drawings/plots.ts';
import type { Segment, SegmentChoice } from '../analysis/drivers/segment.ts';
import type { Purpose, Report, Roles } from '../analysis/report.ts';
import type { CodeToPaste } from '../code/libraries/code-to-paste.ts';
import type { Problem } from '../data/problem.ts';
import type { Reading, ReadOptions } from '../data/table.ts';

/**
 * The messages between the webview page and its host. Each side implements its half with `createBirpc<Other,
 * Own>(own, { post, on })`; each call gets an answer or an error. State is never written into the page's HTML: the
 * page calls `ready()` when it can show something.
 */

/** The functions of the host that the page calls. Rows are indices into the table's rows, as in `Plots`. */
export interface HostFunctions {
  /**
   * The state to show, unless its number is `latest`, because the page already has it. Called once when the page has
   * loaded, also after a reload of the window.
   */
  ready(latest: number): Promise<Shown | undefined>;
  /** Analyze again with other columns. A new state follows through `show`. */
  setRoles(roles: Roles): Promise<void>;
  /** Read the file again with other options. */
  setReadOptions(options: ReadOptions): Promise<void>;
  /** Set the kind of target; null to detect it. */
  setTask(task: NonNullable<AnalysisOptions['task']> | null): Promise<void>;
  /** The number of model parameters if the residuals are those of its own training data; null for held-out data. */
  setInSampleParameters(count: number | null): Promise<void>;
  /** Analyze again for what the predictions will be used for; null to leave that open. */
  setPurpose(purpose: Purpose | null): Promise<void>;
  /** Analyze the logarithms of observed and predicted values, or the values themselves. */
  setLogarithms(on: boolean): Promise<void>;
  /** Analyze again without these rows, in addition to those already left out; null restores all. */
  leaveOut(rows: number[] | null): Promise<void>;
  /** Analyze only the rows of a segment, or all rows but these; null for all rows. */
  setSegment(segment: SegmentChoice | null): Promise<void>;
  /** Turn the analysis of pairs of the other columns on or off. */
  setPairs(on: boolean): Promise<void>;
  /** Open the file with the lines of a segment's rows selected. */
  openSegment(segment: Segment): Promise<void>;
  /**
   * Compare several models, given as columns or as the groups of a category; fills `compared`. Null ends the
   * comparison.
   */
  compare(by: ComparedBy | null): Promise<void>;
  /** Open the file with the line of a row selected. */
  openRow(row: number): Promise<void>;
  /** Open the file at a line, from 1, where a problem was found. */
  openLine(line: number): Promise<void>;
  /** The row's line in the file (from 1, if the format has lines) and its cells, for the tip of a point. */
  describeRow(row: number): Promise<RowDescription>;
  /** The report as text, for saving or copying. */
  reportText(format: 'markdown' | 'json' | 'csv'): Promise<string>;
  /** Ask where to save and write the file. False if the user cancels. */
  save(file: SavedFile): Promise<boolean>;
  /** Show the page outside the editor, where it can be printed. */
  print(html: string): Promise<void>;
  copyText(text: string): Promise<void>;
  /** While locked, a change of the file does not trigger a new analysis. */
  setLock(locked: boolean): Promise<void>;
  /** Store these across panels and sessions. */
  remember(memory: Partial<Memory>): Promise<void>;
  cancel(): Promise<void>;
  /** Run again: after a problem, a cancellation, or when the file is back. */
  retry(): Promise<void>;
  /** Let the user pick a file, when none is open or the file is gone. */
  chooseFile(): Promise<void>;
  /** Let the user pick a sample, when no file is open. */
  openSample(): Promise<void>;
  /** Help the user write a query for a warehouse table, suggesting this file's columns. */
  queryWarehouse(): Promise<void>;
}

/** The purposes of predictions that can be chosen by name: totals, typical values, or intervals and probabilities. */
export type StatedUse = Extract<Purpose, string>;

/** The functions of the page that the host calls. */
export interface PageFunctions {
  show(shown: Shown): void;
}

/**
 * A state and its number, which tells whether the page already has it. A state shown while the page loads waits for
 * it, but is lost if VS Code recreates the page.
 */
export interface Shown {
  /** The file's URI. What is unfolded and scrolled to on the page applies to this file only. */
  address: string;
  state: PanelState;
  turn: number;
  /** What the page stores for the panel's serializer: it comes back as `Persisted.host` after a reload of the window. */
  kept: unknown;
}

/** What the page stores with `setState`, and the host's serializer receives. */
export interface Persisted {
  host?: unknown;
  /** The URI of the file shown. */
  address?: string;
  scroll: number;
  /** What is unfolded and selected in this panel: see `usePersisted`. */
  view?: Record<string, unknown>;
}

export type PanelState =
  | { kind: 'empty' }
  | Loading
  | Done
  | {
      kind: 'problem';
      file: string;
      problem: Problem;
      /** Present if the file could be read, so that the columns or the reading options can be corrected. */
      reading?: Reading;
      /** Possible readings of the columns, best first. */
      choices?: Roles[];
      /** The reading options that the user chose, which may be the cause of the problem. */
      readOptions: ReadOptions;
    }
  | { kind: 'canceled'; file: string }
  | { kind: 'file-gone'; file: string };

export interface Loading {
  kind: 'loading';
  file: string;
  /** What is being done, e.g. `Reading rows`. */
  stage: string;
  /** 0 to 1; absent if unknown. */
  fraction?: number;
}

export interface Done {
  kind: 'done';
  file: string;
  report: Report;
  plots: Plots;
  reading: Reading;
  /** The reading options that the user chose so far. */
  readOptions: ReadOptions;
  /** Other plausible column roles, best first; any column can be chosen through `reading.columns`. */
  choices: Roles[];
  locked: boolean;
  /** Why this is not the verdict on the current file: the file is gone, or the new analysis was stopped. */
  before?: 'gone' | 'stopped';
  /** When the report was made, in milliseconds since 1970. */
  updated: number;
  /** After a change of the file: what changed in the verdict, one sentence each; empty if nothing did. */
  changes?: string[];
  compared?: Compared;
  /** The loss as code, by library. */
  code: CodeToPaste[];
  memory: Memory;
  settings: PanelSettings;
}

export interface Memory {
  /** The library whose code is shown, e.g. `pytorch`. */
  framework: string;
  /** The folded sections. */
  folded: string[];
}

/** The extension's settings that apply to the page. */
export interface PanelSettings {
  /** Ids of the plots to show; all if absent. */
  plots?: string[];
  /** The number of significant digits shown. */
  digits: number;
}

export interface RowDescription {
  /** From 1, if the format has lines. */
  line?: number;
  cells: { name: string; value: string }[];
}

export interface SavedFile {
  /** The suggested file name with its extension, without a folder. */
  name: string;
  kind: 'svg' | 'png' | 'html' | 'markdown' | 'json' | 'csv';
  data: string | Uint8Array;
}
