import type { Bindings } from './bindings.ts';
import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

const { argument, argumentKeys } = lookups.julia;

/**
 * The setting at token i, behind the sign before it, that a library of boosted trees reads:
 * `objective = "reg:absoluteerror"`, `loss = :quantile`, `"objective" => "count:poisson"`.
 */
export function settingAt(reader: Reader, bindings: Bindings, i: number, sign: number): Use | undefined {
  const isPair = reader.is(sign, '>') && reader.is(sign - 1, '=');
  const key = isPair ? sign - 2 : sign - 1;
  if (!isPair && !(reader.is(sign, '=') && reader.isIdentifier(key))) return undefined;
  if (!argumentKeys.has(reader.word(key))) return undefined;
  const name = argument(bindings.imported, reader.word(key), reader.word(i));
  if (!name) return undefined;
  const around = openAround(reader, i);
  const given =
    around === undefined ? [] : argumentsAt(reader, around).filter((one) => one.name !== undefined);
  return {
    start: reader.tokens.start[i]!,
    end: reader.tokens.end[i]!,
    meaning: name.meaning,
    name,
    ...parametersGiven(name, reader, given),
  };
}

/** Whether a function is handed over as a measure or a loss: `measure = [rms, mae]`. */
export function isHandedOver(reader: Reader, i: number): boolean {
  let at = i - 1;
  while (i - at < 20 && (reader.is(at, ',') || reader.isIdentifier(at))) at--;
  if (reader.is(at, '[') || reader.is(at, '(')) at--;
  const isNamed = reader.is(at, '=') && reader.isIdentifier(at - 1);
  return isNamed && /measure|loss|metric|criterion/i.test(reader.word(at - 1));
}

/** What is called with token i as its first argument, also for each element: `pdf.(Normal(0, 1), x)`. */
export function calledBefore(reader: Reader, i: number): string {
  if (!reader.is(i - 1, '(')) return '';
  const at = reader.is(i - 2, '.') ? i - 3 : i - 2;
  return reader.isIdentifier(at) ? reader.word(at) : '';
}

/** The arguments of the call whose first one token i is. */
export const handedTo = (reader: Reader, i: number) =>
  reader.is(i - 1, '(') ? argumentsAt(reader, i - 1) : [];

/** The bracket that is open around token i, near it. */
export function openAround(reader: Reader, i: number): number | undefined {
  let depth = 0;
  for (let at = i - 1; at >= 0 && i - at < 200; at--) {
    if (reader.closes(at)) depth++;
    else if (reader.opens(at) && depth-- === 0) return at;
  }
  return undefined;
}
