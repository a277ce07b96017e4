import { numpy, pymc, pymc2, scipy, tensorflow, torch } from './distribution-arguments-python.ts';

/**
 * The arguments of distributions in the order in which each library takes them, keyed by the library’s name for the
 * distribution. They name the positional arguments of a call.
 */
interface Signatures {
  /** The number of other arguments before them: a name, a random key, a shape. */
  after?: number;
  /** The possible names of the argument before them. */
  first?: readonly string[];
  names: Readonly<Record<string, string>>;
}

const r = {
  norm: 'mean sd',
  lnorm: 'meanlog sdlog',
  logis: 'location scale',
  cauchy: 'location scale',
  unif: 'min max',
  t: 'df',
  chisq: 'df',
  f: 'df1 df2',
  binom: 'size prob',
  nbinom: 'size prob mu',
  geom: 'prob',
  pois: 'lambda',
  hyper: 'm n k',
  gamma: 'shape rate scale',
  exp: 'rate',
  weibull: 'shape scale',
  beta: 'shape1 shape2',
};

const stan = {
  normal: 'mu sigma',
  lognormal: 'mu sigma',
  double_exponential: 'mu sigma',
  logistic: 'mu sigma',
  cauchy: 'mu sigma',
  student_t: 'nu mu sigma',
  skew_normal: 'xi omega alpha',
  skew_double_exponential: 'mu sigma tau',
  exp_mod_normal: 'mu sigma lambda',
  gumbel: 'mu beta',
  exponential: 'beta',
  gamma: 'alpha beta',
  inv_gamma: 'alpha beta',
  weibull: 'alpha sigma',
  frechet: 'alpha sigma',
  beta: 'alpha beta',
  beta_proportion: 'mu kappa',
  uniform: 'alpha beta',
  pareto: 'y_min alpha',
  rayleigh: 'sigma',
  chi_square: 'nu',
  inv_chi_square: 'nu',
  scaled_inv_chi_square: 'nu sigma',
  von_mises: 'mu kappa',
  lkj_corr: 'eta',
  lkj_corr_cholesky: 'eta',
  bernoulli: 'theta',
  bernoulli_logit: 'alpha',
  binomial: 'N theta',
  binomial_logit: 'N alpha',
  beta_binomial: 'N alpha beta',
  poisson: 'lambda',
  poisson_log: 'alpha',
  neg_binomial: 'alpha beta',
  neg_binomial_2: 'mu phi',
  neg_binomial_2_log: 'eta phi',
};

const julia = {
  Normal: 'μ σ',
  LogNormal: 'μ σ',
  Laplace: 'μ θ',
  Logistic: 'μ θ',
  Gumbel: 'μ θ',
  Cauchy: 'μ σ',
  TDist: 'ν',
  Chisq: 'ν',
  FDist: 'ν1 ν2',
  Uniform: 'a b',
  Exponential: 'θ',
  Gamma: 'α θ',
  InverseGamma: 'α θ',
  Weibull: 'α θ',
  Pareto: 'α θ',
  Beta: 'α β',
  InverseGaussian: 'μ λ',
  VonMises: 'μ κ',
  Rayleigh: 'σ',
  Bernoulli: 'p',
  Geometric: 'p',
  Binomial: 'n p',
  BetaBinomial: 'n α β',
  NegativeBinomial: 'r p',
  Poisson: 'λ',
  LKJ: 'd η',
  LKJCholesky: 'd η',
};

const priorsOfR = {
  normal: 'location scale',
  cauchy: 'location scale',
  laplace: 'location scale',
  student_t: 'df location scale',
  exponential: 'rate',
  lkj: 'regularization',
};

