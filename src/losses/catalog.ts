import { type DistributionId, distributionById, distributions } from '../distributions/index.ts';
import { expectile } from './asymmetric/expectile.ts';
import { quantile } from './asymmetric/quantile.ts';
import { beta } from './bounded/beta.ts';
import { cosine } from './bounded/cosine.ts';
import { dirichlet } from './bounded/dirichlet.ts';
import { binaryCrossEntropy } from './classes/binary-cross-entropy.ts';
import { binomial } from './classes/binomial.ts';
import { brier } from './classes/brier.ts';
import { crossEntropy } from './classes/cross-entropy.ts';
import { focal } from './classes/focal.ts';
import { hinge } from './classes/hinge.ts';
import { ordinal } from './classes/ordinal.ts';
import { softCrossEntropy } from './classes/soft-cross-entropy.ts';
import { negativeBinomial } from './counts/negative-binomial.ts';
import { poisson } from './counts/poisson.ts';
import { zeroInflatedPoisson } from './counts/zero-inflated-poisson.ts';
import { gumbel } from './extremes/gumbel.ts';
import { weibull } from './extremes/weibull.ts';
import type { LossDefinition } from './loss.ts';
import { gaussianNll } from './modeled-scale/gaussian-nll.ts';
import { huberNll } from './modeled-scale/huber-nll.ts';
import { laplaceNll } from './modeled-scale/laplace-nll.ts';
import { mape } from './modeled-scale/mape.ts';
import { studentTNll } from './modeled-scale/student-t-nll.ts';
import { weightedL2 } from './modeled-scale/weighted-l2.ts';
import { exponential } from './positive/exponential.ts';
import { gamma } from './positive/gamma.ts';
import { inverseGaussian } from './positive/inverse-gaussian.ts';
import { squaredLog } from './positive/squared-log.ts';
import { tweedie } from './positive/tweedie.ts';
import { lInfinity } from './powers/l-infinity.ts';
import { l1 } from './powers/l1.ts';
import { l2 } from './powers/l2.ts';
import { lp } from './powers/lp.ts';
import { cauchy } from './robust/cauchy.ts';
import { huber } from './robust/huber.ts';
import { logCosh } from './robust/log-cosh.ts';
import { mixtureNll } from './robust/mixture-nll.ts';
import { pseudoHuber } from './robust/pseudo-huber.ts';
import { studentT } from './robust/student-t.ts';
import { tukeyBiweight } from './robust/tukey-biweight.ts';

const definitions = [
  l2,
  l1,
  huber,
  pseudoHuber,
  logCosh,
  studentT,
  cauchy,
  lp,
  lInfinity,
  tukeyBiweight,
  mixtureNll,
  quantile,
  expectile,
  weightedL2,
  gaussianNll,
  laplaceNll,
  huberNll,
  studentTNll,
  mape,
  crossEntropy,
  binaryCrossEntropy,
  softCrossEntropy,
  binomial,
  brier,
  focal,
  hinge,
  ordinal,
  poisson,
  negativeBinomial,
  zeroInflatedPoisson,
  gamma,
  exponential,
  inverseGaussian,
  squaredLog,
  tweedie,
  weibull,
  gumbel,
  beta,
  dirichlet,
  cosine,
] as const;

export type LossId = (typeof definitions)[number]['id'];

export interface Loss extends LossDefinition<LossId, LossId> {
  /** The distribution whose negative log-likelihood it is, if there is one. */
  distribution?: DistributionId;
}

/**
 * Every loss, in display order. An id is also the file's name, the key in
 * the report and the anchor in the documentation.
 */
export const losses: readonly Loss[] = definitions.map((definition) => {
  const distribution = distributions.find(({ implies }) =>
    (implies as readonly LossId[]).includes(definition.id),
  );
  return { ...definition, ...(distribution && { distribution: distribution.id }) };
});

const byId: ReadonlyMap<LossId, Loss> = new Map(losses.map((loss) => [loss.id, loss]));

/** The loss with this id, e.g. `lossById('l2').estimator === 'the mean'`. */
export const lossById = (id: LossId): Loss => byId.get(id)!;

/** The loss that maximum likelihood derives from a distribution, e.g. `lossImpliedBy('laplace') === 'l1'`. */
export const lossImpliedBy = (id: DistributionId): LossId => distributionById(id).implies[0];
