import type { LossId } from '../losses/index.ts';
import type { LossAliases } from '../losses/loss.ts';

/** A distribution that code can name and no report recommends, with what it is for, in words. */
export interface OtherDistribution {
  name: string;
  /** What it describes or is used for; completes `It describes …` or `A prior for …`. */
  use: string;
  /**
   * A prior describes a parameter and a reference distribution describes a statistic: neither implies a loss for the
   * data.
   */
  kind: 'data' | 'prior' | 'statistic';
  /** The catalog's loss that its likelihood amounts to, if there is one. */
  loss?: LossId;
  /** A sentence about its loss, if that is not its negative log-likelihood. */
  implies?: string;
}

const data = (name: string, use: string, loss?: LossId): OtherDistribution => ({
  name,
  use,
  kind: 'data',
  ...(loss && { loss }),
});
const prior = (name: string, use: string): OtherDistribution => ({ name, use, kind: 'prior' });
const statistic = (name: string, use: string): OtherDistribution => ({ name, use, kind: 'statistic' });

export const otherDistributions = {
  'half-normal': prior('Half-normal', 'a standard deviation or another positive scale'),
  'half-cauchy': prior('Half-Cauchy', 'a standard deviation that may be large'),
  'half-student-t': prior('Half Student’s t', 'a standard deviation that may be large'),
  'inverse-gamma': prior('Inverse gamma', 'a variance (conjugate to the normal distribution)'),
  'scaled-inverse-chi-squared': prior('Scaled inverse chi-squared', 'a variance'),
  lkj: prior('LKJ', 'a correlation matrix'),
  wishart: prior('Wishart', 'a precision matrix; also of a sample’s covariance matrix'),
  'inverse-wishart': prior('Inverse Wishart', 'a covariance matrix'),
  horseshoe: prior('Horseshoe', 'coefficients of which most are near zero'),
  flat: prior('Flat (improper uniform)', 'a parameter about which nothing is assumed'),
  'log-uniform': prior(
    'Log-uniform',
    'a positive parameter of unknown order of magnitude, such as a learning rate',
  ),
  'dirichlet-process': prior('Stick-breaking (Dirichlet process)', 'the weights of a mixture'),
  'gaussian-process': prior('Gaussian process', 'a smooth function'),
  'random-walk': prior('Random walk or autoregression', 'a level that drifts over time'),
  'chi-squared': statistic('Chi-squared', 'a sum of squared standard normals, and of many test statistics'),
  'noncentral-chi-squared': statistic(
    'Noncentral chi-squared',
    'a sum of squared normals with nonzero means',
  ),
  f: statistic('F', 'a ratio of two mean squares, as in analysis of variance'),
  'studentized-range': statistic('Studentized range', 'the range of several means, as in Tukey’s test'),
  kolmogorov: statistic('Kolmogorov', 'the largest distance between two distribution functions'),
  'signed-rank': statistic('Wilcoxon signed rank', 'the sum of the ranks of positive differences'),
  'rank-sum': statistic('Wilcoxon rank sum', 'the sum of one sample’s ranks, less the least it can be'),
  'multivariate-normal': data(
    'Multivariate normal',
    'several errors at once, with their correlations',
    'weighted-l2',
  ),
  'multivariate-student-t': data('Multivariate Student’s t', 'several heavy-tailed errors at once'),
  mixture: data('Mixture', 'errors from several sources, or a target with several modes', 'mixture-nll'),
  'skew-normal': data('Skew normal', 'errors with one longer tail'),
  'skew-student-t': data('Skew Student’s t', 'errors with heavy and unequal tails'),
  'exponentially-modified-normal': data(
    'Exponentially modified normal',
    'a normal error plus an exponential delay',
  ),
  'truncated-normal': data('Truncated normal', 'a normal value known to lie within bounds'),
  triangular: data('Triangular', 'a value of which only the range and the mode are known'),
  'power-function': data('Power function', 'values up to a maximum'),
  rice: data(
    'Rice',
    'the length of a two-dimensional normal vector that is not centered, such as a signal in noise',
  ),
  nakagami: data('Nakagami', 'the strength of a fading signal'),
  chi: data('Chi', 'the length of a normal vector'),
  'folded-normal': data('Folded normal', 'the absolute value of a normal value'),
  'half-logistic': data('Half-logistic', 'the absolute value of a logistic value'),
  burr: data('Burr', 'positive values with a power-law tail (incomes, claims)'),
  'generalized-logistic': data('Generalized logistic', 'errors like logistic ones, with one longer tail'),
  'birnbaum-saunders': data('Birnbaum–Saunders', 'the time until a crack grows to failure'),
  'johnson-sb': data('Johnson’s S_B', 'values within bounds'),
  'pearson-3': data('Pearson type III', 'shifted gamma values, such as the annual floods of a river'),
  arcsine: data('Arcsine', 'the share of time that a random walk is positive'),
  'log-laplace': data('Log-Laplace', 'positive values whose logarithm is Laplace'),
  'log-gamma': data('Log-gamma', 'the logarithm of a gamma value'),
  moyal: data('Moyal', 'the energy that a fast particle loses'),
  trapezoidal: data('Trapezoidal', 'a value with a known range and a likely range within it'),
  'power-law': data('Discrete power law', 'whole numbers with a power-law tail'),
  wiener: data('Wiener first passage time', 'reaction times of a diffusion model of decisions'),
  'student-t-process': prior('Student’s t process', 'a smooth function that may have outliers'),
  'conditional-autoregression': prior('Conditional autoregression', 'effects of neighboring regions'),
  'zero-sum-normal': prior('Zero-sum normal', 'effects of groups that add up to zero'),
  rayleigh: data('Rayleigh', 'the length of a two-dimensional normal vector'),
  maxwell: data('Maxwell', 'the length of a three-dimensional normal vector'),
  levy: data('Lévy', 'first-passage times with a very heavy tail'),
  stable: data('Stable', 'sums of very heavy-tailed values'),
  'normal-inverse-gaussian': data(
    'Normal-inverse Gaussian',
    'heavy-tailed, possibly skewed errors such as returns',
  ),
  'johnson-su': data('Johnson’s S_U', 'heavy-tailed, possibly skewed errors'),
  'hyperbolic-secant': data('Hyperbolic secant', 'errors with tails a little heavier than the logistic’s'),
  pareto: data('Pareto', 'values above a minimum with a power-law tail (incomes, sizes)'),
  'generalized-pareto': data('Generalized Pareto', 'excesses over a high threshold'),
  'generalized-extreme-value': data('Generalized extreme value', 'largest values, one of each block of time'),
  'generalized-gamma': data(
    'Generalized gamma',
    'positive values; gamma, Weibull and lognormal are special cases',
  ),
  'log-logistic': data(
    'Log-logistic (Fisk)',
    'positive values whose logarithm is logistic, such as survival times',
  ),
  gompertz: data('Gompertz', 'lifetimes whose hazard grows exponentially'),
  'beta-prime': data('Beta prime', 'positive ratios, such as odds'),
  geometric: data('Geometric', 'the number of failures before the first success', 'negative-binomial'),
  'beta-binomial': data('Beta-binomial', 'successes out of n trials that vary more than binomial ones'),
  'dirichlet-multinomial': data(
    'Dirichlet-multinomial',
    'counts over classes that vary more than multinomial ones',
  ),
  hypergeometric: data('Hypergeometric', 'successes in draws without replacement'),
  'zero-inflated-negative-binomial': data(
    'Zero-inflated negative binomial',
    'overdispersed counts with extra zeros',
  ),
  'zero-inflated-binomial': data('Zero-inflated binomial', 'successes out of n trials with extra zeros'),
  hurdle: data('Hurdle model', 'counts or amounts whose zeros follow a rule of their own'),
  'zero-one-inflated-beta': data('Zero-one-inflated beta', 'proportions that may be exactly 0 or 1'),
  'discrete-uniform': data('Discrete uniform', 'whole numbers that are equally likely'),
  'logarithmic-series': data('Logarithmic series', 'counts from 1, such as individuals of a species'),
  zipf: data('Zipf', 'ranks or sizes with a power-law tail, such as word counts'),
  skellam: data('Skellam', 'a difference of two Poisson counts'),
  'generalized-poisson': data('Generalized Poisson', 'counts with more or less variance than Poisson ones'),
  'conway-maxwell-poisson': data(
    'Conway–Maxwell–Poisson',
    'counts with more or less variance than Poisson ones',
  ),
  quasi: {
    ...data('Quasi-likelihood', 'targets for which only the mean and the variance are modeled'),
    implies: 'It has no density: the loss is the quasi-deviance that the variance function gives.',
  },
  'shifted-lognormal': data('Shifted lognormal', 'reaction times: a lognormal value after a delay'),
  'logit-normal': data('Logit-normal', 'proportions whose log odds are normal'),
  kumaraswamy: data('Kumaraswamy', 'proportions, much as the beta distribution does'),
  'continuous-bernoulli': data('Continuous Bernoulli', 'proportions that binary cross-entropy is fitted to'),
  'relaxed-categorical': data(
    'Relaxed categorical (Gumbel-softmax)',
    'classes, relaxed so that gradients can pass',
  ),
  'von-mises-fisher': data('von Mises–Fisher', 'directions in space', 'cosine'),
  'point-mass': { ...data('Point mass', 'a value that is certain'), implies: 'It implies no loss.' },
} as const satisfies Readonly<Record<string, OtherDistribution>>;

