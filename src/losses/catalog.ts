import { asymmetricDistributions, asymmetricLosses } from './groups/asymmetric.ts';
import { boundedDistributions, boundedLosses } from './groups/bounded.ts';
import { classDistributions, classLosses } from './groups/classes.ts';
import { countDistributions, countLosses } from './groups/counts.ts';
import { extremeDistributions, extremeLosses } from './groups/extremes.ts';
import { locationDistributions, locationLosses } from './groups/location.ts';
import { positiveDistributions, positiveLosses } from './groups/positive.ts';
import { robustDistributions, robustLosses } from './groups/robust.ts';
import { spreadDistributions, spreadLosses } from './groups/spread.ts';
import { type DistributionId, distributionIds, type LossId, lossIds } from './ids.ts';
import type { Distribution, Loss } from './loss.ts';

const distributionDefinitions: Readonly<Record<DistributionId, Omit<Distribution, 'id'>>> = {
  ...locationDistributions,
  ...robustDistributions,
  ...asymmetricDistributions,
  ...spreadDistributions,
  ...classDistributions,
  ...countDistributions,
  ...positiveDistributions,
  ...extremeDistributions,
  ...boundedDistributions,
};

const lossDefinitions: Readonly<Record<LossId, Omit<Loss, 'id'>>> = {
  ...locationLosses,
  ...robustLosses,
  ...asymmetricLosses,
  ...spreadLosses,
  ...classLosses,
  ...countLosses,
  ...positiveLosses,
  ...extremeLosses,
  ...boundedLosses,
};

/** All distributions, in the catalog's order. */
export const distributions: readonly Distribution[] = distributionIds.map((id) => ({
  id,
  ...distributionDefinitions[id],
}));

/** All losses, in the catalog's order. */
export const losses: readonly Loss[] = lossIds.map((id) => ({ id, ...lossDefinitions[id] }));

/** The distribution of that id, e.g. `distributionById('laplace').loss === 'l1'`. */
export const distributionById = (id: DistributionId): Distribution => ({
  id,
  ...distributionDefinitions[id],
});

/** The loss of that id, e.g. `lossById('l2').estimator === 'the mean'`. */
export const lossById = (id: LossId): Loss => ({ id, ...lossDefinitions[id] });
