import { percent } from '../analysis/format.ts';
import type { Report } from '../analysis/report.ts';

/** What an update of the file changed in the verdict, one sentence each; none where the answer stands. */
export function verdictChanges(before: Report, after: Report): string[] {
  const changes: string[] = [];
  const [was, is] = [before.recommendation, after.recommendation];
  if (was.loss !== is.loss)
    changes.push(`The recommended loss was ${lossName(before)} and is now ${lossName(after)}.`);
  if (was.strength !== is.strength) changes.push(`The answer was ${was.strength} and is now ${is.strength}.`);
  if (percent(was.confidence) !== percent(is.confidence)) {
    changes.push(`Its probability went from ${percent(was.confidence)} to ${percent(is.confidence)}.`);
  }
  if (before.sample.n !== after.sample.n) {
    changes.push(`Rows analysed: ${after.sample.n} instead of ${before.sample.n}.`);
  }
  const had = new Set(was.caveats.map(({ id }) => id));
  const has = new Set(is.caveats.map(({ id }) => id));
  for (const { id } of is.caveats) if (!had.has(id)) changes.push(`New caveat: ${id}.`);
  for (const { id } of was.caveats) if (!has.has(id)) changes.push(`No longer a caveat: ${id}.`);
  return changes;
}

const lossName = ({ losses, recommendation }: Report): string =>
  losses?.find(({ id }) => id === recommendation.loss)?.name ?? recommendation.loss;
