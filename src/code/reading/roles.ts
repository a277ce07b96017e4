import type { Role } from '../libraries/library.ts';
import type { Reader } from './reader.ts';

/** Methods of a distribution in Python and JavaScript that draw from it. */
const drawing = /^(?:rvs|r?sample|sample_n|draw)$/;

/** Those that tell probabilities and quantiles; the logarithms among them are parts of a likelihood. */
const telling = /^(?:cdf|sf|survival_function|ppf|isf|icdf|inv|inv_cdf|quantile|interval)$/;

/** What a method is asked for. */
export const roleOfMethod = (method: string): Role | undefined =>
  drawing.test(method) ? 'draw' : telling.test(method) ? 'probability' : undefined;

/** No name is asked for more than this, one after the other: `Normal(0, 1).expand([3]).to_event(1).sample()`. */
const longestChain = 4;

/** What the name at token i is asked for, or what its call makes: `norm.ppf(0.9)`, `norm(0, 1).ppf(0.9)`. */
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

/** Names of what holds priors: `prior`, `log_prior`, `priors`, and what PyMC asks of a covariance’s scales. */
export const holdsPriors = /(?:^|_)priors?(?:_|$)|^sd_dist$/i;

/** Calls that hold a sample against a distribution, which they are handed. */
export const comparing = /^(?:qqplot|probplot|kstest|ks_1samp|cramervonmises|anderson|\w*KSTest)$/;
