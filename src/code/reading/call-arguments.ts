import type { ArgumentValue, CodeName } from '../libraries/library.ts';
import { argumentAt, argumentsBefore, hasArgument } from '../libraries/signatures.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

/** One argument of a call or entry of a dictionary, as tokens. */
export interface GivenArgument {
  /** Absent for a positional argument. */
  name?: string;
  /** The index among the positional arguments, from 0. */
  place: number;
  /** The first token of the value, and the token after its last. */
  from: number;
  to: number;
}

/** Relevant calls have fewer arguments; further ones are ignored. */
const mostArguments = 60;

/** The arguments between the bracket at token `open` and the one that closes it. */
export function argumentsAt(reader: Reader, open: number): GivenArgument[] {
  const close = reader.afterBracket(open) - 1;
  const given: GivenArgument[] = [];
  let from = open + 1;
  let place = 0;
  for (let at = from; at <= close && given.length < mostArguments; at++) {
    if (reader.opens(at)) at = reader.afterBracket(at) - 1;
    else if (at === close || reader.is(at, ',') || reader.is(at, ';')) {
      while (from < at && reader.isNewline(from)) from++;
      let to = at;
      while (to > from && reader.isNewline(to - 1)) to--;
      if (from < to) {
        const value = valueAfterName(reader, from, to);
        const cut = isGrouped(reader, value, to) ? 1 : 0;
        given.push(
          value > from
            ? { name: reader.word(from), place, from: value + cut, to: to - cut }
            : { place: place++, from: value + cut, to: to - cut },
        );
      }
      from = at + 1;
    }
  }
  return given;
}

/** Whether a value is merely parenthesized: `delta=(0.5)`. */
const isGrouped = (reader: Reader, from: number, to: number): boolean =>
  to - from === 3 && reader.is(from, '(') && reader.is(to - 1, ')');

/** The first token of the value in `name = value`, `"name": value` or `name: value`; `from` if there is no name. */
function valueAfterName(reader: Reader, from: number, to: number): number {
  const isName = reader.isIdentifier(from) || reader.isString(from);
  const isAssigned = reader.is(from + 1, '=') && !reader.is(from + 2, '=');
  const isKeyed = reader.is(from + 1, ':') && !reader.is(from + 2, ':');
  if (!isName || !(isAssigned || isKeyed) || from + 2 >= to) return from;
  // `"alpha" => 0.9`
  const isPair = isAssigned && reader.is(from + 2, '>');
  return from + (isPair ? 3 : 2);
}

/** The arguments of `fit` on the model that is called at token i: `QuantReg(y, X).fit(q=0.9)`, or `.fit(0.9)`. */
export function fitArguments({ parameters = [] }: CodeName, reader: Reader, i: number): GivenArgument[] {
  const dot = reader.is(i + 1, '(') ? reader.afterBracket(i + 1) : -1;
  const isFit = reader.is(dot, '.') && reader.isIdentifier(dot + 1) && reader.word(dot + 1) === 'fit';
  if (!isFit || !reader.is(dot + 2, '(')) return [];
  const first = parameters.find(({ callee }) => callee === 'fit')?.argument;
  return argumentsAt(reader, dot + 2).flatMap((one) => {
    const argument = one.name ?? (one.place === 0 ? first : undefined);
    return argument === undefined ? [] : [{ ...one, name: argument }];
  });
}

/** A value as written, with whitespace collapsed and long ones cut. */
export function argumentText(reader: Reader, { from, to }: GivenArgument): string {
  const text = reader.text.slice(
    reader.tokens.start[from],
    Math.min(reader.tokens.end[to - 1]!, reader.tokens.start[from]! + 60),
  );
  return text.replace(/\s+/g, ' ').trim();
}

/** The number that a literal of any of the languages stands for; undefined if it is none. */
export function numberIn(text: string): number | undefined {
  if (!/^[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eEf][-+]?\d+)?[LfF]?0?$/.test(text)) return undefined;
  const value = Number(text.replaceAll('_', '').replace(/[LF]$/, '').replace(/f$/, '').replace('f', 'e'));
  return Number.isFinite(value) ? value : undefined;
}

/** The value of a literal: a number, a truth value, or else the text itself. */
export const valueIn = (text: string): ArgumentValue =>
  numberIn(text) ?? (/^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text);

/**
 * The parameters of a name that a call's arguments set. If the name is a string, `callee` is what is called with it,
 * if known.
 */
export function parametersGiven(
  name: CodeName,
  reader: Reader,
  given: readonly GivenArgument[],
  callee?: string,
): Pick<Use, 'parameters' | 'arguments'> {
  const { parameters = [] } = name;
  const read = recordOf(
    parameters
      .filter((one) => isTakenBy(one.callee, callee))
      .flatMap(({ argument, parameter, place }): [string, ArgumentValue][] => {
        const own = given.find((one) =>
          one.name === undefined ? one.place === place : one.name === argument,
        );
        return own ? [[parameter, valueIn(argumentText(reader, own))]] : [];
      }),
  );
  return { ...read, ...argumentsGiven(name, reader, given, argumentsBefore(name)) };
}

/** A distribution's numeric arguments that set no parameter; `before` arguments precede its own. */
export function argumentsGiven(
  called: CodeName,
  reader: Reader,
  given: readonly GivenArgument[],
  before: number,
): Pick<Use, 'arguments'> {
  const { name, keys, meaning, parameters = [] } = called;
  if (keys || given.length === 0 || !meaning.startsWith('distribution:')) return {};
  const own = name.slice(name.lastIndexOf('.') + 1);
  const named = given.flatMap(({ name }) => name ?? []);
  const entries = given.flatMap((one): [string, number][] => {
    const argument = one.name ?? argumentAt(called, own, one.place - before, named);
    const sets = parameters.some((parameter) => parameter.argument === argument);
    if (!argument || argument === '_' || sets || !hasArgument(called, own, argument)) return [];
    const value = numberIn(argumentText(reader, one));
    return value === undefined ? [] : [[argument, value]];
  });
  return entries.length > 0 ? { arguments: Object.fromEntries(entries) } : {};
}

const isTakenBy = (takes: string | undefined, callee: string | undefined): boolean =>
  takes === undefined || callee === undefined || callee === takes || callee.endsWith(`.${takes}`);

/** The parameters written in a string after the name: `Huber:delta=2`, `Quantile:alpha=0.9;use_weights=true`. */
export const parametersInString = ({ parameters = [] }: CodeName, value: string): Pick<Use, 'parameters'> =>
  !value.includes('=')
    ? {}
    : recordOf(
        [...value.matchAll(/[:;](\w+)=([^;:]+)/g)].flatMap(
          ([, argument, text]): [string, ArgumentValue][] => {
            const known = parameters.find((one) => one.argument === argument);
            return known ? [[known.parameter, valueIn(text!)]] : [];
          },
        ),
      );

/** The parameters of a name that settings set, looked up by their keys. */
export const parametersGivenAs = (
  { parameters = [] }: CodeName,
  given: ReadonlyMap<string, string>,
): Pick<Use, 'parameters'> =>
  recordOf(
    parameters.flatMap(({ argument, parameter }): [string, ArgumentValue][] => {
      const text = given.get(argument);
      return text === undefined ? [] : [[parameter, valueIn(text)]];
    }),
  );

const recordOf = (entries: [string, ArgumentValue][]): Pick<Use, 'parameters'> =>
  entries.length > 0 ? { parameters: Object.fromEntries(entries) } : {};
