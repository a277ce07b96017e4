/** Beginnings of month names in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const months = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|f[eé]v)/,
  /^(?:mar|m[aä]r|maa|mrt)/,
  /^(?:apr|abr|avr)/,
  /^(?:may|mai|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|ago|ao[uû])/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^(?:nov)/,
  /^(?:dec|dez|d[eé]c|dic)/,
];

/**
 * The month that a word begins like, from 0; −1 if there is none.
 *
 * @example monthOf('Okt') // 9
 */
export const monthOf = (word: string): number => months.findIndex((month) => month.test(word.toLowerCase()));
