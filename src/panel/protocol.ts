import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import type { Compared, ComparedBy } from '../analysis/compare/compared.ts';
import type { Plots } from '../analysis/drawings/plots.ts';
import type { Segment, SegmentChoice } from '../analysis/drivers/segment.ts';
import type { Purpose, Report, Roles } from '../analysis/report.ts';
import type { CodeToPaste } from '../code/libraries/code-to-paste.ts';
import type { Problem } from '../data/problem.ts';
import type { Reading, ReadOptions } from '../data/table.ts';

/**
 * What the webview page and its host say to each other. Both sides implement their half with
 * `createBirpc<Other, Own>(own, { post, on })`; each call gets an answer or an error. State is never written into
 * the page's HTML: the page calls `ready()` when it can show something.
 */

/** What the page can ask of the host. Rows are indices into the table's rows, as `Plots` gives them. */
export interface HostFunctions {
  /**
   * The state to show, unless it is the one of that number, which the page has. Called once, when the page has
   * loaded; also after a reload of the window.
   */
  ready(latest: number): Promise<Shown | undefined>;
  /** Analyze again with other columns. A new state follows through `show`. */
  setRoles(roles: Roles): Promise<void>;
  /** Read the file again, understood otherwise. */
  setReadOptions(options: ReadOptions): Promise<void>;
  /** What kind of target it is; null to have it recognized. */
  setTask(task: NonNullable<AnalysisOptions['task']> | null): Promise<void>;
  /** Number of model parameters if the residuals are those of its own training data; null for held-out data. */
  setInSampleParameters(count: number | null): Promise<void>;
  /** Analyze again for what the predictions will be used for; null where it is not to be said any more. */
  setPurpose(purpose: Purpose | null): Promise<void>;
  /** Analyze the logarithms of observed and predicted values, or the values as they are. */
  setLogarithms(on: boolean): Promise<void>;
  /** Analyze again without these rows beside those left out before; null puts all back. */
  leaveOut(rows: number[] | null): Promise<void>;
  /** Analyze the rows of a segment alone, or all but these; null for all rows. */
  setSegment(segment: SegmentChoice | null): Promise<void>;
  /** Examine pairs of the other columns too. */
  setPairs(on: boolean): Promise<void>;
  /** Open the file with the lines of a segment's rows selected. */
  openSegment(segment: Segment): Promise<void>;
  /** Fill `compared`: several residual columns beside each other, or the groups of a category. Null ends it. */
  compare(by: ComparedBy | null): Promise<void>;
  /** Open the file at that row's line, the line selected. */
  openRow(row: number): Promise<void>;
  /** Open the file at a line, from 1: where a problem was found. */
  openLine(line: number): Promise<void>;
  /** The row's line in the file (from 1, where lines mean something) and its cells, for the hover over a point. */
  describeRow(row: number): Promise<RowDescription>;
  /** The report as written by the analysis, for saving or copying. */
  reportText(format: 'markdown' | 'json' | 'csv'): Promise<string>;
  /** Ask where, then write. False where the user gave up. */
  save(file: SavedFile): Promise<boolean>;
  /** Show the page outside of the editor, where it can be printed. */
  print(html: string): Promise<void>;
  copyText(text: string): Promise<void>;
  /** While locked, a change of the file does not run the analysis again. */
  setLock(locked: boolean): Promise<void>;
  /** Kept for all panels and sessions. */
  remember(memory: Partial<Memory>): Promise<void>;
  cancel(): Promise<void>;
  /** Run again: after a problem, a cancellation, or when the file has come back. */
  retry(): Promise<void>;
  /** Let the user pick a file, from the empty state or where the file has gone. */
  chooseFile(): Promise<void>;
  /** Let the user pick a sample, from the empty state. */
  openSample(): Promise<void>;
  /** Help the user write a query for a table in a warehouse, with the columns of this file proposed. */
  queryWarehouse(): Promise<void>;
}

/** What predictions are used for: totals, typical values, or intervals and probabilities. */
export type StatedUse = Extract<Purpose, string>;

/** What the host can ask of the page. */
export interface PageFunctions {
  show(shown: Shown): void;
  /** Keep this for the panel's serializer: it comes back as `Persisted.host` after a reload of the window. */
  keep(value: unknown): void;
}

/**
 * A state with its number, by which it is known whether the page has it: what is shown while the page loads waits for
 * it, unless the page was made anew by VS Code.
 */
export interface Shown {
  /** The file’s. What is opened and scrolled to on the page is so for one file alone. */
  address: string;
  state: PanelState;
  turn: number;
}

/** What the page stores with `setState`, and the host's serializer is given. */
export interface Persisted {
  host?: unknown;
  /** The file that was shown. */
  address?: string;
  scroll: number;
  /** What was opened and switched in this panel: see `usePersisted`. */
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
      /** Where the file could be read, so that the columns or the reading can be corrected. */
      reading?: Reading;
      /** Readings of the columns that are possible, best first. */
      choices?: Roles[];
      /** What the user said about the reading, which may be what is wrong. */
      readOptions: ReadOptions;
    }
  | { kind: 'canceled'; file: string }
  | { kind: 'file-gone'; file: string };

export interface Loading {
  kind: 'loading';
  file: string;
  /** What is being done, e.g. `Reading rows`. */
  stage: string;
  /** 0 to 1; absent where it can't be known. */
  fraction?: number;
}

export interface Done {
  kind: 'done';
  file: string;
  report: Report;
  plots: Plots;
  reading: Reading;
  /** What the user said about the reading so far. */
  readOptions: ReadOptions;
  /** Other plausible parts for the columns, best first; any column can be chosen through `reading.columns`. */
  choices: Roles[];
  locked: boolean;
  /** Why this is the last verdict, not that of the file now: the file is gone, or the new analysis was stopped. */
  before?: 'gone' | 'stopped';
  /** When the report was made, in milliseconds since 1970. */
  updated: number;
  /** After an update of the file: what changed in the verdict, one sentence each; empty where nothing did. */
  changes?: string[];
  compared?: Compared;
  /** The loss as code, library by library. */
  code: CodeToPaste[];
  memory: Memory;
  settings: PanelSettings;
}

export interface Memory {
  /** Library whose code is shown, e.g. `pytorch`. */
  framework: string;
  /** Sections that are folded. */
  folded: string[];
}

/** The extension's settings that the page obeys. */
export interface PanelSettings {
  /** Ids of the plots to show; all where absent. */
  plots?: string[];
  /** Significant digits of the figures shown. */
  digits: number;
}

export interface RowDescription {
  line?: number;
  cells: { name: string; value: string }[];
}

export interface SavedFile {
  /** Proposed name with its ending, without a folder. */
  name: string;
  kind: 'svg' | 'png' | 'html' | 'markdown' | 'json' | 'csv';
  data: string | Uint8Array;
}
