import { isScaleName } from './column-names.ts';
import { wordsIn } from './name-words.ts';

/** Whether a name is that of a deviation, an error or a bound: it may rise from row to row without ordering anything. */
export const isOfSpread = (name: string): boolean =>
  isScaleName(name) ||
  wordsIn(name).some((word) =>
    /^(?:std|stddev|sd|se|sigma|error|err|lower|upper|lo|hi|variance|var)$/.test(word),
  );
