import type { AnyWriter } from '../../../data/from-facts.ts';
import { biasCheck, quantileCheck } from './bias.ts';
import type { CheckWords } from './check-words.ts';
import { dataCheck } from './data.ts';
import { independenceCheck } from './independence.ts';
import { calibrationCheck, independenceOfLabels, labelsCheck } from './labels.ts';
import { predictedScaleCheck } from './predicted-scale.ts';
import { varianceCheck, varianceNotCheckable } from './variance.ts';

/** Every kind of check, for translations. */
export const checkKinds: readonly AnyWriter<CheckWords>[] = [
  dataCheck,
  biasCheck,
  quantileCheck,
  varianceCheck,
  varianceNotCheckable,
  independenceCheck,
  predictedScaleCheck,
  labelsCheck,
  calibrationCheck,
  independenceOfLabels,
];
