import { isNamed } from './column-names.ts';
import { normalizeName, wordsIn } from './name-words.ts';

/** The weight of a row in the analysis: `sample_weight`, `survey weight`, `weight_norm`; not the weight of an object. */
export const isWeightName = (name: string): boolean =>
  isNamed('weight', name) ||
  (wordsIn(name).some((word) => /^(?:weights?|wt|wts|wgt|gewicht\w*|poids|peso)$/.test(word)) &&
    wordsIn(name).some((word) =>
      /^(?:sample|samples|sampling|survey|case|obs|row|freq|frequency|final|person|household|analytic|analysis|importance|inverse|propensity|design|replicate|norm|normalized|expansion|exposure)$/.test(
        word,
      ),
    ));

/** The exposure of a row (years of insurance, persons), to which its expected count is proportional. */
export const isExposureName = (name: string): boolean =>
  /^(?:log|ln)?(?:exposures?|exposition|offset|personyears|policyyears|caryears|atrisk)$/.test(
    normalizeName(name),
  );

/**
 * Weights of a survey or sampling scheme: even whole numbers are not row counts here (`fnlwgt` 77516 is how many people
 * a respondent represents).
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

/** Weights that are row counts by name: `freq`, `n_rows`, `Anzahl`. */
export const isNameOfFrequencies = (name: string): boolean =>
  /^(?:n|f?freqs?|f(?:req)?weights?|num|repeats?|multiplicity|copies)$|count|frequen|rows|häufigkeit|haeufigkeit|anzahl|effectif|frecuencia/i.test(
    normalizeName(name),
  );
