import { asymmetricLaplace } from './asymmetric/asymmetric-laplace.ts';
import { splitNormal } from './asymmetric/split-normal.ts';
import { beta } from './bounded/beta.ts';
import { dirichlet } from './bounded/dirichlet.ts';
import { vonMises } from './bounded/von-mises.ts';
import { bernoulli } from './classes/bernoulli.ts';
import { binomial } from './classes/binomial.ts';
import { categorical } from './classes/categorical.ts';
import { multinomial } from './classes/multinomial.ts';
import { ordinal } from './classes/ordinal.ts';
import { negativeBinomial } from './counts/negative-binomial.ts';
import { poisson } from './counts/poisson.ts';
import { zeroInflatedPoisson } from './counts/zero-inflated-poisson.ts';
import { gumbel } from './extremes/gumbel.ts';
import { weibull } from './extremes/weibull.ts';
import { cauchy } from './heavy-tailed/cauchy.ts';
import { contaminatedNormal } from './heavy-tailed/contaminated-normal.ts';
import { huberDensity } from './heavy-tailed/huber-density.ts';
import { hyperbolic } from './heavy-tailed/hyperbolic.ts';
import { logistic } from './heavy-tailed/logistic.ts';
import { studentT } from './heavy-tailed/student-t.ts';
import { huberWithScale } from './modeled-scale/huber-with-scale.ts';
import { laplaceWithScale } from './modeled-scale/laplace-with-scale.ts';
import { normalWithScale } from './modeled-scale/normal-with-scale.ts';
import { studentTWithScale } from './modeled-scale/student-t-with-scale.ts';
import { exponential } from './positive/exponential.ts';
import { gamma } from './positive/gamma.ts';
import { inverseGaussian } from './positive/inverse-gaussian.ts';
import { lognormal } from './positive/lognormal.ts';
import { tweedie } from './positive/tweedie.ts';
import { generalizedNormal } from './symmetric/generalized-normal.ts';
import { laplace } from './symmetric/laplace.ts';
import { normal } from './symmetric/normal.ts';
import { uniform } from './symmetric/uniform.ts';

/** Every distribution, in display order. An id is also the file's name and the anchor in the documentation. */
export const distributions = [
  normal,
  laplace,
  logistic,
  studentT,
  cauchy,
  generalizedNormal,
  uniform,
  huberDensity,
  hyperbolic,
  contaminatedNormal,
  asymmetricLaplace,
  splitNormal,
  normalWithScale,
  laplaceWithScale,
  huberWithScale,
  studentTWithScale,
  bernoulli,
  categorical,
  multinomial,
  ordinal,
  binomial,
  poisson,
  negativeBinomial,
  zeroInflatedPoisson,
  gamma,
  exponential,
  inverseGaussian,
  lognormal,
  tweedie,
  weibull,
  gumbel,
  beta,
  dirichlet,
  vonMises,
] as const;

export type DistributionId = (typeof distributions)[number]['id'];

const byId: ReadonlyMap<string, (typeof distributions)[number]> = new Map(
  distributions.map((distribution) => [distribution.id, distribution]),
);

/** The distribution with this id, e.g. `distributionById('laplace').implies[0] === 'l1'`. */
export const distributionById = (id: DistributionId): (typeof distributions)[number] => byId.get(id)!;
