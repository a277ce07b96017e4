import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { compareSources } from '../analysis/compare/compare-sources.ts';
import type { Compared } from '../analysis/compare/compared.ts';
import type { ModelOptions, ModelSource } from '../analysis/compare/read-models.ts';
import type { Roles } from '../analysis/report.ts';
import type { Open } from './open.ts';
import type { AnalysisRequest, CompareRequest, Progress } from './protocol.ts';

/** Runs the model comparison requested along with a file's analysis. */
export async function runComparison(
  { by, files, key, baseline }: CompareRequest,
  own: Pick<AnalysisRequest, 'source' | 'read'>,
  roles: Roles,
  options: AnalysisOptions | undefined,
  open: Open,
  tell: (progress: Progress) => void,
): Promise<Compared> {
  const sources: ModelSource[] = [];
  const isGuessed = by.kind === 'columns' && by.columns.length === 0;
  for (const { source: from, read, name } of by.kind === 'files' ? files : [{ ...own, name: undefined }]) {
    const source = await open(from);
    if (!source.ok) return { by, outcome: source };
    sources.push({
      source: source.value,
      ...(name !== undefined && { name }),
      ...(read && { read }),
      ...(!isGuessed && { roles }),
    });
  }
  const which: ModelOptions =
    by.kind === 'columns' ? { predicted: by.columns } : by.kind === 'model' ? { model: by.column } : {};
  const outcome = await compareSources(sources, {
    ...options,
    ...which,
    ...(key !== undefined && { key }),
    ...(baseline !== undefined && { baseline }),
    onProgress: (name, fraction) => tell({ stage: `Comparing ${name}`, fraction: fraction / sources.length }),
  });
  return { by, outcome };
}
