import { distributions } from '../../losses/index.ts';
import type { Meaning } from '../libraries/library.ts';
import { lossAliases } from './loss-words.ts';

/** Names of distributions that only code can name. */
const beyondCatalog: Readonly<Record<string, Meaning>> = {
  'multivariate normal': 'distribution:multivariate-normal',
  'multivariate gaussian': 'distribution:multivariate-normal',
  'half-normal': 'distribution:half-normal',
  'half-cauchy': 'distribution:half-cauchy',
  'half cauchy': 'distribution:half-cauchy',
  'truncated normal': 'distribution:truncated-normal',
  'skew-normal': 'distribution:skew-normal',
  'skew normal': 'distribution:skew-normal',
  'inverse gamma': 'distribution:inverse-gamma',
  'inverse-gamma': 'distribution:inverse-gamma',
  pareto: 'distribution:pareto',
  geometric: 'distribution:geometric',
  'chi-squared': 'distribution:chi-squared',
  'chi-square': 'distribution:chi-squared',
  'beta-binomial': 'distribution:beta-binomial',
  'zero-inflated negative binomial': 'distribution:zero-inflated-negative-binomial',
  rayleigh: 'distribution:rayleigh',
  wishart: 'distribution:wishart',
  lkj: 'distribution:lkj',
  'generalized pareto': 'distribution:generalized-pareto',
  'generalized extreme value': 'distribution:generalized-extreme-value',
};

/**
 * The names of distributions in prose, in lower case. They count before a word that shows that a distribution is
 * meant.
 */
export const distributionNames: Readonly<Record<string, Meaning>> = {
  ...Object.fromEntries(
    distributions.flatMap(({ id, aliases = [] }) =>
      aliases.map((name) => [name, `distribution:${id}` as const]),
    ),
  ),
  ...beyondCatalog,
};

/** Names that are also everyday words: before “errors”, “noise” or “distribution” they may mean nothing statistical. */
export const everyday: ReadonlySet<string> = new Set(
  'normal exponential logistic categorical gamma uniform beta binomial geometric'.split(' '),
);

/** Unambiguous names of losses, in lower case. */
export const lossNames: Readonly<Record<string, Meaning>> = Object.fromEntries(
  lossAliases.flatMap(({ meaning, prose = [] }) => prose.map((name) => [name, meaning])),
);

/** Acronyms that have other meanings elsewhere. */
export const acronyms: Readonly<Record<string, Meaning>> = Object.fromEntries(
  lossAliases.flatMap(({ meaning, acronym }) => (acronym ? [[acronym, meaning]] : [])),
);
