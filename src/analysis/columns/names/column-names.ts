import * as lists from './column-words.ts';
import { isLagged } from './earlier-values.ts';
import {
  inflectedSetOf,
  normalizeName,
  setOf,
  uninflected,
  unitOf,
  unspaced,
  withoutUnit,
  wordsIn,
} from './name-words.ts';
import { isWantedOutput } from './wanted-outputs.ts';

const setsOf = <K extends string>(all: Record<K, string>, wordsOf: (list: string) => ReadonlySet<string>) =>
  new Map(Object.entries<string>(all).map(([key, list]) => [key, wordsOf(list)]));

const whole = setsOf(lists.wholeNames, setOf);
const telling = setsOf(lists.tellingWords, inflectedSetOf);
const doubtful = setsOf(lists.doubtful, inflectedSetOf);
const adjectives = inflectedSetOf(lists.adjectives);
const otherPredictions = inflectedSetOf(`${lists.otherPredictions} ${lists.goals}`);
const remains = setOf(lists.remains);
const otherThings = setOf(lists.otherThings);
const sizes = setOf(lists.sizes);
const scalings = setOf(lists.scalings);
const fillers = setOf(lists.fillers);
const models = setOf(lists.models);
const rivals = setOf(lists.rivals);
const components = setOf(lists.components);
const figures = {
  metric: setOf(lists.metrics),
  trainingStep: setOf(lists.trainingSteps),
  histogramBin: setOf(lists.histogramBins),
  histogramCount: setOf(lists.histogramCounts),
  summary: setOf(lists.summaryFigures),
};

export type NamedRole = keyof typeof lists.wholeNames;
type Telling = keyof typeof lists.tellingWords;

/** Whether a column's name is one that this role usually has. */
export const isNamed = (part: NamedRole, name: string): boolean => whole.get(part)!.has(normalizeName(name));

export const isFigure = (figure: keyof typeof figures, name: string): boolean =>
  figures[figure].has(normalizeName(name));

const beginnings = {
  observed: [...setOf(lists.beginnings.observed)],
  predicted: [...setOf(lists.beginnings.predicted)],
};

/** A column of features has this name, too. */
const isPredictor = (word: string): boolean => /^predictors?$/.test(word);

/** `Qobs`, `Tsim`: a symbol followed by the role. */
const ending = {
  observed: /^\p{L}{1,4}(?:obs|meas)$/u,
  predicted: /^\p{L}{1,4}(?:sim|pred|calc|mod)$/u,
};

const hasWord = (part: Telling, word: string): boolean =>
  telling.get(part)!.has(uninflected(word)) ||
  // German joins words: `Ausfallwahrscheinlichkeit`.
  (part === 'probability' && word.endsWith('wahrscheinlichkeit')) ||
  ((part === 'observed' || part === 'predicted') &&
    !isPredictor(word) &&
    (ending[part].test(word) || beginnings[part].some((start) => word.startsWith(start)))) ||
  (unspaced.test(word) &&
    [...telling.get(part)!].some((known) => unspaced.test(known) && word.includes(known)));

/** Words that indicate a prediction only at the end of a name. */
const lastOfPrediction = new Set(['hat', 'fit', 'est', 'fcst', 'fc']);

/** How far ahead a prediction looks: `30min`, `24 h ahead`, `h24`, `t+1`, `step 3`, and in front `lag 1`. */
const horizon =
  /^(?:step|lead|lag|horizon) \d+ (?=\S)|(?<=\S )(?:(?:t|h|step|steps|lead|lag|horizon) \d+|\d+ (?:min|mins|minutes?|h|hrs?|hours?|d|days?|s|secs?|seconds?|w|weeks?|m|mo|months?|steps?)(?: ahead)?|(?:next|ahead)(?: (?:day|hour|week|month|step))?)$/;

/** The words of a name without how far ahead it looks. */
const wordsBeforeHorizon = (name: string): string[] =>
  wordsIn(name).join(' ').replace(horizon, '').trim().split(' ');

/** Whether a word in a name indicates this role, and none indicates something else. */
export function tells(part: 'observed' | 'predicted', name: string): boolean {
  if (part === 'observed' && isLagged(name)) return false;
  if (isWantedOutput(name)) return part === 'observed';
  const words = wordsBeforeHorizon(name);
  const other = part === 'observed' ? 'predicted' : 'observed';
  const isStrange = (word: string): boolean =>
    hasWord(other, word) ||
    otherThings.has(word) ||
    hasWord('residual', word) ||
    hasWord('probability', word);
  if (part === 'predicted' && /[([]\s*(?:the\s)?model(?:l?ed)?\s*[)\]]$|^f ?\(x\)$/i.test(name)) return true;
  const isHat =
    part === 'predicted' &&
    words.length > 1 &&
    (lastOfPrediction.has(words.at(-1)!) || (words[1] === 'hat' && words[0]!.length === 1)) &&
    !isNamed('residual', name);
  // Vietnamese separates syllables: `thực tế`.
  const joined = words.slice(1).map((word, i) => words[i] + word);
  return (isHat || [...words, ...joined].some((word) => hasWord(part, word))) && !words.some(isStrange);
}

