import type { Compared } from '../analysis/compare/compared.ts';
import type { Result } from '../data/problem.ts';
import type { ReadOptions } from '../data/table.ts';
import type { Engine, RunOptions } from './engine.ts';
import type { Analysis, AnalysisOutcome, AnalysisRequest, EngineSource } from './protocol.ts';

/** A file to compare: what it is called beside the others, and how to open it. */
export interface ComparedFile {
  address: string;
  name: string;
  source(): Promise<Result<EngineSource>>;
  /** What the user said about how it is to be read. */
  read?: ReadOptions | undefined;
}

/**
 * Analyses the other files beside the first, whose analysis is done: with the same columns where they have them, else
 * with those that are guessed. A file that can't be analyzed is left out with the reason. Undefined where canceled.
 */
export async function compareFiles(
  engine: Pick<Engine, 'analyze'>,
  first: Analysis,
  files: readonly ComparedFile[],
  options: AnalysisRequest['options'],
  run: RunOptions = {},
): Promise<Compared | undefined> {
  const compared: Compared = {
    by: { kind: 'files', files: files.map(({ address }) => address) },
    parts: [part(files[0]!.name, first)],
    skipped: [],
  };
  for (const [index, { name, source, read }] of files.entries()) {
    if (index === 0) continue;
    run.onProgress?.({ stage: `Comparing ${name}`, fraction: index / files.length });
    const outcome = await analyze(source, read);
    if (outcome.kind === 'canceled') return undefined;
    if (outcome.kind === 'done') compared.parts.push(part(name, outcome));
    else compared.skipped.push({ name, reason: reasonOf(outcome) });
  }
  return compared;

  async function analyze(
    source: ComparedFile['source'],
    read: ComparedFile['read'],
  ): Promise<AnalysisOutcome> {
    const opened = await source();
    if (!opened.ok) return { kind: 'problem', problem: opened.problem };
    const request = { source: opened.value, ...(read && { read }), ...(options && { options }) };
    const { signal } = run;
    const alike = await engine.analyze(
      { ...request, roles: first.report.roles },
      { ...(signal && { signal }) },
    );
    const lacksColumns = alike.kind === 'problem' && alike.problem.code === 'unknown-column';
    return lacksColumns ? engine.analyze(request, { ...(signal && { signal }) }) : alike;
  }
}

const part = (name: string, { report, plots: { histogram } }: Analysis) => ({
  name,
  report,
  ...(histogram && { histogram }),
});

function reasonOf(outcome: Extract<AnalysisOutcome, { kind: 'tie' | 'problem' }>): string {
  if (outcome.kind === 'problem') return `${outcome.problem.message} ${outcome.problem.hint}`;
  return 'Several of its columns may hold the errors: give it the same column names as the first file.';
}
