import { isNamed } from './column-names.ts';
import { splitValues } from './column-words.ts';
import { normalizeName, wordsIn } from './name-words.ts';

const [training, heldOut] = [splitValues.training, splitValues.heldOut].map(
  (list) => new Set(list.split(' ').map(normalizeName)),
) as [Set<string>, Set<string>];

/** Whether a column flags rows as training or not: `is_train`, `in_sample`, `is_test`. */
function flagOf(name: string): 'training' | 'held-out' | undefined {
  const words = wordsIn(name).filter((word) => !/^(?:is|in|set|flag|row)$/.test(word));
  if (words.length !== 1 || normalizeName(name) === 'fit') return undefined;
  if (training.has(words[0]!) || normalizeName(name) === 'insample') return 'training';
  return heldOut.has(words[0]!) ? 'held-out' : undefined;
}

const isYes = (value: string): boolean => /^(?:1|true|yes|y|t)$/i.test(value);
const isNo = (value: string): boolean => /^(?:0|false|no|n|f)$/i.test(value);

/** `1_Training`, as numbered by SPSS Modeler. */
const withoutNumber = (value: string): string => normalizeName(value.replace(/^\d+[_. -]+/, ''));

/**
 * The values of a column that mark training rows and held-out rows; undefined if it is not a split.
 *
 * @example splitOf('set', ['train', 'test']) // { training: ['train'], heldOut: ['test'] }
 */
export function splitOf(
  name: string,
  values: readonly string[],
): { training: string[]; heldOut: string[] } | undefined {
  if (values.length === 0 || values.length > 12) return undefined;
  const flag = flagOf(name);
  if (flag && values.every((value) => isYes(value) || isNo(value))) {
    const marked = values.filter(isYes);
    const others = values.filter(isNo);
    return flag === 'training'
      ? { training: marked, heldOut: others }
      : { training: others, heldOut: marked };
  }
  const trained = values.filter((value) => training.has(withoutNumber(value)));
  // If nothing else was used for training, a model was calibrated on these
  // rows, in the terms of hydrology and spectroscopy.
  const calibrated = values.filter((value) => /^calib/.test(withoutNumber(value)));
  const ofTraining = trained.length > 0 || calibrated.length === values.length ? trained : calibrated;
  const known = values.filter((value) => ofTraining.includes(value) || heldOut.has(withoutNumber(value)));
  const isSplit = known.length === values.length || (isNamed('split', name) && ofTraining.length > 0);
  if (!isSplit || ofTraining.length === 0) return undefined;
  return { training: ofTraining, heldOut: values.filter((value) => !ofTraining.includes(value)) };
}