/** How clearly a name claims a role: 2 if it is one of its names, 1 if it contains a word for it. */
export const claim = (part: 'observed' | 'predicted', name: string): 0 | 1 | 2 =>
  isNamed(part, name) ? 2 : tells(part, name) ? 1 : 0;

/** Whether a name claims a role only by words that have other meanings, too. */
export function isDoubtful(part: keyof typeof lists.doubtful, name: string): boolean {
  const words = doubtful.get(part)!;
  if (isNamed(part, name)) return words.has(uninflected(normalizeName(name)));
  const claims = (word: string) => hasWord(part, word) || (part === 'residual' && isNamed(part, word));
  const claiming = wordsIn(name).filter(claims);
  const isOpen = (word: string) =>
    words.has(uninflected(word)) || (part === 'observed' && adjectives.has(uninflected(word)));
  return claiming.length > 0 && claiming.every(isOpen);
}

/** Whether a name says that a model produced it, in a word with hardly any other meaning: `predicted`, `yhat`, `lgbm`. */
export const isSurelyPredicted = (name: string): boolean => {
  const isSure = (word: string) =>
    ![doubtful.get('predicted')!, otherPredictions].some((words) => words.has(uninflected(word)));
  if (isNamed('predicted', name)) return isSure(normalizeName(name));
  return isModel(name) || wordsIn(name).some((word) => hasWord('predicted', word) && isSure(word));
};

/** Whether a name says prediction or target, even of something that is not a number: a class, a probability, a bound. */
export const saysPrediction = (name: string): boolean =>
  isNamed('predicted', name) || wordsIn(name).some((word) => hasWord('predicted', word));
export const saysTarget = (name: string): boolean =>
  isNamed('observed', name) ||
  isWantedOutput(name) ||
  wordsIn(name).some((word) => hasWord('observed', word));
export const saysProbability = (name: string): boolean =>
  isNamed('probability', name) || wordsIn(name).some((word) => hasWord('probability', word));

/** Whether nothing in a name says that it is something other than a measured quantity. */
export const couldBeObserved = (name: string): boolean =>
  !wordsIn(name).some((word) => word !== 'count' && (otherThings.has(word) || sizes.has(word)));

/** Whether a name is that of a component of a forecast. */
export const isComponent = (name: string): boolean => components.has(normalizeName(name));

/** Whether a column names models: `model`, `learner_id`. */
export function namesModels(name: string): boolean {
  const [first, second, ...others] = wordsIn(name);
  const isIdOf = others.length === 0 && /^(?:id|name|key)$/.test(second ?? '');
  return isNamed('model', name) || (isIdOf && isNamed('model', first!));
}

/** Whether a name is that of a kind of model. */
export const isModel = (name: string): boolean =>
  models.has(normalizeName(name)) ||
  ofOrder.test(name.trim()) ||
  wordsIn(name).some((word) => models.has(word));

/** A time series model by its order: `AR2`, `ARMA(1,1)`. */
const ofOrder = /^s?ar(?:i?ma)?x?[\s_]?\(?\d[\d,\s]*\)?$/i;

/** Whether a name is that of some model, even if only by its status: `baseline`. */
export const isOfModel = (name: string): boolean =>
  isModel(name) || wordsIn(name).some((word) => rivals.has(word));

/** Whether a name refers to a model; a model year belongs to a car. */
export const saysModel = (name: string): boolean => {
  const words = wordsIn(name);
  return (
    words.some((word) => /^model(?:l|e|o|lo|ed|led)?$/.test(word)) &&
    !words.some((word) => isNamed('order', word))
  );
};

/** The quantity in a name, without the words for a role: `price` for `predicted_price`. */
export const subjectOf = (name: string): string =>
  (saysPrediction(name) ? wordsBeforeHorizon(name) : wordsIn(name))
    .filter(
      (word, i, words) =>
        !(i === 0 && /^(?:is|was|has|had|did|will)$/.test(word)) &&
        !(i === 0 && /^[per]$/.test(word)) &&
        !lastOfPrediction.has(word) &&
        word !== 'label' &&
        // Model A, not an article.
        (!fillers.has(word) || (word === 'a' && i > 0 && i === words.length - 1)) &&
        !(['observed', 'predicted', 'probability'] as const).some((part) => hasWord(part, word)),
    )
    .join(' ');

const predictionOf = {
  before:
    /^(?:expected|expd|est|estim|fit|fitted|forecast|forecasted|fcst|fc|pred|predicted|prediction|proj|projected|model|modeled|modelled)$/,
  after:
    /^(?:hat|f|expected|expd|est|estim|fit|fitted|forecast|forecasted|fcst|fc|pred|predicted|prediction|proj|projected|model|modeled|modelled)$/,
};

const longestPredictionWord = 'prediction'.length;

/** Whether a name is another's with a word for a prediction before or after it: `expected_visits`, `GDPF`. */
export const isPredictionOf = (name: string, other: string): boolean =>
  isPredictionOfAny(name, new Set([normalizeName(other)]));

