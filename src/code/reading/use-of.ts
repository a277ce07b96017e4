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
  ...(name.isDraw && { role: 'draw' as const }),
  ...parametersGiven(name, reader, given),
  ...more,
});

/** The arguments of the call of the name at token i; none where it is not called. */
export const argumentsOfCall = (reader: Reader, i: number): GivenArgument[] =>
  reader.is(i + 1, '(') ? argumentsAt(reader, i + 1) : [];
