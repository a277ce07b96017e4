/**
 * What columns are usually called. Names are compared after normalising: lower case, everything but letters and
 * digits dropped, so `y_true`, `yTrue` and `Y True` are one name.
 */
const words = {
  residual:
    'residual residuals resid resids res error errors err errs e eps epsilon deviation deviations innovation innovations noise residualerror predictionerror forecasterror stdresid studresid standardizedresidual standardisedresidual',
  observed:
    'ytrue y actual actuals actualvalue observed observation obs target targets truth true truevalue groundtruth gt response measured measurement ytest yval yactual yobs yobserved reference real demand sales expected',
  predicted:
    'ypred yhat predicted prediction predictions pred preds predictedvalue fitted fittedvalue fittedvalues fit forecast forecasts forecasted estimate estimated estimates estimation modelled modeled model output yfit yfitted ypredicted mu',
  label:
    'label labels class classes classlabel category ytrue y actual actuals observed target targets truth true truelabel trueclass groundtruth gt outcome response species ytest yval',
  predictedLabel:
    'ypred yhat predicted prediction predictions pred preds predictedlabel predictedclass predlabel predclass predictedcategory',
  probability:
    'p prob probs proba probability probabilities score scores yprob yproba yscore confidence ypred yhat predicted prediction pred p1 prob1 proba1 phat logit logits',
  order:
    'time timestamp date datetime day month year t step index idx period hour minute second week sequence seq tick epoch',
} as const;

export type NamedPart = keyof typeof words;

const known = new Map(Object.entries(words).map(([part, list]) => [part, new Set(list.split(' '))]));

export const normaliseName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a column's name is one that this part usually has. */
export const isNamed = (part: NamedPart, name: string): boolean => known.get(part)!.has(normaliseName(name));

/** Words that a probability or logit column starts with, before the name of its class: `p_setosa`, `prob 2`. */
const probabilityPrefix =
  /^(?:p|prob|probs|proba|probability|pr|score|logit|logits|y_?prob|y_?score|pred|conf|confidence)[\s_.:\-[(]*(?=.)/i;

/** The class that a probability column is about: `p_setosa` → `setosa`. */
export const classOfProbabilityColumn = (name: string): string =>
  name
    .replace(probabilityPrefix, '')
    .replace(/[\])]+$/, '')
    .trim();
