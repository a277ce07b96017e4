import type { CodeName } from '../libraries/library.ts';
import { argumentsBefore } from '../libraries/signatures.ts';
import {
  argumentsAt,
  argumentsGiven,
  argumentText,
  fitArguments,
  type GivenArgument,
  parametersGiven,
} from './call-arguments.ts';
import type { Frame } from './python-frames.ts';
import type { PythonWalk } from './python-walk.ts';
import type { Reader } from './reader.ts';
import type { Use } from './use.ts';

/**
 * The arguments in the enclosing call that belong to the class passed at token i: `criterion=nn.HuberLoss,
 * criterion__delta=0.5`.
 */
export function argumentsBeside(reader: Reader, { bracket, key, open }: Frame, i: number): GivenArgument[] {
  if (bracket !== '(' || !(reader.is(i + 1, ',') || reader.is(i + 1, ')'))) return [];
  const prefix = `${key}__`;
  return argumentsAt(reader, open).flatMap((one) => {
    if (key && one.name?.startsWith(prefix)) return [{ ...one, name: one.name.slice(prefix.length) }];
    // `sm.qqplot(e, stats.t, distargs=(4,))`
    const isTuple = one.name && /^(?:distargs|sparams)$/.test(one.name) && reader.is(one.from, '(');
    return isTuple ? argumentsAt(reader, one.from) : [];
  });
}

/** Whether an argument names the loss instead: `RLM(…, M=TukeyBiweight())`. */
export const isNamedByArgument = (
  reader: Reader,
  given: readonly GivenArgument[],
  { unless = [], unlessAt }: CodeName,
): boolean =>
  unless.length > 0 &&
  given.some((one) =>
    one.name
      ? unless.includes(one.name) || unless.includes(`${one.name}=${argumentText(reader, one)}`)
      : one.place === unlessAt,
  );

/** The parameters and arguments that the name at token i is given, by its call, by `fit` or by a method. */
export const argumentsOf = (
  walk: PythonWalk,
  i: number,
  name: CodeName,
  given: readonly GivenArgument[],
): Pick<Use, 'parameters' | 'arguments'> => ({
  ...parametersGiven(
    inItsVersion(walk, i, name, given),
    walk.reader,
    [...given, ...fitArguments(name, walk.reader, i)],
    'fit',
  ),
  ...argumentsOfMethod(walk.reader, i, name),
});

/**
 * The name with the signature of the version that the call shows. PyMC 2 has initial values and a flag for observations,
 * and variables of a model at the left margin, which later versions have only in a `with` block or given their model.
 */
function inItsVersion(
  { reader, frames }: PythonWalk,
  i: number,
  name: CodeName,
  given: readonly GivenArgument[],
): CodeName {
  if (name.library !== 'pymc' || !given[0] || !reader.isString(given[0].from)) return name;
  const isOlder = given.some(
    (one) => one.name === 'value' || (one.name === 'observed' && argumentText(reader, one) === 'True'),
  );
  if (isOlder) return { ...name, version: 'older' };
  const { text, tokens } = reader;
  const at = tokens.start[i]!;
  const isAtMargin = /(?:^|\n)(?:\w+ *= *)?[\w.]*$/.test(text.slice(Math.max(0, at - longestStart), at));
  const isInNoBlock = isAtMargin && frames.length === 0 && !given.some((one) => one.name === 'model');
  return isInNoBlock ? { ...name, version: 'unknown' } : name;
}

/** A variable of a model and the module, before the distribution, are shorter. */
const longestStart = 100;

/** The arguments of a distribution's method: `stats.norm.logpdf(x, loc=0, scale=2)`, `pm.StudentT.dist(nu=3)`. */
function argumentsOfMethod(reader: Reader, i: number, name: CodeName): Pick<Use, 'parameters' | 'arguments'> {
  const isMethod = reader.is(i + 1, '.') && reader.is(i + 3, '(') && name.meaning.startsWith('distribution:');
  const isInJax = name.name.startsWith('jax.scipy.stats.');
  if (!isMethod) return {};
  // Without `.dist`, the variable's name is the first argument.
  if (name.library === 'pymc' && reader.word(i + 2) === 'dist')
    return parametersGiven(
      name,
      reader,
      argumentsAt(reader, i + 3).map((one) => ({ ...one, place: one.place + argumentsBefore(name) })),
    );
  if (!isInJax && name.library !== 'scipy') return {};
  // The first argument of a density is the value.
  const before = /^(?:(?:log)?(?:pdf|pmf|cdf|sf)|ppf|isf)$/.test(reader.word(i + 2)) ? 1 : 0;
  const own = isInJax ? { ...name, library: 'scipy' } : name;
  return argumentsGiven(own, reader, argumentsAt(reader, i + 3), before);
}

/** The parameters set by other arguments of the same call or other entries of the same dictionary. */
export function besides({ frames, frame, reader }: PythonWalk, name: CodeName): Pick<Use, 'parameters'> {
  const holder = frames.findLast(({ bracket, place }) => bracket === '{' || place !== undefined);
  if (!holder || holder.isDefinition) return {};
  const prefix = /^.*__/.exec(holder.key)?.[0] ?? '';
  const named = argumentsAt(reader, holder.open).flatMap((one) => [
    ...(one.name?.startsWith(prefix) ? [{ ...one, name: one.name.slice(prefix.length) }] : []),
    // `{"class_name": "Huber", "config": {"delta": 0.2}}`
    ...(one.name !== undefined &&
    holding.test(one.name) &&
    (reader.is(one.from, '{') || reader.is(one.from, '('))
      ? argumentsAt(reader, one.from)
      : []),
  ]);
  return parametersGiven(name, reader, named, setsAny.test(frame.callee) ? undefined : frame.callee);
}

/** Keys that hold the arguments of the class named beside them. */
const holding = /^(?:config|init_args|args|kwargs|params|sparams)$/;

/** Calls that collect settings for some other, unknown call. */
const setsAny = /^(?:dict)?$|\.(?:set_params|update)$/;
