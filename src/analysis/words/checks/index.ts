import type { AnyWriter, FromFacts } from '../../../data/from-facts.ts';
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

/** A check's words without what it could have found: those of what is seen in a plot. */
export function withoutPower({ kind, facts, title, detail }: CheckWords & FromFacts): CheckWords {
  const write = checkKinds.find((writer) => writer.kind === kind);
  if (!write) return { title, detail };
  const found = JSON.parse(JSON.stringify(facts, (name, fact) => (name === 'visible' ? undefined : fact)));
  return { title, detail: write(found as never).detail };
}
