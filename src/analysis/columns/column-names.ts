/**
 * What columns are usually called. Names are compared after normalising: lower case, everything but letters and
 * digits dropped, so `y_true`, `yTrue` and `Y True` are one name.
 */
const words = {
  residual:
    'residual residuals resid resids resi res error errors err errs e eps epsilon deviation deviations innovation innovations noise residualerror predictionerror forecasterror stdresid studresid standardizedresidual standardisedresidual',
  observed:
    'ytrue ytruth y label actual actuals actualvalue observed observation obs target targets truth true truevalue groundtruth gt response measured measurement ytest yval yactual yobs yobserved reference real demand sales expected',
  predicted:
    'ypred ypreds yhat yhats predicted predict prediction predictions pred preds predictedvalue fitted fittedvalue fittedvalues fit fits forecast forecasts forecasted estimate estimated estimates estimation modelled modeled model modeloutput output sim simulated simulation yfit yfitted ypredicted mu',
  label:
    'label labels class classes classlabel category ytrue y actual actuals observed target targets truth true truelabel trueclass groundtruth gt outcome response species ytest yval',
  predictedLabel:
    'ypred yhat predicted prediction predictions pred preds predictedlabel predictedclass predlabel predclass predictedcategory',
  probability:
    'p prob probs proba probability probabilities score scores yprob yproba yscore confidence ypred yhat predicted prediction pred p1 prob1 proba1 phat logit logits',
  order:
    'time timestamp date datetime ds day month year t step index idx period hour minute second week sequence seq tick epoch',
} as const;

export type NamedPart = keyof typeof words;

const known = new Map(Object.entries(words).map(([part, list]) => [part, new Set(list.split(' '))]));

export const normalizeName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a column's name is one that this part usually has. */
export const isNamed = (part: NamedPart, name: string): boolean => known.get(part)!.has(normalizeName(name));

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that tell the part wherever they stand in a name: `the_observed_value_of_y`, `SalePrice pred`. */
const telling = {
  observed: setOf('observed observation obs actual actuals truth true measured target'),
  predicted: setOf(
    'predicted predict prediction predictions pred preds yhat hat fitted forecast forecasts forecasted estimate estimated modelled modeled simulated sim',
  ),
};
const residualWords = setOf('residual residuals resid resids resi error errors');

/** Words that make of a prediction its interval, its spread, its time or its class, and of an error its size. */
const otherThings = setOf(
  'lower upper lo hi low high lwr upr ci pi se sd std stdev var variance min max q quantile quantiles interval margin date time day at id index class label category prob proba probability horizon step window positive positives negative negatives',
);
const sizes = setOf(
  'abs absolute squared square sq mean root rmse mse mae rel relative pct percent percentage standard est rate code type message flag count bar bars',
);
const scalings = setOf(
  'std stud standardized standardised studentized studentised pearson deviance scaled z',
);
const fillers = setOf('the a of value values mean model my y');

/** A name’s words in lower case: at capitals, digits and whatever is neither letter nor digit. */
const wordsIn = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

/** Whether one of several words in a name tells that it is this part, and none that it is something else. */
export function tells(part: keyof typeof telling, name: string): boolean {
  const words = wordsIn(name);
  const other = telling[part === 'observed' ? 'predicted' : 'observed'];
  const strange = (word: string): boolean =>
    other.has(word) || otherThings.has(word) || residualWords.has(word);
  return words.length > 1 && words.some((word) => telling[part].has(word)) && !words.some(strange);
}

/** Whether a name says nothing of being something else than a measured quantity. */
export const couldBeObserved = (name: string): boolean =>
  !wordsIn(name).some((word) => word === 'x' || otherThings.has(word) || sizes.has(word));

/** What a name is about, without the words for a part: `price` for `predicted_price`. */
export const subjectOf = (name: string): string =>
  wordsIn(name)
    .filter((word) => !telling.observed.has(word) && !telling.predicted.has(word) && !fillers.has(word))
    .join(' ');

/** The residual's own names, and names that say so in their first or last word: `resid_model_a`, `lstm error`. */
export function isResidual(name: string): boolean {
  if (isNamed('residual', name)) return true;
  const words = wordsIn(name).filter((word) => !/^\p{N}/u.test(word));
  const isError = [words[0], words.at(-1)].some(
    (word) => word !== undefined && word.length > 2 && isNamed('residual', word),
  );
  const scaled = words.some((word) => word.startsWith('resid'));
  const notOne = (word: string): boolean =>
    sizes.has(word) || (otherThings.has(word) && !(scaled && scalings.has(word)));
  return isError && !words.some(notOne);
}

/** A residual divided by its own spread. */
export const isScaledResidual = (name: string): boolean =>
  wordsIn(name).some((word) => scalings.has(word)) ||
  /^(?:std|stud|standardi[sz]ed)resid/.test(normalizeName(name));

/** Words that a probability or logit column starts with, before the name of its class: `p_setosa`, `prob 2`. */
const probabilityPrefix =
  /^(?:p|prob|probs|proba|probability|pr|score|logit|logits|y_?prob|y_?score|pred|conf|confidence)[\s_.:\-[(]*(?=.)/i;

/** The class that a probability column is about: `p_setosa` → `setosa`. */
export const classOfProbabilityColumn = (name: string): string =>
  name
    .replace(probabilityPrefix, '')
    .replace(/[\])]+$/, '')
    .trim();
