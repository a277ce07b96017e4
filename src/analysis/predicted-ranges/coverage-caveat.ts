import type { Caveat } from '../report.ts';
import { groupsFail, intervalFails, quantilesFail } from '../words/caveats/of-ranges.ts';
import type { Coverage } from './coverage.ts';

/** The caveat on predicted ranges that do not hold; undefined if they do, or if there are none. */
export function coverageCaveat({ interval, quantiles = [], groups }: Coverage): Caveat | undefined {
  const failing = quantiles.filter(({ holds }) => holds === false).length;
  const failingGroups = groups?.groups.filter(({ holds }) => holds === false).length ?? 0;
  if (interval?.holds === false) return intervalFails({ interval });
  if (failing > 0) return quantilesFail({ failing, of: quantiles.length });
  if (groups && failingGroups > 0 && (interval?.holds || quantiles.length > 0))
    return groupsFail({ failing: failingGroups, of: groups.groups.length, level: groups.level! });
  return undefined;
}
