import type { CodeName } from '../libraries/library.ts';
import { argumentsAt, type GivenArgument, parametersGiven } from './call-arguments.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

/** The use of a name at token i, with what the arguments it is given say of its parameters. */
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

/** The use of a variable at token i that holds an object: what that was made with, and not what it is called with. */
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

/** The arguments of the call of the name at token i; none where it is not called. */
export const argumentsOfCall = (reader: Reader, i: number): GivenArgument[] =>
  reader.is(i + 1, '(') ? argumentsAt(reader, i + 1) : [];
