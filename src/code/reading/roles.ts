import type { Role } from '../libraries/library.ts';
import type { Reader } from './reader.ts';

/** Methods of distributions in Python and JavaScript that draw from them. */
const drawing = /^(?:rvs|r?sample|sample_n|draw)$/;

/**
 * Methods that compute probabilities and quantiles. Their logarithms are not included: those are parts of a
 * likelihood.
 */
const telling = /^(?:cdf|sf|survival_function|ppf|isf|icdf|inv|inv_cdf|quantile|interval)$/;

/** The role that a method implies. */
export const roleOfMethod = (method: string): Role | undefined =>
  drawing.test(method) ? 'draw' : telling.test(method) ? 'probability' : undefined;

/** The longest chain of calls that is followed: `Normal(0, 1).expand([3]).to_event(1).sample()`. */
const longestChain = 4;

/**
 * The role implied by a method called on the name at token i or on its result: `norm.ppf(0.9)`, `norm(0,
 * 1).ppf(0.9)`.
 */
export function roleOfMethodAfter(reader: Reader, i: number): Role | undefined {
  let at = i + 1;
  for (let step = 0; step < longestChain; step++) {
    if (reader.is(at, '(')) at = reader.afterBracket(at);
    if (!reader.is(at, '.') || !reader.isIdentifier(at + 1)) return undefined;
    const role = roleOfMethod(reader.word(at + 1));
    if (role) return role;
    at += 2;
  }
  return undefined;
}

/**
 * Names of variables and arguments that hold priors: `prior`, `log_prior`, `priors`, and PyMC's argument for the
 * scales of a covariance.
 */
export const holdsPriors = /(?:^|_)priors?(?:_|$)|^sd_dist$/i;

/** Calls that compare a sample with a distribution, which is one of their arguments. */
export const comparing = /^(?:qqplot|probplot|kstest|ks_1samp|cramervonmises|anderson|\w*KSTest)$/;
