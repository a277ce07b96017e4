import type { CodeName, Role } from '../libraries/library.ts';
import { parametersIn } from './bugs-model.ts';
import type { Reader } from './reader.ts';

/** Calls that write a model of rethinking, line by line. */
const writing = /^(?:alist|ulam|quap|map2stan)$/;

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
    const tilde = tildeBefore(reader, i);
    const around = tilde === i - 1 ? calls : calls.slice(0, -1);
    const call = around.at(-1);
    if (!call || tilde < 0) return undefined;
    const isOfParameter = reader.is(call.open, '{')
      ? this.#parametersAround(reader, around).has(subjectBefore(reader, tilde, call.open))
      : isUsedElsewhere(reader, call, i);
    return isOfParameter ? 'prior' : undefined;
  }

  /** The parameters of a model of NIMBLE or JAGS, whose loops are braces in braces. */
  #parametersAround(reader: Reader, calls: readonly Call[]): ReadonlySet<string> {
    const first = calls.findLastIndex(({ open }) => !reader.is(open, '{')) + 1;
    const { open } = calls[first]!;
    if (open !== this.#open) {
      const close = reader.afterBracket(open) - 1;
      this.#open = open;
      this.#parameters = parametersIn(reader.text.slice(reader.tokens.end[open], reader.tokens.end[close]));
    }
    return this.#parameters;
  }
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
