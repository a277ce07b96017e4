import type { Bindings } from './bindings.ts';
import { argumentsAt } from './call-arguments.ts';
import type { Reader } from './reader.ts';

/** The key under which the bindings store what the last model observes. It is no valid name. */
const observed = '@model';

/**
 * Records what a model observes, which is its arguments: `@model function f(x, y)`, `@model f(y) = begin`. Token i is
 * `model`.
 */
export function readModel(reader: Reader, i: number, bindings: Bindings): void {
  let open = i + 1;
  while (open < i + 4 && !reader.is(open, '(')) open++;
  if (!reader.is(i - 1, '@') || !reader.is(open, '(')) return;
  const names = argumentsAt(reader, open).map(({ name, from }) => name ?? reader.word(from));
  bindings.trace.touched.add(observed);
  bindings.set(observed, names.join(' '));
}

/**
 * Whether the distribution at token i belongs to a parameter: `s ~ Exponential(1)`, `b ~ filldist(Normal(0, 1), 3)`.
 */
export function isOfParameter(reader: Reader, i: number, bindings: Bindings): boolean {
  let at = i;
  for (let steps = 0; steps < 4 && (reader.is(at - 1, '(') || reader.is(at - 1, '.')); steps++)
    if (reader.isIdentifier(at - 2)) at -= 2;
  if (!reader.is(at - 1, '~')) return false;
  bindings.trace.touched.add(observed);
  const names = bindings.get(observed)?.split(' ');
  let left = at - 2;
  // `y .~ Normal(0, s)`, `y[i] ~ Normal(0, s)`
  if (reader.is(left, '.')) left--;
  if (reader.is(left, ']')) {
    while (left > 0 && at - left < 30 && !reader.is(left, '[')) left--;
    left--;
  }
  return names !== undefined && reader.isIdentifier(left) && !names.includes(reader.word(left));
}
