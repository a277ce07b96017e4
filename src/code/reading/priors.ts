import type { CodeName } from '../libraries/library.ts';
import { argumentsAt, type GivenArgument } from './call-arguments.ts';
import type { Frame } from './python-frames.ts';
import type { Reader } from './reader.ts';

/**
 * Whether a distribution in a probabilistic program is a prior: it has a name and no observations. PyMC takes them in
 * the same call, `pm.Normal("a", 0, 1, observed=y)`; NumPyro and Pyro in the call around, `sample("a", dist, obs=y)`.
 */
export function isPrior(
  { library, meaning }: CodeName,
  given: readonly GivenArgument[],
  around: Frame,
  reader: Reader,
): boolean {
  if (!meaning.startsWith('distribution:')) return false;
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
  return around.method === 'sample' && around.place === 1 && !names(argumentsAt(reader, around.open), 'obs');
}

const names = (given: readonly GivenArgument[], argument: string): boolean =>
  given.some(({ name }) => name === argument);
