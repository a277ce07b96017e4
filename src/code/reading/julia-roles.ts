import type { CodeName, Role } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { isOfParameter } from './julia-models.ts';
import { openAround } from './julia-places.ts';
import type { Reader } from './reader.ts';
import { comparing } from './roles.ts';

/** What the name at token i is for, apart from what it always is. */
export function roleIn(reader: Reader, i: number, name: CodeName, bindings: Bindings): Role | undefined {
  if (name.role) return undefined;
  if (name.meaning.startsWith('loss:')) return isMeasure(reader, i) ? 'metric' : undefined;
  return roleInCall(reader, i) ?? (isOfParameter(reader, i, bindings) ? 'prior' : undefined);
}

/** What makes another distribution of one. */
const wrapping =
  /^(?:[tT]runcated|censored|filldist|arraydist|product_distribution|LocationScale|MixtureModel)$/;

/** `rand(rng, truncated(Normal(0, 1), 0, Inf), n)`, `quantile(TDist(4), 0.975)`, `cdf.(Normal(), x)` */
function roleInCall(reader: Reader, i: number): Role | undefined {
  let at = i;
  for (let depth = 0; depth < 4; depth++) {
    const open = openAround(reader, at);
    if (open === undefined) return undefined;
    const callee = reader.is(open - 1, '.') ? open - 2 : open - 1;
    const word = reader.isIdentifier(callee) ? reader.word(callee) : '';
    if (/^rand!?$/.test(word)) return 'draw';
    if (/^(?:quantile|cquantile|cdf|ccdf)$/.test(word) || comparing.test(word)) return 'probability';
    // A list of components has no name.
    if (word !== '' && !wrapping.test(word)) return undefined;
    at = open;
  }
  return undefined;
}

/** `evaluate!(mach, measure = [rms, LogCoshLoss()])` */
function isMeasure(reader: Reader, i: number): boolean {
  const list = openAround(reader, i) ?? -1;
  const before = reader.is(list, '[') && reader.is(list - 1, '=') ? list - 1 : i - 1;
  return reader.is(before, '=') && /^(?:measures?|metrics?)$/.test(reader.word(before - 1));
}
