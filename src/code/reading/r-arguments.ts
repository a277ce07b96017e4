import type { Bindings } from './bindings.ts';
import { argumentsAt, type GivenArgument } from './call-arguments.ts';
import { tildeBefore } from './r-models.ts';
import { isDensity, isPiped } from './r-names.ts';
import type { Reader } from './reader.ts';
import { argumentsOfCall } from './use-of.ts';

/** Calls that hold arguments for another call: `dparams = list(df = 3)`, `bf(y ~ x, quantile = 0.9)`. */
const holding = /^(?:list|bf|brmsformula)$/;

/** The arguments of the call at token i, shifted by the argument that a pipe or a formula supplies. */
export function argumentsPiped(reader: Reader, i: number, bindings: Bindings): GivenArgument[] {
  const given = argumentsOfCall(reader, i);
  // In rethinking, `sigma ~ dunif(0, 50)` omits the value; JAGS and NIMBLE have the same syntax but other arguments.
  if (tildeBefore(reader, i) >= 0 && reader.word(i).startsWith('d') && isDensity(reader.word(i)))
    return bindings.imported.has('rethinking') ? given.map((one) => ({ ...one, place: one.place + 1 })) : [];
  const isPlaced = given.some(
    ({ from, to }) => to - from === 1 && (reader.word(from) === '.' || reader.word(from) === '_'),
  );
  return isPlaced || !isPiped(reader, i) ? given : given.map((one) => ({ ...one, place: one.place + 1 }));
}

/** The arguments of the enclosing call that belong to the function passed at token i, given directly or in a list. */
export function enclosingArguments(
  reader: Reader,
  call: { callee: string; open: number } | undefined,
  i: number,
): GivenArgument[] {
  if (!call?.callee) return [];
  return argumentsAt(reader, call.open).flatMap((one) => {
    if (one.from === i) return [];
    const opens = reader.is(one.from + 1, '(') && holding.test(reader.word(one.from));
    const isWhole = opens && reader.afterBracket(one.from + 1) === one.to;
    return isWhole ? argumentsAt(reader, one.from + 1) : [one];
  });
}
