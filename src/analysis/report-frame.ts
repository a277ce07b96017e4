import type { Notice } from '../data/notice.ts';
import type { Column } from '../data/table.ts';
import { leftOutCaveat } from './checks/left-out.ts';
import type { AnalysisOptions } from './columns/sample/sample.ts';
import { heldBack } from './purpose/doubtful-reading.ts';
import { impliedPurpose } from './purpose/implied-purpose.ts';
import type { Recommendation, Report, Roles } from './report.ts';
import type { TaskPart } from './tasks/task.ts';
import { version } from './version.ts';
import { uncheckedIn } from './words/conditions.ts';

/** Where a sample came from, as the report states it. */
export interface Origin {
  source: Report['source'];
  roles: Roles;
  /** Notices from reading the file and choosing its columns. */
  notices: Notice[];
  /** The table’s columns: the errors may depend on those without a role. Rows as in the sample. */
  columns?: readonly Column[];
  /** The user's changes to the sample. */
  settings?: Pick<Report['settings'], 'logarithms' | 'withoutRows'>;
  /** How many of the left-out rows belong to another split or have zero weight, and so were not meant to be analyzed. */
  onPurpose?: number;
  /** Line of each row in the file. */
  lines?: ArrayLike<number>;
}

/** What a report states of its sample whatever the task: where it came from, the settings, and what they mean for an answer. */
export interface ReportFrame {
  origin: Origin;
  settings: Report['settings'];
  seed: number;
  /** The kind of target that the user named. */
  named: AnalysisOptions['task'];
  /** Whether pairs of columns are to be examined. */
  pairs: boolean;
  about(
    task: Report['task'],
    taskGuessed: boolean,
  ): Pick<
    Report,
    'schema' | 'task' | 'taskGuessed' | 'source' | 'roles' | 'notices' | 'settings' | 'seed' | 'version'
  >;
  /** A task's answer, with what is known of rows left out and of the reading of the file. */
  answerOf(part: TaskPart): Recommendation;
}

export function frameReport(
  {
    seed = 1,
    significance = 0.05,
    inSampleParameters,
    task: named,
    purpose: stated,
    pairs = false,
  }: AnalysisOptions,
  from: Origin,
): ReportFrame {
  const { purpose, origin } = impliedPurpose(stated, from);
  const { source, roles, notices, onPurpose = 0 } = origin;
  const settings = {
    significance,
    ...(inSampleParameters !== undefined && { inSampleParameters }),
    ...(purpose !== undefined && { purpose }),
    ...origin.settings,
  };
  return {
    origin,
    settings,
    seed,
    named,
    pairs,
    about: (task, taskGuessed) => ({
      schema: 1,
      task,
      taskGuessed,
      source,
      roles,
      notices,
      settings,
      seed,
      version,
    }),
    answerOf({ recommendation, sample, checks }) {
      const chosen = onPurpose + (settings.withoutRows ?? 0);
      const caveat = leftOutCaveat(source.leftOut, chosen, sample.n, recommendation.caveats);
      const caveats = [...(caveat ? [caveat] : []), ...recommendation.caveats];
      const unchecked = uncheckedIn(checks);
      return heldBack({ ...recommendation, ...(unchecked && { unchecked }), caveats }, notices);
    },
  };
}
