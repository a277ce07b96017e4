import type { AssignedRoles } from '../../src/analysis/columns/assigned-roles.ts';
import { originOf } from '../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import type { Report } from '../../src/analysis/report.ts';
import { fileSource } from '../../src/data/file-source.node.ts';

/** The report of a file that a query wrote. */
export async function reportOfFile(path: string, named: AssignedRoles = {}): Promise<Report> {
  const source = await fileSource(path);
  if (!source.ok) throw new Error(source.problem.message);
  const read = await readSample(source.value, { named });
  if (read.kind !== 'done')
    throw new Error(JSON.stringify(read.kind === 'problem' ? read.problem : read.choices));
  const analyzed = analyzeSample(read.sample, {}, originOf(source.value.name, read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}
