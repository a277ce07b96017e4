import { defineLibrary } from '../library.ts';
import { focusing } from '../parameters.ts';

export const fastai = defineLibrary({
  id: 'fastai',
  name: 'fastai',
  language: 'python',
  imports: ['fastai', 'fastbook'],
  aliases: [
    [
      /^fastai\.(?:layers|vision\.all|tabular\.all|text\.all|basics)\.(?=[A-Z]\w*(?:Loss|CrossEntropy))/,
      'fastai.losses.',
    ],
    [
      /^fastai\.(?:vision\.all|tabular\.all|text\.all|basics)\.(?=(?:mse|rmse|mae|msle|exp_rmspe)$)/,
      'fastai.metrics.',
    ],
  ],
  names: [
    {
      prefix: 'fastai.losses.',
      source: 'https://docs.fast.ai/losses.html',
      names: {
        MSELossFlat: 'loss:l2',
        L1LossFlat: 'loss:l1',
        'CrossEntropyLossFlat|LabelSmoothingCrossEntropy|LabelSmoothingCrossEntropyFlat':
          'loss:cross-entropy',
        BCEWithLogitsLossFlat: ['loss:binary-cross-entropy', 'takes logits'],
        BCELossFlat: ['loss:binary-cross-entropy', 'takes probabilities'],
        FocalLoss: { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2, place: 0 }) },
        FocalLossFlat: { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2 }) },
        DiceLoss: 'loss:dice',
      },
    },
    {
      prefix: 'fastai.metrics.',
      role: 'metric',
      source: 'https://docs.fast.ai/metrics.html',
      names: {
        'mse|rmse': 'loss:l2',
        mae: 'loss:l1',
        msle: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
        exp_rmspe: ['loss:weighted-l2', 'of errors in percent of exp(y): the weights are its inverse square'],
        BrierScore: 'loss:brier',
        Perplexity: ['loss:cross-entropy', 'e to its power'],
      },
    },
  ],
});
