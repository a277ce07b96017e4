import type { CodeName, Role } from '../libraries/library.ts';
import { densityOf, parametersIn } from './bugs-model.ts';
import { isDensity } from './r-names.ts';
import type { Reader } from './reader.ts';
import { plotting } from './roles.ts';
import type { Use } from './use.ts';

/** Calls of rethinking whose argument is a model, one line per distribution. */
const modelCalls = /^(?:alist|ulam|quap|map2stan)$/;

/** The deepest nesting of loops considered. */
const deepest = 8;

/** The longest model considered, in tokens. */
const longest = 3000;

/** An open bracket: the function called, and the bracket’s token. */
interface Call {
  callee: string;
  open: number;
}

/** The tilde before the distribution at token i, truncated (`a ~ T(dnorm(0, 1), 0, )`) or not; −1 if there is none. */
export function tildeBefore(reader: Reader, i: number): number {
  const isTruncated = reader.is(i - 1, '(') && reader.isIdentifier(i - 2) && reader.word(i - 2) === 'T';
  const at = isTruncated ? i - 3 : i - 1;
  return reader.is(at, '~') ? at : -1;
}

/** The models in R code: which distributions are priors, and which are of data. */
export class Models {
  /** The opening bracket of the model whose parameters are stored. */
  #open = -1;
  #parameters: ReadonlySet<string> = new Set();

  /** The role of the distribution at token i, within these brackets. */
  roleAt(reader: Reader, calls: readonly Call[], i: number, name: CodeName): Role | undefined {
    const { library, meaning } = name;
    if (!meaning.startsWith('distribution:')) return undefined;
    const isDrawn = plotting.test(calls.findLast(({ callee }) => callee)?.callee ?? '');
    if (isDrawn && !name.role && isDensity(reader.word(i))) return 'probability';
    if (library === 'greta') return givesDistribution(reader, i) ? undefined : 'prior';
    const around = callsAround(reader, calls, i);
    const call = around.at(-1);
    if (!call) return undefined;
    const isOfParameter = reader.is(call.open, '{')
      ? this.#isParameter(reader, around, i)
      : isUsedElsewhere(reader, call, i);
    return isOfParameter ? 'prior' : undefined;
  }

  /** The use of a density at token i that R itself lacks, in a model for JAGS or NIMBLE. */
  inBugs(reader: Reader, calls: readonly Call[], i: number): Use[] {
    const around = callsAround(reader, calls, i);
    const call = around.at(-1);
    const known = call && reader.is(call.open, '{') && densityOf(reader.word(i));
    if (!known) return [];
    const role = this.#isParameter(reader, around, i) && { role: 'prior' as const };
    return [{ start: reader.tokens.start[i]!, end: reader.tokens.end[i]!, ...known, ...role }];
  }

  /** Whether the distribution at token i, in a model inside these braces, is that of a parameter. */
  #isParameter(reader: Reader, calls: readonly Call[], i: number): boolean {
    const subject = subjectBefore(reader, tildeBefore(reader, i), calls.at(-1)!.open);
    return this.#parametersAround(reader, calls).has(subject);
  }

  /** The parameters of the NIMBLE or JAGS model inside these braces, nested for its loops. */
  #parametersAround(reader: Reader, calls: readonly Call[]): ReadonlySet<string> {
    const near = calls.slice(-deepest);
    const { open } = near[near.findLastIndex(({ open }) => !reader.is(open, '{')) + 1]!;
    const close = reader.afterBracket(open) - 1;
    if (close - open > longest) return new Set();
    if (open !== this.#open) {
      this.#open = open;
      this.#parameters = parametersIn(reader.text.slice(reader.tokens.end[open], reader.tokens.end[close]));
    }
    return this.#parameters;
  }
}

/** The brackets around the line of a model whose distribution is at token i; none if no tilde precedes it. */
function callsAround(reader: Reader, calls: readonly Call[], i: number): readonly Call[] {
  const tilde = tildeBefore(reader, i);
  if (tilde < 0) return [];
  return tilde === i - 1 ? calls : calls.slice(0, -1);
}

/** Whether greta assigns the distribution to data: `distribution(y) <- normal(mu, 1)`; a parameter is `mu <- normal(0, 1)`. */
function givesDistribution(reader: Reader, i: number): boolean {
  let at = i - 1;
  // `greta::normal`
  while (i - at < 5 && !reader.is(at, '-')) at--;
  return reader.is(at, '-') && reader.is(at - 1, '<') && reader.is(at - 2, ')');
}

/**
 * Whether a model of rethinking uses the variable before the tilde of token i elsewhere, as it does a parameter: in
 * `alist(y ~ dnorm(a + b * x, s), b ~ dnorm(0, 1))` it uses `b`, and `y` nowhere else.
 */
function isUsedElsewhere(reader: Reader, { callee, open }: Call, i: number): boolean {
  if (!modelCalls.test(callee)) return false;
  const end = reader.afterBracket(open);
  const name = subjectBefore(reader, i - 1, open);
  if (name === '' || end - open > longest) return false;
  let times = 0;
  for (let at = open; at < end; at++) if (reader.isIdentifier(at) && reader.word(at) === name) times++;
  return times > 1;
}

/** The variable before a tilde: `a[g] ~`, `c(a, b) ~`, `vector[3]:z ~`. */
function subjectBefore(reader: Reader, tilde: number, open: number): string {
  let at = tilde - 1;
  if (reader.closes(at)) {
    for (let depth = 0; at > open; at--) {
      if (reader.closes(at)) depth++;
      else if (reader.opens(at) && --depth === 0) break;
    }
    at += reader.is(at, '(') ? 1 : -1;
  }
  return reader.isIdentifier(at) ? reader.word(at) : '';
}
