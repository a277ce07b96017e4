import type { Recommendation } from '../report.ts';
import { intervalInWords, points } from '../words/coverage-in-words.ts';
import type { Coverage } from './coverage.ts';

/** What to know of predicted ranges that don't hold; undefined where they do, or where there are none. */
export function coverageCaveat({
  interval,
  quantiles = [],
  groups,
}: Coverage): Recommendation['caveats'][number] | undefined {
  const off = quantiles.filter(({ holds }) => holds === false);
  const offGroups = groups?.groups.filter(({ holds }) => holds === false) ?? [];
  const text =
    interval?.holds === false
      ? intervalInWords(interval).text
      : off.length > 0
        ? `${off.length} of ${quantiles.length} predicted quantiles have another share of the observed values below them than their level says.`
        : offGroups.length > 0 && (interval?.holds || quantiles.length > 0)
          ? `The predicted range of ${points(groups!.level!)} holds overall but fails in ${offGroups.length} of ${groups!.groups.length} groups.`
          : undefined;
  if (text === undefined) return undefined;
  return {
    id: 'miscalibrated',
    text,
    advice:
      'Widen or narrow the ranges on rows kept for that (conformal prediction), or train the quantiles with the pinball loss.',
  };
}
