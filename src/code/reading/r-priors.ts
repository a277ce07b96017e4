import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import { Reader } from './reader.ts';
import { scan } from './scan.ts';
import { stan } from './stan.ts';
import type { Use } from './use.ts';

/** The prior at token i, which brms writes in Stan’s language: `prior(normal(0, 2), class = "b")`. */
export function priorAt(reader: Reader, i: number): Use[] {
  const word = reader.word(i);
  const name = lookups.stan.symbols.get(word === 'lkj' ? 'lkj_corr' : word);
  if (!name || !reader.is(i + 1, '(')) return [];
  const [start, end] = [reader.tokens.start[i]!, reader.tokens.end[i]!];
  const read = parametersGiven(name, reader, argumentsAt(reader, i + 1));
  return [{ start, end, meaning: name.meaning, name, role: 'prior', ...read }];
}

/**
 * The prior in the string at token i: `set_prior("normal(0, 2)", class = "b")`. Outside Stan the numbers mean
 * something else and are dropped: in glmmTMB’s `prior = "gamma(3, 2)"` the mean is 3.
 */
export function priorIn(reader: Reader, i: number, isOfStan: boolean): Use[] {
  const until = reader.text.slice(0, reader.tokens.end[i]);
  const uses = priorAt(new Reader(until, scan(until, stan.lexicon, reader.tokens.start[i]!)), 0);
  return isOfStan ? uses : uses.map(({ arguments: _, parameters: __, ...use }) => use);
}
