import { lookups } from './lookup.ts';
import type { Calls, RCall } from './r-calls.ts';
import { isDensity } from './r-names.ts';
import { takesFunction } from './r-strings.ts';
import type { Reader } from './reader.ts';

/** Functions of torch, keras and luz that are losses or metrics; nothing else has such names. */
const passedLoss = /^(?:nnf?|loss|metric|luz_metric)_\w+$/;

/** Whether a call takes, at this place, a function that it calls itself: `do.call(lm, …)`, `lapply(formulas, lm)`. */
const callsArgument = ({ callee, place }: RCall): boolean =>
  /^(?:do\.call|partial)$/.test(callee)
    ? place === 0
    : /^(?:[lsv]apply|mclapply|map|future_map)$/.test(callee) && place > 0;

/**
 * Whether the function at token i is passed on instead of called: `glm(y ~ x, family = poisson)`, `lapply(data, dnorm)`.
 *
 * @param isVariable whether a word is the name of a variable; a density’s name hardly ever is
 */
export function isPassedOn(calls: Calls, i: number, isVariable: (word: string) => boolean): boolean {
  const { reader } = calls;
  if (reader.is(i + 1, '=') && !reader.is(i + 2, '=')) return false;
  const word = reader.word(i);
  const call = calls.innermost;
  const argument = reader.is(i - 1, '=') ? reader.word(i - 2) : '';
  if (argument === 'family' || argument === 'psi' || calls.keyOf(i) === 'family') return true;
  if (/^(?:mixture|metric_set|metric_tweak)$/.test(call?.callee ?? '') || call?.meantFor === 'measures')
    return true;
  const isWhole = reader.is(i + 1, ',') || reader.is(i + 1, ')');
  if ((isWhole || reader.isEnd(i + 1)) && passedLoss.test(word) && !reader.is(i - 1, '$')) return true;
  if (reader.isEnd(i + 1) && /fam/i.test(argument || assignedTo(reader, i))) return true;
  const isFirst = reader.is(i - 1, '(') || reader.is(i - 1, ',');
  if (!call || !isWhole || !(argument || isFirst)) return false;
  const isModel =
    callsArgument(call) &&
    (argument === 'FUN' || isFirst) &&
    lookups.r.symbols.get(word)?.meaning.startsWith('loss:');
  return (
    isModel || (isDensity(word) && !isVariable(word) && (word.length > 3 || takesFunction.test(argument)))
  );
}

/** The variable to which token i is assigned. */
const assignedTo = (reader: Reader, i: number): string =>
  reader.is(i - 1, '-') && reader.is(i - 2, '<') ? reader.word(i - 3) : '';
