import type { CodeName, Role } from '../libraries/library.ts';
import type { Bindings } from './bindings.ts';
import { isOfParameter } from './julia-models.ts';
import { enclosingOpen } from './julia-places.ts';
import type { Reader } from './reader.ts';
import { comparing, plotting } from './roles.ts';

/** The role of the name at token i in its context, unless the name always has the same one. */
export function roleIn(reader: Reader, i: number, name: CodeName, bindings: Bindings): Role | undefined {
  if (name.role) return undefined;
  if (name.meaning.startsWith('loss:')) return isMeasure(reader, i) ? 'metric' : undefined;
  return roleInCall(reader, i) ?? (isOfParameter(reader, i, bindings) ? 'prior' : undefined);
}

/** Functions that turn a distribution into another one or into its density. */
const wrapping =
  /^(?:pdf|[tT]runcated|censored|filldist|arraydist|product_distribution|LocationScale|MixtureModel)$/;

/**
 * The role in a call such as `rand(rng, truncated(Normal(0, 1), 0, Inf), n)`, `quantile(TDist(4), 0.975)`,
 * `cdf.(Normal(), x)`.
 */
function roleInCall(reader: Reader, i: number): Role | undefined {
  let at = i;
  for (let depth = 0; depth < 4; depth++) {
    const open = enclosingOpen(reader, at);
    if (open === undefined) return undefined;
    const callee = reader.is(open - 1, '.') ? open - 2 : open - 1;
    const word = reader.isIdentifier(callee) ? reader.word(callee) : '';
    if (/^rand!?$/.test(word)) return 'draw';
    if (/^(?:quantile|cquantile|cdf|ccdf)$/.test(word) || comparing.test(word) || plotting.test(word))
      return 'probability';
    // An unnamed bracket is a list of components.
    if (word !== '' && !wrapping.test(word)) return undefined;
    at = open;
  }
  return undefined;
}

/** Whether a loss is only a measure: `evaluate!(mach, measure = [rms, LogCoshLoss()])`. */
function isMeasure(reader: Reader, i: number): boolean {
  const list = enclosingOpen(reader, i) ?? -1;
  const before = reader.is(list, '[') && reader.is(list - 1, '=') ? list - 1 : i - 1;
  return reader.is(before, '=') && /^(?:measures?|metrics?)$/.test(reader.word(before - 1));
}
