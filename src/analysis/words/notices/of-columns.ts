import type { Notice } from '../../../data/notice.ts';
import type { ErrorRelation } from '../../columns/differences.ts';

export const dividedByScale = (column: string): Notice => ({
  id: 'divided-by-scale',
  text: `The residuals were divided by “${column}”, the predicted standard deviation.`,
  advice: `To analyze the residuals as they are, give “${column}” no part.`,
});

export const assumedSign = (column: string): Notice => ({
  id: 'assumed-sign',
  text: `“${column}” was taken as observed − predicted, and the errors are skewed: with the other sign the answer is mirrored.`,
  advice: 'If it is predicted − observed, reverse the sign, or save observed and predicted values.',
});

export const assumedResiduals = (column: string): Notice => ({
  id: 'assumed-residuals',
  text: `“${column}” is the only column of numbers and was taken for residuals (observed − predicted): it has both signs and is centered near zero.`,
  advice:
    'Call it “residual”, or name the columns, if that is right; else save observed and predicted values.',
});

export const scaledResiduals = (column: string): Notice => ({
  id: 'scaled-residuals',
  text: `“${column}” holds residuals that were divided by their standard deviation.`,
  advice: 'Parameters in the unit of the data (Huber’s delta) are in standard deviations here.',
});

const relations: Record<Exclude<ErrorRelation, 'same'>, string> = {
  turned: 'is predicted − observed, with the sign reversed',
  absolute: 'holds absolute errors, without their sign',
  squared: 'holds squared errors, without their sign',
  percentage: 'holds relative (percentage) errors',
  glm: 'holds residuals on another scale, such as deviance or Pearson residuals',
  scaled: 'is proportional to observed − predicted (standardized, or in another unit)',
  other: 'is not observed − predicted',
};

/** A column of errors that is something else than the difference of the two it stands beside. */
export const errorBeside = (
  column: string,
  relation: keyof typeof relations,
  observed: string,
  predicted: string,
): Notice => ({
  id: `error-${relation}`,
  text: `“${column}” ${relations[relation]}; the residuals are ${observed} − ${predicted}.`,
  advice: `To analyze “${column}” as it is, name it as the residual.`,
});

export const rates = (predicted: string, exposure: string, observed: string): Notice => ({
  id: 'rates',
  text: `“${predicted}” looks like a rate for each unit of “${exposure}”: only multiplied by it do the predictions add up to “${observed}”. They were compared as they are.`,
  advice: 'Save the expected value of each row (rate times exposure) as the prediction.',
});

export const severalModels = (column: string, models: readonly string[]): Notice => ({
  id: 'several-models',
  text: `The rows are those of ${models.length} models (“${column}”: ${models.slice(0, 5).join(', ')}${models.length > 5 ? ', …' : ''}), and all of them were analyzed together: a mixture of models has heavier tails than each of them.`,
  advice: `Compare the models, or analyze one: --split "${column}=${models[0]}".`,
});

export const probabilitiesDoNotSumToOne: Notice = {
  id: 'probabilities-do-not-sum-to-one',
  text: 'The probabilities of a row do not sum to one; each row was divided by its sum.',
  advice:
    'If they are independent scores (several labels may be true at once), analyze one class at a time: --label and one --probability.',
};

export const convertedScores = (column: string, from: 'percent' | 'logits'): Notice => ({
  id: from === 'percent' ? 'probabilities-in-percent' : 'scores-are-logits',
  text:
    from === 'percent'
      ? `“${column}” runs from 0 to 100 and was read as percent.`
      : `“${column}” goes beyond 0 to 1 and was read as a logit: its sigmoid is the probability.`,
  advice: 'If it is neither, save the probabilities themselves.',
});
