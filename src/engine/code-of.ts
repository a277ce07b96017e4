import type { Report } from '../analysis/report.ts';
import { outOf, shares } from '../analysis/words/caveats/of-limits.ts';
import { estimates } from '../analysis/words/names.ts';
import { rowTermOf } from '../analysis/words/row-term-of.ts';
import { type CodeToPaste, codeToPaste } from '../code/libraries/code-to-paste.ts';
import { ofShares } from '../code/libraries/snippet.ts';

/** The answer of a report as code, for every library for which code is offered. */
export function codeOf(report: Report): CodeToPaste[] {
  const { loss, basic } = report.recommendation;
  const whole = wholeOf(report);
  return codeToPaste({
    loss: whole !== undefined && loss === 'binary-cross-entropy' ? ofShares : loss,
    parameters: estimates(report),
    nearest: whole !== undefined && basic === 'cross-entropy' ? ofShares : basic,
    rowTerm: rowTermOf(report),
    first: firstOf(report, whole),
  });
}

/** What has to be done to the target before it is trained on. */
function firstOf({ settings }: Report, whole = 1): string | undefined {
  if (settings.logarithms) return 'take the logarithm of the target first';
  return whole === 1 ? undefined : `divide the target by ${whole} first`;
}

/** What a whole is if the target is a share, or counts out of a known number; undefined if it is neither. */
function wholeOf({ recommendation: { caveats } }: Report): number | undefined {
  for (const caveat of caveats) {
    const whole = shares.factsOf(caveat)?.whole ?? outOf.factsOf(caveat)?.trials;
    if (whole !== undefined) return whole;
  }
  return undefined;
}
