import { defineNotice, type FirstNames } from '../../../data/notice.ts';
import type { ErrorRelation } from '../../columns/predictions/differences.ts';
import { number, percent } from '../format.ts';

interface OfColumn {
  column: string;
}

export const dividedByScale = /* @__PURE__ */ defineNotice(
  'divided-by-scale',
  'divided-by-scale',
  ({ column }: OfColumn) => ({
    text: `The residuals were divided by “${column}”, the predicted standard deviation.`,
    advice: 'To undo that, choose no column of predicted standard deviations.',
  }),
);

export const assumedSign = /* @__PURE__ */ defineNotice(
  'assumed-sign',
  'assumed-sign',
  ({ column }: OfColumn) => ({
    text: `“${column}” was taken as observed − predicted, and the errors are skewed: with the other sign the answer is mirrored.`,
    advice: 'If it is predicted − observed, save it times −1, or save observed and predicted values.',
  }),
);

export const assumedResiduals = /* @__PURE__ */ defineNotice(
  'assumed-residuals',
  'assumed-residuals',
  ({ column }: OfColumn) => ({
    text: `“${column}” is the only numeric column and was taken for residuals (observed − predicted): it has both signs and is centered near zero.`,
    advice:
      'Call it “residual”, or name the columns, if that is right; otherwise save observed and predicted values.',
  }),
);

export const scaledResiduals = /* @__PURE__ */ defineNotice(
  'scaled-residuals',
  'scaled-residuals',
  ({ column }: OfColumn) => ({
    text: `“${column}” holds residuals that were divided by their standard deviation.`,
    advice: 'Parameters in the unit of the data (Huber’s delta) are in standard deviations here.',
  }),
);

const relations: Record<Exclude<ErrorRelation, 'same'>, string> = {
  turned: 'is predicted − observed, with the sign reversed',
  absolute: 'holds absolute errors, without their sign',
  squared: 'holds squared errors, without their sign',
  percentage: 'holds relative (percentage) errors',
  glm: 'holds residuals on another scale, such as deviance or Pearson residuals',
  scaled: 'is proportional to observed − predicted (standardized, or in another unit)',
  other: 'is not observed − predicted',
};

interface ErrorBeside extends OfColumn {
  relation: keyof typeof relations;
  observed: string;
  predicted: string;
}

/** For a column of errors that is not the difference between the two columns beside it. */
export const errorBeside = /* @__PURE__ */ defineNotice(
  'error-beside',
  ({ relation }) => `error-${relation}`,
  ({ column, relation, observed, predicted }: ErrorBeside) => ({
    text: `“${column}” ${relations[relation]}; the residuals are ${observed} − ${predicted}.`,
    advice: `To analyze “${column}” as it is, name it as the residual.`,
  }),
);

interface Rates {
  predicted: string;
  exposure: string;
  observed: string;
}

export const rates = /* @__PURE__ */ defineNotice(
  'rates',
  'rates',
  ({ predicted, exposure, observed }: Rates) => ({
    text: `“${predicted}” looks like a rate for each unit of “${exposure}”: only multiplied by it do the predictions add up to “${observed}”. They were compared as they are.`,
    advice: 'Save the expected value of each row (rate times exposure) as the prediction.',
  }),
);

export const censoredTimes = /* @__PURE__ */ defineNotice(
  'censored-times',
  'censored-times',
  ({ times, event }: { times: string; event: string }) => ({
    text: `“${event}” looks like a flag for the event that ends “${times}”: in rows where it has not happened, “${times}” is only a lower bound (censored). All rows were taken as observed in full.`,
    advice:
      'Use a likelihood for censored times (an accelerated failure time model: Weibull, lognormal) or Cox’s, and compare models by the concordance or the integrated Brier score. If nothing is censored, remove the column.',
  }),
);

export const severalModels = /* @__PURE__ */ defineNotice(
  'several-models',
  'several-models',
  ({ column, models: { first, all } }: OfColumn & { models: FirstNames }) => ({
    text: `The rows are those of ${all} models (“${column}”: ${first.join(', ')}${all > first.length ? ', …' : ''}), and all of them were analyzed together: a mixture of models has heavier tails than each of them.`,
    advice: `Compare the models, or choose one of them as the split (on the command line: --split "${column}=${first[0]}").`,
  }),
);

interface PredictedQuantile {
  level: number;
  /** Share of the observed values at or below the prediction. */
  below: number;
  /** Whether the user stated another use of the predictions. */
  otherPurpose?: true;
}

export const predictsQuantile = /* @__PURE__ */ defineNotice(
  'predicts-quantile',
  'predicts-quantile',
  ({ column, level, otherPurpose }: OfColumn & PredictedQuantile) => ({
    text: `“${column}” is called a ${number(100 * level)}% quantile, and about that share of the observed values lies at or below it: ${otherPurpose ? 'for another purpose it looks biased, though it may be right' : 'the answer is for that quantile'}.`,
    advice: otherPurpose
      ? `To judge it as what it is called, state that purpose (on the command line: --purpose quantile=${number(level)}).`
      : 'If the predictions are used for something else, state it (on the command line: --purpose mean, say).',
  }),
);

/** For a prediction called a quantile on whose side of the middle it is, but not at that level. */
export const perhapsQuantile = /* @__PURE__ */ defineNotice(
  'perhaps-quantile',
  'predicts-quantile',
  ({ column, level, below }: OfColumn & Pick<PredictedQuantile, 'level' | 'below'>) => ({
    text: `“${column}” may be meant as a ${number(100 * level)}% quantile, but ${percent(below)} of the observed values lie at or below it: it was taken for a prediction of the mean.`,
    advice: `If it is meant as that quantile, say so: the answer is then for it, and its level is what to fix (on the command line: --purpose quantile=${number(level)}).`,
  }),
);

export const probabilitiesDoNotSumToOne = /* @__PURE__ */ defineNotice(
  'probabilities-do-not-sum-to-one',
  'probabilities-do-not-sum-to-one',
  () => ({
    text: 'The probabilities of a row do not sum to one; each row was divided by its sum.',
    advice:
      'If they are independent scores (several labels may be true at once), analyze one class at a time: name the label and one probability.',
  }),
);

export const convertedScores = /* @__PURE__ */ defineNotice(
  'converted-scores',
  ({ from }) => (from === 'percent' ? 'probabilities-in-percent' : 'scores-are-logits'),
  ({ column, from }: OfColumn & { from: 'percent' | 'logits' }) => ({
    text:
      from === 'percent'
        ? `“${column}” runs from 0 to 100 and was read as percent.`
        : `“${column}” goes beyond 0 to 1 and was read as a logit: its sigmoid is the probability.`,
    advice: 'If it is neither, save the probabilities themselves.',
  }),
);
