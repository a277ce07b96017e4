import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

/** Calls that write a model of rethinking, line by line. */
const writing = /^(?:alist|ulam|quap|map2stan)$/;

/** No model that matters has more tokens. */
const longest = 3000;

/**
 * The role of the distribution behind the tilde before token i: `alist(y ~ dnorm(a + b * x, s), b ~ dnorm(0, 1))` uses `b`
 * elsewhere, so it is a parameter, and its distribution a prior; what is observed stands nowhere else.
 */
export function roleInModel(
  reader: Reader,
  call: { callee: string; open: number } | undefined,
  i: number,
): Pick<Use, 'role'> {
  if (!call || !reader.is(i - 1, '~') || !writing.test(call.callee)) return {};
  const end = reader.afterBracket(call.open);
  const name = subjectBefore(reader, i - 1, call.open);
  if (name === '' || end - call.open > longest) return {};
  let times = 0;
  for (let at = call.open; at < end; at++) if (reader.isIdentifier(at) && reader.word(at) === name) times++;
  return times > 1 ? { role: 'prior' } : {};
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
