import { defineLibrary } from '../library.ts';
import { delta, focusing } from '../parameters.ts';

export const paddle = defineLibrary({
  id: 'paddle',
  name: 'PaddlePaddle',
  language: 'python',
  imports: ['paddle'],
  names: [
    {
      prefix: 'paddle.nn.',
      source: 'https://www.paddlepaddle.org.cn/documentation/docs/en/api/paddle/nn/Overview_en.html',
      names: {
        MSELoss: 'loss:l2',
        L1Loss: 'loss:l1',
        'SmoothL1Loss|HuberLoss': {
          meaning: 'loss:huber',
          parameters: delta('delta', { default: 1, place: 1 }),
        },
        'CrossEntropyLoss|NLLLoss': 'loss:cross-entropy',
        'BCELoss|BCEWithLogitsLoss': 'loss:binary-cross-entropy',
        KLDivLoss: 'loss:soft-cross-entropy',
        PoissonNLLLoss: 'loss:poisson',
        GaussianNLLLoss: 'loss:gaussian-nll',
        CTCLoss: 'loss:ctc',
        MarginRankingLoss: 'loss:ranking',
        TripletMarginLoss: 'loss:triplet',
      },
    },
    {
      prefix: 'paddle.nn.functional.',
      source: 'https://www.paddlepaddle.org.cn/documentation/docs/en/api/paddle/nn/Overview_en.html',
      names: {
        'mse_loss|square_error_cost': 'loss:l2',
        l1_loss: 'loss:l1',
        smooth_l1_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 3 }) },
        'cross_entropy|softmax_with_cross_entropy|nll_loss': 'loss:cross-entropy',
        'binary_cross_entropy|binary_cross_entropy_with_logits': 'loss:binary-cross-entropy',
        sigmoid_focal_loss: {
          meaning: 'loss:focal',
          parameters: focusing('gamma', { default: 2, place: 4 }),
        },
        kl_div: 'loss:soft-cross-entropy',
      },
    },
    {
      prefix: 'paddle.',
      role: 'draw',
      source: 'https://www.paddlepaddle.org.cn/documentation/docs/en/api/paddle/Overview_en.html',
      names: {
        'randn|normal|standard_normal': 'distribution:normal',
        'rand|uniform': 'distribution:uniform',
        bernoulli: 'distribution:bernoulli',
        poisson: 'distribution:poisson',
        multinomial: 'distribution:categorical',
      },
    },
  ],
});
