import type { Report } from '../analysis/report.ts';
import type { CheckedUse } from '../analysis/words/checked-uses.ts';
import { verdictOnLoss } from '../analysis/words/verdict-on-loss.ts';
import { type UseInFile, usesInFile } from '../code/uses-in-file.ts';
import { codeIn } from './code-files.node.ts';

/** The losses and distributions used in code files, each with the report's verdict on it. */
export async function judgedUses(
  files: readonly string[],
  report: Report | undefined,
): Promise<CheckedUse[]> {
  const uses: CheckedUse[] = [];
  for (const file of files)
    for (const use of usesInFile(file, await codeIn(file))) uses.push(judged(file, use, report));
  return uses;
}

/** A use and, if it trains a model, the verdict of the data on it. */
function judged(file: string, use: UseInFile, report: Report | undefined): CheckedUse {
  const verdict = report && use.trains && use.loss ? verdictOnLoss(use.loss, report) : undefined;
  if (!report || !verdict) return { file, ...use };
  const { sentence: text, contradicts, inefficiency: waste } = verdict;
  return { file, ...use, verdict: { contradicts, recommended: report.recommendation.loss, waste, text } };
}
