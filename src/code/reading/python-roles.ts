import type { CodeName, Role } from '../libraries/library.ts';
import { argumentsAt, type GivenArgument } from './call-arguments.ts';
import type { PythonWalk } from './python-walk.ts';
import { comparing, holdsPriors, isDensityOf, plotting, roleOfMethodAfter } from './roles.ts';

/** The role of the name at token i, given its arguments and context, unless the name always has the same one. */
export function roleIn(
  walk: PythonWalk,
  i: number,
  name: CodeName,
  given: readonly GivenArgument[],
): Role | undefined {
  if (name.role) return undefined;
  const { reader, frame } = walk;
  const keys = enclosingKeys(walk);
  if (name.meaning.startsWith('loss:'))
    return metrics.test(keys.find((key) => saysWhat.test(key)) ?? '') ? 'metric' : undefined;
  const isProbability =
    comparing.test(frame.method) || (plotting.test(frame.method) && isDensityOf(reader, i));
  return (
    roleOfMethodAfter(reader, i) ??
    (isProbability ? 'probability' : undefined) ??
    (keys.some((key) => holdsPriors.test(key)) || isOfParameter(walk, name, given) ? 'prior' : undefined)
  );
}

const metrics = /(?:^|_)metrics?$/i;
const saysWhat = /metric|loss|objective|criterion/i;

/** How many brackets outward the key of a name is searched for: `logging_metrics=ModuleList([SMAPE()])`. */
const farthest = 4;

/** The arguments, keys and variable that the current value belongs to, innermost first. */
function enclosingKeys({ frames, statement }: PythonWalk): string[] {
  const keys = frames.slice(-farthest).map(({ key }) => key);
  return (frames.length < farthest ? [statement.key, ...keys] : keys).reverse();
}

/**
 * Whether a distribution in a probabilistic program belongs to a parameter: it has a name and no observations. PyMC
 * takes both in the same call, `pm.Normal("a", 0, 1, observed=y)`; NumPyro and Pyro in the enclosing one,
 * `sample("a", dist, obs=y)`.
 */
function isOfParameter(
  { frames, frame, reader }: PythonWalk,
  { library }: CodeName,
  given: readonly GivenArgument[],
): boolean {
  // The second argument of a divergence is the prior.
  if (frame.method === 'kl_divergence') return frame.place === 1;
  if (library === 'pymc') {
    const first = given[0];
    return (
      first?.place === 0 &&
      first.name === undefined &&
      reader.isString(first.from) &&
      !names(given, 'observed')
    );
  }
  if (library !== 'numpyro' && library !== 'pyro') return false;
  if (frame.method === 'PyroSample') return true;
  const sample = frames.slice(-farthest).findLast(({ method }) => method === 'sample');
  return sample?.place === 1 && !names(argumentsAt(reader, sample.open), 'obs');
}

const names = (given: readonly GivenArgument[], argument: string): boolean =>
  given.some(({ name }) => name === argument);
