import { asymmetricLaws, asymmetricLosses } from './groups/asymmetric.ts';
import { boundedLaws, boundedLosses } from './groups/bounded.ts';
import { classLaws, classLosses } from './groups/classes.ts';
import { countLaws, countLosses } from './groups/counts.ts';
import { extremeLaws, extremeLosses } from './groups/extremes.ts';
import { locationLaws, locationLosses } from './groups/location.ts';
import { positiveLaws, positiveLosses } from './groups/positive.ts';
import { robustLaws, robustLosses } from './groups/robust.ts';
import { spreadLaws, spreadLosses } from './groups/spread.ts';
import { type LawId, type LossId, lawIds, lossIds } from './ids.ts';
import type { Law, Loss } from './loss.ts';

const lawDefinitions: Readonly<Record<LawId, Omit<Law, 'id'>>> = {
  ...locationLaws,
  ...robustLaws,
  ...asymmetricLaws,
  ...spreadLaws,
  ...classLaws,
  ...countLaws,
  ...positiveLaws,
  ...extremeLaws,
  ...boundedLaws,
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

/** All laws, in the catalog's order. */
export const laws: readonly Law[] = lawIds.map((id) => ({ id, ...lawDefinitions[id] }));

/** All losses, in the catalog's order. */
export const losses: readonly Loss[] = lossIds.map((id) => ({ id, ...lossDefinitions[id] }));

/** The law of that id, e.g. `lawById('laplace').loss === 'l1'`. */
export const lawById = (id: LawId): Law => ({ id, ...lawDefinitions[id] });

/** The loss of that id, e.g. `lossById('l2').estimator === 'the mean'`. */
export const lossById = (id: LossId): Loss => ({ id, ...lossDefinitions[id] });
