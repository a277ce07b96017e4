import type { Bindings } from './bindings.ts';
import type { Language } from './parts.ts';
import { Reader } from './reader.ts';
import { scan } from './scan.ts';
import type { Use } from './use.ts';

/**
 * The uses in the expressions interpolated in the string at token i, as in `f"{mse_loss(a, b)}"`. The only group of
 * `expressions` captures the expression, followed by one bracket.
 */
export function usesInterpolated(
  { lexicon, walk }: Language,
  expressions: RegExp,
  reader: Reader,
  i: number,
  bindings: Bindings,
): Use[] {
  return [...reader.word(i).matchAll(expressions)].flatMap(({ index, 0: whole, 1: expression }) => {
    const to = reader.tokens.start[i]! + index + whole.length - 1;
    const from = to - expression!.length;
    const until = reader.text.slice(0, to);
    const inner = new Reader(until, scan(until, lexicon, from), lexicon.joinsLines);
    for (let k = 0; k < inner.count; k++)
      if (inner.isIdentifier(k)) bindings.trace.touched.add(inner.word(k));
    return bindings.isolated(() => walk(inner, bindings));
  });
}
