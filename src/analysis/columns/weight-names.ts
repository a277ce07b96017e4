import { normalizeName, wordsIn } from './column-names.ts';

/**
 * Weights of a survey or a sampling scheme: whole numbers among them are no counts of rows (`fnlwgt` 77516 is how many
 * people one respondent stands for).
 */
export const isNameOfSampleWeights = (name: string): boolean =>
  /^(?:pw|pweights?|iweights?|aweights?|ipt?w|(?:fnl|final|per|hh|samp)(?:wg?ts?|weights?)|fnlwgt|sampwt)$/.test(
    normalizeName(name),
  ) ||
  wordsIn(name).some((word) =>
    /^(?:survey|sampling|samplings|importance|inverse|propensity|design|expansion|replicate|person|household|hochrechnung\w*|sondage|encuesta)$/.test(
      word,
    ),
  );

/** Weights that are counts of rows by their name: `freq`, `n_rows`, `Anzahl`. */
export const isNameOfFrequencies = (name: string): boolean =>
  /^(?:n|f?freqs?|f(?:req)?weights?|num|repeats?|multiplicity|copies)$|count|frequen|rows|häufigkeit|haeufigkeit|anzahl|effectif|frecuencia/i.test(
    normalizeName(name),
  );
