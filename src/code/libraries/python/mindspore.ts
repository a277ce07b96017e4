import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';

export const mindspore = defineLibrary({
  id: 'mindspore',
  name: 'MindSpore',
  language: 'python',
  imports: ['mindspore'],
  aliases: [
    [/^mindspore\.(?:nn\.loss|mint\.nn)\.(?=[A-Z])/, 'mindspore.nn.'],
    [/^mindspore\.(?:ops\.(?:function|functional)|mint\.nn\.functional)\.(?=[a-z])/, 'mindspore.ops.'],
  ],
  names: [
    {
      prefix: 'mindspore.nn.',
      source: 'https://www.mindspore.cn/docs/en/master/api_python/mindspore.nn.html#loss-function',
      names: {
        'MSELoss|RMSELoss': 'loss:l2',
        'L1Loss|MAELoss': 'loss:l1',
        SmoothL1Loss: { meaning: 'loss:huber', parameters: delta('beta', { default: 1, place: 0 }) },
        HuberLoss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 1 }) },
        'CrossEntropyLoss|NLLLoss|SoftmaxCrossEntropyWithLogits': 'loss:cross-entropy',
        'BCELoss|BCEWithLogitsLoss|SoftMarginLoss': 'loss:binary-cross-entropy',
        KLDivLoss: 'loss:soft-cross-entropy',
        PoissonNLLLoss: 'loss:poisson',
        GaussianNLLLoss: 'loss:gaussian-nll',
        FocalLoss: { meaning: 'loss:focal', parameters: focusing('gamma', { default: 2, place: 1 }) },
        'DiceLoss|MultiClassDiceLoss': 'loss:dice',
        'HingeEmbeddingLoss|MultiMarginLoss': 'loss:hinge',
        TripletMarginLoss: 'loss:triplet',
        MarginRankingLoss: 'loss:ranking',
        CTCLoss: 'loss:ctc',
        CosineEmbeddingLoss: 'loss:cosine',
      },
    },
    {
      prefix: 'mindspore.ops.',
      source: 'https://www.mindspore.cn/docs/en/master/api_python/mindspore.ops.html#loss-function',
      names: {
        mse_loss: 'loss:l2',
        l1_loss: 'loss:l1',
        smooth_l1_loss: { meaning: 'loss:huber', parameters: delta('beta', { default: 1, place: 2 }) },
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 3 }) },
        'cross_entropy|nll_loss': 'loss:cross-entropy',
        'binary_cross_entropy|binary_cross_entropy_with_logits': 'loss:binary-cross-entropy',
        kl_div: 'loss:soft-cross-entropy',
        gaussian_nll_loss: 'loss:gaussian-nll',
      },
    },
  ],
});
