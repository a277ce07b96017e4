import type { CodeName, Role } from '../libraries/library.ts';
import { densityOf, parametersIn } from './bugs-model.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

/** Calls that write a model of rethinking, line by line. */
const writing = /^(?:alist|ulam|quap|map2stan)$/;

/** No model that matters has loops in so many loops. */
const deepest = 8;

/** No model that matters has more tokens. */
const longest = 3000;

/** A bracket that is open: what is called with it, and its token. */
interface Call {
  callee: string;
  open: number;
}

/** The tilde before the distribution at token i, which NIMBLE may truncate: `a ~ T(dnorm(0, 1), 0, )`; −1 for none. */
export function tildeBefore(reader: Reader, i: number): number {
  const isTruncated = reader.is(i - 1, '(') && reader.isIdentifier(i - 2) && reader.word(i - 2) === 'T';
  const at = isTruncated ? i - 3 : i - 1;
  return reader.is(at, '~') ? at : -1;
}

/** The models that some R code writes: what their distributions are for. */
export class Models {
  /** The model that was asked about last. */
  #open = -1;
  #parameters: ReadonlySet<string> = new Set();

  /** The role of the distribution at token i, within these brackets. */
  roleAt(reader: Reader, calls: readonly Call[], i: number, name: CodeName): Role | undefined {
    const { library, meaning } = name;
    if (!meaning.startsWith('distribution:')) return undefined;
    if (library === 'greta') return givesDistribution(reader, i) ? undefined : 'prior';
    const around = callsAround(reader, calls, i);
    const call = around.at(-1);
    if (!call) return undefined;
    const isOfParameter = reader.is(call.open, '{')
      ? this.#isParameter(reader, around, i)
      : isUsedElsewhere(reader, call, i);
    return isOfParameter ? 'prior' : undefined;
  }

  /** The use of a density at token i that R has not, in a function or code that JAGS or NIMBLE reads. */
  inBugs(reader: Reader, calls: readonly Call[], i: number): Use[] {
    const around = callsAround(reader, calls, i);
    const call = around.at(-1);
    const known = call && reader.is(call.open, '{') && densityOf(reader.word(i));
    if (!known) return [];
    const role = this.#isParameter(reader, around, i) && { role: 'prior' as const };
    return [{ start: reader.tokens.start[i]!, end: reader.tokens.end[i]!, ...known, ...role }];
  }

  /** Whether the distribution at token i, in a model within these braces, is that of a parameter. */
  #isParameter(reader: Reader, calls: readonly Call[], i: number): boolean {
    const subject = subjectBefore(reader, tildeBefore(reader, i), calls.at(-1)!.open);
    return this.#parametersAround(reader, calls).has(subject);
  }

  /** The parameters of a model of NIMBLE or JAGS, whose loops are braces in braces. */
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

/** The brackets around a line of a model whose distribution is at token i; none where it stands behind no tilde. */
function callsAround(reader: Reader, calls: readonly Call[], i: number): readonly Call[] {
  const tilde = tildeBefore(reader, i);
  if (tilde < 0) return [];
  return tilde === i - 1 ? calls : calls.slice(0, -1);
}

/** `distribution(y) <- normal(mu, 1)` of greta: what is not observed is made by the distribution alone. */
function givesDistribution(reader: Reader, i: number): boolean {
  let at = i - 1;
  // `greta::normal`
  while (i - at < 5 && !reader.is(at, '-')) at--;
  return reader.is(at, '-') && reader.is(at - 1, '<') && reader.is(at - 2, ')');
}

/**
 * Whether the model of rethinking uses elsewhere what the distribution behind the tilde before token i is of:
 * `alist(y ~ dnorm(a + b * x, s), b ~ dnorm(0, 1))` uses `b`; what is observed stands nowhere else.
 */
function isUsedElsewhere(reader: Reader, { callee, open }: Call, i: number): boolean {
  if (!writing.test(callee)) return false;
  const end = reader.afterBracket(open);
  const name = subjectBefore(reader, i - 1, open);
  if (name === '' || end - open > longest) return false;
  let times = 0;
  for (let at = open; at < end; at++) if (reader.isIdentifier(at) && reader.word(at) === name) times++;
  return times > 1;
}

/** The name that the line with the tilde at token i begins with: `a[g] ~`, `c(a, b) ~`, `vector[3]:z ~`. */
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
