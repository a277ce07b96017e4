import type { CodeName } from '../libraries/library.ts';
import { argumentsAt, type GivenArgument, parametersGiven } from './call-arguments.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

/** The use of a name at token i, with the parameters that its arguments set. */
export const useOf = (
  name: CodeName,
  reader: Reader,
  i: number,
  given: readonly GivenArgument[],
  more: Partial<Use> = {},
): Use => ({
  start: reader.tokens.start[i]!,
  end: reader.tokens.end[i]!,
  meaning: name.meaning,
  name,
  ...parametersGiven(name, reader, given),
  ...more,
});

/**
 * The use of a variable at token i that holds an object. Its parameters were set when the object was made, not here.
 */
export const useOfObject = (
  name: CodeName,
  reader: Reader,
  i: number,
  made: Pick<Use, 'parameters'> = {},
): Use => ({
  start: reader.tokens.start[i]!,
  end: reader.tokens.end[i]!,
  meaning: name.meaning,
  name,
  isVariable: true,
  ...made,
});

/** The arguments of a call of the name at token i; none if it isn't called. */
export const argumentsOfCall = (reader: Reader, i: number): GivenArgument[] =>
  reader.is(i + 1, '(') ? argumentsAt(reader, i + 1) : [];
