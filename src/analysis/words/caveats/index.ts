import type { AnyWriter } from '../../../data/from-facts.ts';
import type { CaveatWords } from './caveat.ts';
import * as ofBias from './of-bias.ts';
import * as ofData from './of-data.ts';
import * as ofDependence from './of-dependence.ts';
import * as ofLabels from './of-labels.ts';
import * as ofLimits from './of-limits.ts';
import * as ofPurpose from './of-purpose.ts';
import * as ofRanges from './of-ranges.ts';
import * as ofSample from './of-sample.ts';
import * as ofTargets from './of-targets.ts';
import * as ofVariance from './of-variance.ts';

/** Every kind of caveat, for translations. */
export const caveatKinds: readonly AnyWriter<CaveatWords>[] = [
  ofBias,
  ofData,
  ofDependence,
  ofLabels,
  ofLimits,
  ofPurpose,
  ofRanges,
  ofSample,
  ofTargets,
  ofVariance,
].flatMap((kinds) => Object.values<AnyWriter<CaveatWords>>(kinds));
