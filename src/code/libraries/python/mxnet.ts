import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

export const mxnet = defineLibrary({
  id: 'mxnet',
  name: 'MXNet Gluon',
  language: 'python',
  imports: ['mxnet'],
  aliases: [[/^mxnet\.(?:ndarray|np|random)\.(?:random\.)?(?=[a-z]+$)/, 'mxnet.nd.random.']],
  names: [
    {
      prefix: 'mxnet.gluon.loss.',
      source: 'https://mxnet.apache.org/versions/1.9.1/api/python/docs/api/gluon/loss/index.html',
      names: {
        L2Loss: ['loss:l2', 'times ½'],
        L1Loss: 'loss:l1',
        HuberLoss: { meaning: 'loss:huber', parameters: delta('rho', { default: 1, place: 0 }) },
        'SoftmaxCrossEntropyLoss|SoftmaxCELoss': 'loss:cross-entropy',
        'SigmoidBinaryCrossEntropyLoss|SigmoidBCELoss|LogisticLoss': 'loss:binary-cross-entropy',
        KLDivLoss: 'loss:soft-cross-entropy',
        'HingeLoss|SquaredHingeLoss': 'loss:hinge',
        TripletLoss: 'loss:triplet',
        CTCLoss: 'loss:ctc',
        PoissonNLLLoss: 'loss:poisson',
        CosineEmbeddingLoss: 'loss:cosine',
      },
    },
    {
      prefix: 'mxnet.nd.random.',
      role: 'draw',
      source: 'https://mxnet.apache.org/versions/1.9.1/api/python/docs/api/ndarray/random/index.html',
      names: {
        'normal|randn': 'distribution:normal',
        uniform: 'distribution:uniform',
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        poisson: 'distribution:poisson',
        negative_binomial: 'distribution:negative-binomial',
        multinomial: 'distribution:categorical',
      },
    },
  ],
});
