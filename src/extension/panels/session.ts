import { l10n } from 'vscode';
import type { AnalysisOptions } from '../../analysis/columns/sample/sample.ts';
import type { ComparedBy } from '../../analysis/compare/compared.ts';
import type { SegmentChoice } from '../../analysis/drivers/segment.ts';
import type { Purpose, Roles } from '../../analysis/report.ts';
import type { Problem, Result } from '../../data/problem.ts';
import type { ReadOptions } from '../../data/table.ts';
import type { Engine } from '../../engine/engine.ts';
import type {
  Analysis,
  AnalysisOutcome,
  CompareRequest,
  EngineSource,
  Progress,
} from '../../engine/protocol.ts';

/** The user's choices for one file, stored through updates, reloads and restarts. */
export interface Choices {
  roles?: Roles;
  inSampleParameters?: number;
  task?: AnalysisOptions['task'];
  /** Data rows of the file, from 0, that the user left out. */
  without?: number[];
  /** Analyze only the rows of a segment, or all rows but these. */
  segment?: SegmentChoice;
  /** Whether to analyze the logarithms of observed and predicted values. */
  logarithms?: boolean;
  /** Whether to examine pairs of columns. */
  pairs?: boolean;
  compare?: ComparedBy;
  locked?: boolean;
}

/** A file to compare: its name in the comparison, and how to open it. */
export interface ComparedFile {
  name: string;
  source(): Promise<Result<EngineSource>>;
  /** The reading options that the user chose. */
  read?: ReadOptions | undefined;
}

export type SessionState =
  | { kind: 'running'; progress: Progress }
  | { kind: 'ended'; outcome: Exclude<AnalysisOutcome, { kind: 'tie' }> };

/** A file under analysis: the choices, the state, and the outcome. Independent of how it is shown. */
export interface Session {
  choices: Choices;
  state: SessionState;
  /** The last report, available also while the next is being made. */
  latest: Analysis | undefined;
  /** Runs the analysis. It cancels a running one, whose promise then resolves to the new outcome. Never rejects. */
  run(): Promise<SessionOutcome>;
  cancel(): void;
}

export type SessionOutcome = Exclude<AnalysisOutcome, { kind: 'tie' }>;

/** A reading of the columns, with a preview of what it would give. */
export interface RolesChoice {
  roles: Roles;
  preview: string;
}

export interface SessionNeeds {
  engine: Engine;
  source(): Promise<Result<EngineSource>>;
  /** The reading options that the user chose for the file. */
  reading(): ReadOptions | undefined;
  /** The files to compare, by their URIs. */
  comparedFiles(addresses: readonly string[]): ComparedFile[];
  significance(): number;
  /** What the predictions are used for, as the user stated. */
  purpose(): Purpose | undefined;
  /**
   * Asks the user which of several readings of the columns is meant: resolves to one of them, to `columns` if the
   * user wants to choose the columns, or to undefined if the user cancels. The signal is aborted when the answer is
   * no longer needed.
   */
  askRoles(choices: RolesChoice[], signal: AbortSignal): Promise<Roles | 'columns' | undefined>;
  onChange(session: Session): void;
}

const columnsToChoose: Problem = {
  code: 'ambiguous-columns',
  message: l10n.t('Choose the columns'),
  hint: l10n.t('Assign the roles of the columns.'),
};

export function createSession(needs: SessionNeeds, choices: Choices = {}): Session {
  let running: AbortController | undefined;
  let latestRun: Promise<SessionOutcome>;

  const session: Session = {
    choices,
    state: { kind: 'ended', outcome: { kind: 'canceled' } },
    latest: undefined,
    run() {
      running?.abort();
      running = new AbortController();
      latestRun = runOnce(running);
      return latestRun;
    },
    cancel: () => running?.abort(),
  };

  async function runOnce(own: AbortController): Promise<SessionOutcome> {
    const isCurrent = () => running === own;
    const show = (progress: Progress) => {
      if (!isCurrent()) return;
      session.state = { kind: 'running', progress };
      needs.onChange(session);
    };
    show({ stage: l10n.t('Opening the file') });
    const outcome = await analyze(own.signal, show);
    if (!isCurrent()) return latestRun;
    running = undefined;
    if (outcome.kind === 'done') session.latest = outcome;
    session.state = { kind: 'ended', outcome };
    needs.onChange(session);
    return outcome;
  }

  async function analyze(
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<SessionOutcome> {
    const { roles, task, inSampleParameters, without, segment, logarithms, pairs, compare } = session.choices;
    const read = needs.reading();
    const purpose = needs.purpose();
    const source = await needs.source();
    if (!source.ok) return { kind: 'problem', problem: source.problem };
    const run = { signal, onProgress };
    const options = {
      significance: needs.significance(),
      ...(task && { task }),
      ...(inSampleParameters !== undefined && { inSampleParameters }),
      ...(purpose && { purpose }),
      ...(pairs && { pairs }),
    };
    const files: CompareRequest['files'] = [];
    for (const { name, source: open, read: own } of compare?.kind === 'files'
      ? needs.comparedFiles(compare.files)
      : []) {
      const opened = await open();
      if (!opened.ok) return { kind: 'problem', problem: opened.problem };
      files.push({ name, source: opened.value, ...(own && { read: own }) });
    }
    const outcome = await needs.engine.analyze(
      {
        source: source.value,
        options,
        ...(read && { read }),
        ...(roles && { roles }),
        ...(without && { without }),
        ...(segment && { segment }),
        ...(logarithms && { logarithms }),
        ...(compare && { compare: { by: compare, files } }),
      },
      run,
    );
    if (outcome.kind === 'tie' && compare?.kind === 'columns') {
      // A comparison needs all the models, so the user need not choose one of them.
      session.choices = { ...session.choices, roles: outcome.choices[0]! };
      return analyze(signal, onProgress);
    }
    if (outcome.kind !== 'tie') return outcome;
    onProgress({ stage: l10n.t('Waiting for your choice of columns') });
    const { choices, previews, reading } = outcome;
    const chosen = await needs.askRoles(
      choices.map((roles, i) => ({ roles, preview: previews?.[i] ?? '' })),
      signal,
    );
    if (!chosen || signal.aborted) return { kind: 'canceled' };
    if (chosen === 'columns') return { kind: 'problem', problem: columnsToChoose, reading, choices };
    session.choices = { ...session.choices, roles: chosen };
    return analyze(signal, onProgress);
  }

  return session;
}
