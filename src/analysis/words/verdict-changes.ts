import { lossName } from '../../losses/loss-name.ts';
import type { Report } from '../report.ts';
import { shownConfidence } from './confidence-in-words.ts';
import { count, wholeNumber } from './format.ts';

/** What an update of the file changed in the verdict, one sentence each; none if the answer is unchanged. */
export function verdictChanges(before: Report, after: Report): string[] {
  const changes: string[] = [];
  const [was, is] = [before.recommendation, after.recommendation];
  if (lossIn(before) !== lossIn(after))
    changes.push(`The recommended loss was ${lossIn(before)} and is now ${lossIn(after)}.`);
  if (was.strength !== is.strength) changes.push(`The answer was ${was.strength} and is now ${is.strength}.`);
  const [confidenceBefore, confidence] = [shownConfidence(was), shownConfidence(is)];
  if (confidenceBefore !== undefined && confidence !== undefined && confidenceBefore !== confidence)
    changes.push(`The confidence was ${confidenceBefore} and is now ${confidence}.`);
  if (before.sample.n !== after.sample.n) {
    changes.push(`${count(after.sample.n, 'row')} instead of ${wholeNumber(before.sample.n)}.`);
  }
  const had = new Set(was.caveats.map(({ id }) => id));
  const has = new Set(is.caveats.map(({ id }) => id));
  for (const { id, text } of is.caveats) if (!had.has(id)) changes.push(inShort(text, 'new'));
  for (const { id, text } of was.caveats) if (!has.has(id)) changes.push(inShort(text, 'no longer found'));
  return changes;
}

const lossIn = ({ recommendation: { loss, parameters } }: Report): string => lossName(loss, parameters);

/** A finding without its sizes and consequences, up to the first colon or full stop outside a quoted name; and its news. */
const inShort = (text: string, news: string): string =>
  text.replace(/^((?:“[^”]*”|[^“])*?)(?:: |\. |\.$).*$/su, `$1 (${news}).`);
