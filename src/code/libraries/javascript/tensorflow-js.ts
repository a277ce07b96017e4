import { defineLibrary } from '../library.ts';

const page = (name: string) => `https://js.tensorflow.org/api/latest/#${name.replace('tf.', '')}`;

export const tensorflowJs = defineLibrary({
  id: 'tensorflow-js',
  name: 'TensorFlow.js',
  language: 'javascript',
  imports: [
    '@tensorflow/tfjs',
    '@tensorflow/tfjs-node',
    '@tensorflow/tfjs-node-gpu',
    '@tensorflow/tfjs-core',
  ],
  names: [
    {
      prefix: 'tf.losses.',
      source: page,
      names: {
        meanSquaredError: 'loss:l2',
        absoluteDifference: 'loss:l1',
        huberLoss: ['loss:huber', 'delta = 1 by default, in the units of the target'],
        logLoss: ['loss:binary-cross-entropy', 'takes probabilities'],
        sigmoidCrossEntropy: ['loss:binary-cross-entropy', 'takes logits'],
        softmaxCrossEntropy: ['loss:soft-cross-entropy', 'takes logits'],
        hingeLoss: 'loss:hinge',
        cosineDistance: 'loss:cosine',
      },
    },
    {
      prefix: 'tf.metrics.',
      isMetric: true,
      source: page,
      names: {
        meanSquaredError: 'loss:l2',
        meanAbsoluteError: 'loss:l1',
        meanAbsolutePercentageError: 'loss:mape',
        categoricalCrossentropy: 'loss:cross-entropy',
        sparseCategoricalCrossentropy: 'loss:cross-entropy',
        binaryCrossentropy: 'loss:binary-cross-entropy',
      },
    },
    {
      prefix: 'tf.',
      source: page,
      names: {
        randomNormal: 'distribution:normal',
        randomUniform: 'distribution:uniform',
        randomGamma: 'distribution:gamma',
        multinomial: ['distribution:categorical', 'draws classes, not counts'],
      },
    },
    {
      keys: ['loss'],
      source: 'https://js.tensorflow.org/api/latest/#tf.LayersModel.compile',
      names: {
        meanSquaredError: 'loss:l2',
        meanAbsoluteError: 'loss:l1',
        meanAbsolutePercentageError: 'loss:mape',
        meanSquaredLogarithmicError: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
        logcosh: 'loss:log-cosh',
        categoricalCrossentropy: 'loss:cross-entropy',
        sparseCategoricalCrossentropy: 'loss:cross-entropy',
        binaryCrossentropy: 'loss:binary-cross-entropy',
        kullbackLeiblerDivergence: 'loss:soft-cross-entropy',
        poisson: 'loss:poisson',
        hinge: 'loss:hinge',
        squaredHinge: 'loss:hinge',
        categoricalHinge: 'loss:hinge',
        cosineProximity: 'loss:cosine',
      },
    },
  ],
  replacements: [
    {
      prefix: 'tf.losses.',
      losses: { l2: { name: 'meanSquaredError' }, l1: { name: 'absoluteDifference' } },
    },
    {
      prefix: '',
      keys: ['loss'],
      losses: { l2: { name: 'meanSquaredError' }, l1: { name: 'meanAbsoluteError' } },
    },
  ],
});
