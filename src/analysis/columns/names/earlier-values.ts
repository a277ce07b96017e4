import { wordsIn } from './name-words.ts';

const earlier =
  /^(?:lag|lags|lagged|rolling|roll|prev|previous|prior|ewm|shift|diff|last|ly|py|vor(?:jahr|monat|woche|tag|periode).*|precedent.*|anterior.*|poprzedn.*|predchoz.*|elozo.*|forrige|foregaende|vorig[ea]?|onceki|прошл.*|предыдущ.*|προηγουμεν.*)$/;
const earlierUnspaced = /去年|上年|前年|前期|前月|上月|전년|전월/;

/** Earlier values of something, or their mean: used as features. */
export const isLagged = (name: string): boolean =>
  wordsIn(name).some((word) => earlier.test(word) || earlierUnspaced.test(word)) ||
  /(?<!\p{L})n ?[-−–] ?1$/iu.test(name.trim());
