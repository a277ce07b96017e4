import { argumentsAt, type GivenArgument } from './call-arguments.ts';
import type { Reader } from './reader.ts';

/** Calls that hold arguments for another: `dparams = list(df = 3)`, `bf(y ~ x, quantile = 0.9)`. */
const holding = /^(?:list|bf|brmsformula)$/;

/** What a call says of the function at token i that it is handed, by itself or in a list. */
export function argumentsAround(
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
