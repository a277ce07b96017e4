import type { Bindings } from './bindings.ts';
import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

const { argument, argumentKeys } = lookups.julia;

/**
 * The setting at token i, after the sign at token `sign`, that a boosting library reads: `objective =
 * "reg:absoluteerror"`, `loss = :quantile`, `"objective" => "count:poisson"`.
 */
export function settingAt(reader: Reader, bindings: Bindings, i: number, sign: number): Use | undefined {
  const isPair = reader.is(sign, '>') && reader.is(sign - 1, '=');
  const key = isPair ? sign - 2 : sign - 1;
  if (!isPair && !(reader.is(sign, '=') && reader.isIdentifier(key))) return undefined;
  if (!argumentKeys.has(reader.word(key))) return undefined;
  const name = argument(bindings.imported, reader.word(key), reader.word(i));
  if (!name) return undefined;
  const open = enclosingOpen(reader, i);
  const given = open === undefined ? [] : argumentsAt(reader, open).filter((one) => one.name !== undefined);
  return {
    start: reader.tokens.start[i]!,
    end: reader.tokens.end[i]!,
    meaning: name.meaning,
    name,
    ...parametersGiven(name, reader, given),
  };
}

/**
 * Whether a function is passed as a measure or a loss, `measure = [rms, mae]`, or is a value in a table of them, `LOSSES =
 * Dict(:mae => mae)`.
 */
export function isPassedAsLoss(reader: Reader, i: number): boolean {
  if (isInTable(reader, i)) return true;
  let at = i - 1;
  while (i - at < 20 && (reader.is(at, ',') || reader.isIdentifier(at))) at--;
  if (reader.is(at, '[') || reader.is(at, '(')) at--;
  const isNamed = reader.is(at, '=') && reader.isIdentifier(at - 1);
  return isNamed && ofLosses.test(reader.word(at - 1));
}

const ofLosses = /measure|loss|metric|criterion/i;

function isInTable(reader: Reader, i: number): boolean {
  const isValue = reader.is(i - 1, '>') && reader.is(i - 2, '=');
  const open =
    isValue && (reader.is(i + 1, ',') || reader.is(i + 1, ')')) ? enclosingOpen(reader, i) : undefined;
  if (open === undefined || !reader.isIdentifier(open - 1) || reader.word(open - 1) !== 'Dict') return false;
  return reader.is(open - 2, '=') && reader.isIdentifier(open - 3) && ofLosses.test(reader.word(open - 3));
}

/** The name of the function whose first argument is token i, possibly broadcast: `pdf.(Normal(0, 1), x)`. */
export function calledBefore(reader: Reader, i: number): string {
  if (!reader.is(i - 1, '(')) return '';
  const at = reader.is(i - 2, '.') ? i - 3 : i - 2;
  return reader.isIdentifier(at) ? reader.word(at) : '';
}

/** The arguments of the call whose first argument is token i. */
export const argumentsOfCaller = (reader: Reader, i: number) =>
  reader.is(i - 1, '(') ? argumentsAt(reader, i - 1) : [];

/** The opening token of the innermost bracket around token i, searched nearby only. */
export function enclosingOpen(reader: Reader, i: number): number | undefined {
  let depth = 0;
  for (let at = i - 1; at >= 0 && i - at < 200; at--) {
    if (reader.closes(at)) depth++;
    else if (reader.opens(at) && depth-- === 0) return at;
  }
  return undefined;
}