export type OtherDistributionId = keyof typeof otherDistributions;

/** A loss that code can name and no report recommends, because the error distribution does not decide for it. */
export interface OtherLoss {
  name: string;
  /** A sentence on what it makes the predictions do. */
  use: string;
  aliases?: LossAliases;
}

export const otherLosses = {
  triplet: {
    name: 'Triplet loss',
    use: 'Pulls an example closer to one of its own class than to one of another.',
    aliases: { prose: ['triplet loss'], settings: ['triplet', 'triplet_margin'] },
  },
  contrastive: {
    name: 'Contrastive loss',
    use: 'Pulls similar pairs together and pushes dissimilar pairs apart.',
    aliases: { prose: ['contrastive loss'], settings: ['contrastive', 'info_nce', 'nt_xent'] },
  },
  ctc: {
    name: 'CTC loss',
    use: 'The negative log-likelihood of a label sequence, summed over its alignments.',
    aliases: { prose: ['ctc loss'], settings: ['ctc'] },
  },
  ranking: {
    name: 'Margin ranking loss',
    use: 'Requires the right one of two scores to be higher by a margin.',
    aliases: { prose: ['margin ranking loss'] },
  },
  'learning-to-rank': { name: 'Ranking objective', use: 'Learns an order within groups, not values.' },
  cox: {
    name: 'Cox partial likelihood',
    use: 'Learns which rows fail earlier, whatever the baseline hazard is.',
  },
  'accelerated-failure-time': {
    name: 'Accelerated failure time likelihood',
    use: 'The negative log-likelihood of censored survival times: normal, logistic or extreme-value errors of ln t.',
  },
  'modified-huber': {
    name: 'Modified Huber loss (classification)',
    use: 'A smooth hinge loss that grows linearly for gross errors; it also gives probabilities.',
  },
  fair: {
    name: 'Fair loss',
    use: 'A robust loss: quadratic near zero, growing almost linearly beyond its constant.',
  },
  andrew: { name: 'Andrew’s wave', use: 'A robust loss: an error beyond its cutoff has no influence.' },
  hampel: {
    name: 'Hampel’s loss',
    use: 'A robust loss in three parts: an error beyond the last has no influence.',
  },
  ramsay: {
    name: 'Ramsay’s Eₐ',
    use: 'A robust loss: the weight of an error falls exponentially with its square.',
  },
  'trimmed-mean': {
    name: 'Trimmed least squares',
    use: 'A robust loss: quadratic up to its cutoff, constant beyond.',
  },
  arctan: { name: 'Arctan loss', use: 'A bounded robust loss: a single error costs only so much.' },
  smape: {
    name: 'Symmetric MAPE',
    use: 'The error relative to the mean of target and prediction; not a likelihood.',
    aliases: { prose: ['smape', 'symmetric mean absolute percentage error'], settings: ['smape'] },
  },
  mase: {
    name: 'MASE',
    use: 'MAE relative to the MAE of a naive forecast: it still estimates the median.',
    aliases: { prose: ['mase', 'mean absolute scaled error'] },
  },
  'median-absolute-error': {
    name: 'Median absolute error',
    use: 'The median of the absolute errors: half of the rows may be wrong by any amount; not a likelihood.',
  },
  dice: {
    name: 'Dice loss',
    use: 'The overlap of two regions, over all pixels at once; not a likelihood of single rows.',
    aliases: { prose: ['tversky loss', 'dice loss'], settings: ['dice'] },
  },
  iou: {
    name: 'IoU loss',
    use: 'The overlap of two boxes or regions; not a likelihood of single rows.',
    aliases: { prose: ['iou loss', 'giou loss', 'jaccard loss'], settings: ['giou'] },
  },
  crps: {
    name: 'CRPS',
    use: 'Scores a whole predicted distribution; with a point prediction it is the absolute error.',
    aliases: { prose: ['crps', 'continuous ranked probability score'] },
  },
  elbo: {
    name: 'Evidence lower bound',
    use: 'Fits an approximate posterior; the model’s likelihood is one of its terms.',
    aliases: { prose: ['evidence lower bound'] },
  },
} as const satisfies Readonly<Record<string, OtherLoss>>;

export type OtherLossId = keyof typeof otherLosses;