/** The same for many names at once, normalized by `normalizeName`: tables may have many thousand columns. */
export function isPredictionOfAny(name: string, others: ReadonlySet<string>): boolean {
  const long = normalizeName(name);
  for (let length = 1; length <= longestPredictionWord && length < long.length; length++) {
    if (others.has(long.slice(length)) && predictionOf.before.test(long.slice(0, length))) return true;
    if (others.has(long.slice(0, -length)) && predictionOf.after.test(long.slice(-length))) return true;
  }
  return false;
}

/**
 * `O − C`, observed minus calculated in astronomy; `Actual - Predicted`; with a
 * minus sign that is not a hyphen, any prediction.
 */
function isDifference(name: string): boolean {
  if (/^o\s*[-\u2013\u2212]\s*c$/i.test(withoutUnit(name).trim())) return true;
  const sides = name.split(/\s[-\u2013]\s|\u2212/).map((side) => side.trim());
  if (sides.length !== 2 || sides.includes('')) return false;
  if (name.includes('\u2212')) return sides.some(saysPrediction);
  const isSure = (part: 'observed' | 'predicted', side: string) =>
    claim(part, side) > 0 && !isDoubtful(part, side);
  return [sides, sides.toReversed()].some(([y, f]) => isSure('observed', y!) && isSure('predicted', f!));
}

/** The residual's own names, and names that say so in their first or last word: `resid_model_a`, `lstm error`, `r_bp`. */
export function isResidual(name: string): boolean {
  if (isNamed('residual', name) || isDifference(name)) return true;
  const named = wordsIn(name).filter((word) => !/^\p{N}/u.test(word));
  const words = unitOf(name) === undefined ? named : named.slice(0, -1);
  const isError = [words[0], words.at(-1)].some(
    (word) =>
      word !== undefined &&
      word.length > 2 &&
      // Earnings per share.
      word !== 'eps' &&
      (isNamed('residual', word) || hasWord('residual', word)),
  );
  const scaled = words.some((word) => word.startsWith('resid'));
  const isOther = (word: string): boolean =>
    sizes.has(word) || (otherThings.has(word) && !(scaled && scalings.has(word)));
  const allScalings = words.every((word) => scalings.has(word) || !isOther(word));
  return (
    /^(?:[sz]?res(?:i|id)|[szd]re|[eu]hat)\p{N}*$/u.test(normalizeName(name)) ||
    (isError && (scaled ? allScalings : !words.some(isOther)))
  );
}

/** Whether the name can only mean a residual, of whatever sign. */
export const isCalledResidual = (name: string): boolean =>
  wordsIn(name).some((word) => /^(?:s?resid|residu|s?resi$)/.test(word));

/** What remains of a substance or a sum, unrelated to a model: `residual sugar`, `residual_income`. */
export const isRemainder = (name: string): boolean => {
  const words = wordsIn(name);
  return words.some((word, i) => word === 'residual' && remains.has(words[i + 1] ?? ''));
};

/** A residual divided by its own standard deviation. */
export const isScaledResidual = (name: string): boolean =>
  wordsIn(name).some((word) => scalings.has(word)) ||
  /^(?:std|stud|standardi[sz]ed|studenti[sz]ed)resid|^sres|^(?:[sz]re|sdr)\p{N}*$/u.test(normalizeName(name));

/** An error without its sign, or on another scale: absolute, squared, in percent. */
export function isSizeOfError(name: string): boolean {
  const words = wordsIn(name);
  const error = words.some((word) => hasWord('residual', word) || /^(?:err|dev|diff)/.test(word));
  const size = words.some((word) => sizes.has(word) && !scalings.has(word));
  return (
    (error && size) ||
    /^(?:ae|se|ape|abserr|sqerr|abs(?:olute)?error|(?:squared?|sq)error|abs(?:resid.*|diff))$/.test(
      normalizeName(name),
    )
  );
}

/** A predicted standard deviation: `sigma`, `y_std`, `pred_unc_std`, `forecast_sigma`, `ensemble sd`. */
export function isScaleName(name: string): boolean {
  if (isNamed('scale', name)) return true;
  const words = wordsIn(name);
  // The standard error of a mean prediction does not say how far off a single value is.
  if (words.some((word) => /^(?:error|err|mean)$/.test(word))) return false;
  const isDeviation = (word: string | undefined): boolean =>
    word !== undefined && /^(?:std|sd|sigma|stddev|stdev|unc|uncertainty)$/.test(word);
  const isOfPrediction = (word: string): boolean =>
    /^(?:y|mu|gp|ppc|posterior|model|total|ensemble|epistemic|aleatoric)$/.test(word) ||
    hasWord('predicted', word);
  return (
    /^(?:y|yhat|y?pred(?:icted|iction|ictions|ictive)?|mu)(?:std|sd|sigma)$/.test(normalizeName(name)) ||
    ((isDeviation(words[0]) || isDeviation(words.at(-1))) && words.some(isOfPrediction))
  );
}

/** The name of an unnamed index that was saved with the data. */
export const isUnnamed = (name: string): boolean =>
  /^(?:|unnamed: ?\d+|column \d+|x\.?\d*|v1|_c0)$/i.test(name.trim());
