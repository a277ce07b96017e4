import type { Role } from '../libraries/library.ts';
import type { Reader } from './reader.ts';

/** Methods of distributions in Python and JavaScript that draw from them. */
const drawMethod = /^(?:rvs|r?sample|sample_n|draw)$/;

/**
 * Methods that compute probabilities and quantiles. Their logarithms are not included: those are parts of a
 * likelihood.
 */
const probabilityMethod = /^(?:cdf|sf|survival_function|ppf|isf|icdf|inv|inv_cdf|quantile|interval)$/;

/** Methods that compute densities: terms of a likelihood, or heights of a curve. */
const densityMethod = /^(?:pdf|pmf)$/;

/** The role that a method implies. */
export const roleOfMethod = (method: string): Role | undefined =>
  drawMethod.test(method) ? 'draw' : probabilityMethod.test(method) ? 'probability' : undefined;

/** The longest chain of calls that is followed: `Normal(0, 1).expand([3]).to_event(1).sample()`. */
const longestChain = 4;

/**
 * The role implied by a method called on the name at token i or on its result: `norm.ppf(0.9)`, `norm(0,
 * 1).ppf(0.9)`.
 */
export function roleOfMethodAfter(reader: Reader, i: number): Role | undefined {
  for (const method of methodsAfter(reader, i)) {
    const role = roleOfMethod(method);
    if (role) return role;
  }
  return undefined;
}

/** Whether a density is computed by a method of the name at token i: `norm.pdf(x)`, `norm(0, 1).pdf(x)`. */
export function isDensityOf(reader: Reader, i: number): boolean {
  for (const method of methodsAfter(reader, i)) if (densityMethod.test(method)) return true;
  return false;
}

/** The attributes and methods after token i, past the brackets of calls. */
function* methodsAfter(reader: Reader, i: number): Generator<string> {
  let at = i + 1;
  for (let step = 0; step < longestChain; step++) {
    if (reader.is(at, '(')) at = reader.afterBracket(at);
    if (!reader.is(at, '.') || !reader.isIdentifier(at + 1)) return;
    yield reader.word(at + 1);
    at += 2;
  }
}

/**
 * Names of variables and arguments that hold priors: `prior`, `log_prior`, `priors`, and PyMC's argument for the
 * scales of a covariance.
 */
export const holdsPriors = /(?:^|_)priors?(?:_|$)|^sd_dist$/i;

/** Calls that compare a sample with a distribution, which is one of their arguments. */
export const comparing = /^(?:qqplot|probplot|kstest|ks_1samp|cramervonmises|anderson|\w*KSTest)$/;

/** Calls that draw a curve, of which a density may be the height. */
export const plotting =
  /^(?:plot!?|lines!?|line|points|polygon|curve|aes|stat_function|geom_function|fill_between|fill|area|semilog[xy]|loglog|step|stem|bar|scatter|Scatter|lineplot|scatterplot)$/;