/** The arguments on whose places two versions of a library agree. */
function commonTo(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Record<string, string> {
  const common = Object.entries(one).map(([distribution, names]) => {
    const others = other[distribution]?.split(' ') ?? [];
    const agreed = names.split(' ').map((name, place) => (name === others[place] ? name : '_'));
    return [distribution, agreed.join(' ')];
  });
  return Object.fromEntries(common);
}

/** Keyed by the library’s id, with its version where versions differ. */
const signatures: Readonly<Record<string, Signatures>> = {
  numpy: { names: numpy },
  scipy: { names: scipy },
  pytorch: {
    names: {
      ...torch,
      normal: 'mean std',
      normal_: '_ mean std',
      trunc_normal_: '_ mean std',
      uniform_: '_ a b',
    },
  },
  pyro: { names: torch },
  numpyro: { names: { ...torch, Weibull: 'scale concentration', NegativeBinomial2: 'mean concentration' } },
  'tensorflow-probability': {
    names: { ...torch, Weibull: 'concentration scale', Pareto: 'concentration scale' },
  },
  pymc: { after: 1, names: pymc },
  'pymc-2': { after: 1, names: pymc2 },
  'pymc-any': { after: 1, names: commonTo(pymc, pymc2) },
  jax: {
    after: 1,
    names: {
      t: 'df',
      gamma: 'a',
      beta: 'a b',
      poisson: 'lam',
      bernoulli: 'p',
      binomial: 'n p',
      geometric: 'p',
      chisquare: 'df',
      generalized_normal: 'p',
      pareto: 'b',
      truncated_normal: 'lower upper',
      uniform: '_ _ minval maxval',
    },
  },
  tensorflow: { after: 1, names: tensorflow },
  keras: { after: 1, names: tensorflow },
  'tensorflow-js': {
    after: 1,
    names: {
      randomNormal: 'mean stdDev',
      truncatedNormal: 'mean stdDev',
      randomUniform: 'minval maxval',
      randomGamma: 'alpha beta',
    },
  },
  'd3-random': {
    names: {
      randomNormal: 'mu sigma',
      randomLogNormal: 'mu sigma',
      randomUniform: 'min max',
      randomLogistic: 'a b',
      randomCauchy: 'a b',
      randomExponential: 'lambda',
      randomPoisson: 'lambda',
      randomGamma: 'k theta',
      randomWeibull: 'k a b',
      randomBeta: 'alpha beta',
      randomPareto: 'alpha',
      randomBernoulli: 'p',
      randomGeometric: 'p',
      randomBinomial: 'n p',
    },
  },
  'python-random': {
    names: {
      gauss: 'mu sigma',
      NormalDist: 'mu sigma',
      normalvariate: 'mu sigma',
      lognormvariate: 'mu sigma',
      expovariate: 'lambd',
      gammavariate: 'alpha beta',
      betavariate: 'alpha beta',
      weibullvariate: 'alpha beta',
      paretovariate: 'alpha',
      vonmisesvariate: 'mu kappa',
      triangular: 'low high mode',
      uniform: 'a b',
      binomialvariate: 'n p',
    },
  },
  r: {
    after: 1,
    first: ['x', 'q', 'p', 'n', 'nn'],
    names: Object.fromEntries(
      Object.entries(r).flatMap(([stem, names]) =>
        ['d', 'p', 'q', 'r'].map((letter) => [letter + stem, names]),
      ),
    ),
  },
  brms: { names: priorsOfR },
  rstanarm: { names: priorsOfR },
  stan: { names: stan },
  distributions: { names: julia },
};

/**
 * The name of the argument at a position in a distribution’s call, from 0; empty if unknown. Named arguments don't
 * take up a position: `runif(100, min = -5, 5)`, `runif(n = 100, -5, 5)`.
 */
export function argumentAt(
  library: string,
  distribution: string,
  place: number,
  named: readonly string[],
): string {
  const { first = [], names } = signatures[library] ?? {};
  const own = names?.[distribution]?.split(' ') ?? [];
  const isFirstNamed = named.some((name) => first.includes(name) && !own.includes(name));
  return own.filter((name) => !named.includes(name))[place + Number(isFirstNamed)] ?? '';
}

/** The number of arguments that a library’s distributions take before their own. */
export const argumentsBefore = (library: string): number => signatures[library]?.after ?? 0;

/** Whether a library’s distribution has an argument with this name. */
export const hasArgument = (library: string, distribution: string, argument: string): boolean =>
  signatures[library]?.names[distribution]?.split(' ').includes(argument) === true;
