import { defineLibrary } from '../library.ts';
import { delta } from '../parameters.ts';

const page = (name: string) => `https://js.tensorflow.org/api/latest/#${name.replace('tf.', '')}`;

/** The strings that `compile` accepts. */
const strings = {
  meanSquaredError: 'loss:l2',
  meanAbsoluteError: 'loss:l1',
  meanAbsolutePercentageError: 'loss:mape',
  meanSquaredLogarithmicError: ['loss:squared-log', 'of ln(1 + y), not of ln y'],
  logcosh: 'loss:log-cosh',
  'categoricalCrossentropy|sparseCategoricalCrossentropy': 'loss:cross-entropy',
  binaryCrossentropy: 'loss:binary-cross-entropy',
  kullbackLeiblerDivergence: 'loss:soft-cross-entropy',
  poisson: 'loss:poisson',
  'hinge|squaredHinge|categoricalHinge': 'loss:hinge',
  cosineProximity: 'loss:cosine',
  huberLoss: ['loss:huber', 'compile knows no such string: pass tf.losses.huberLoss'],
} as const;

export const tensorflowJs = defineLibrary({
  id: 'tensorflow-js',
  name: 'TensorFlow.js',
  language: 'javascript',
  imports: [
    '@tensorflow/tfjs',
    '@tensorflow/tfjs-node',
    '@tensorflow/tfjs-node-gpu',
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-layers',
    '@tensorflow/tfjs-react-native',
  ],
  names: [
    {
      prefix: 'tf.losses.',
      source: page,
      names: {
        meanSquaredError: 'loss:l2',
        absoluteDifference: 'loss:l1',
        huberLoss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 3 }) },
        logLoss: ['loss:binary-cross-entropy', 'takes probabilities'],
        sigmoidCrossEntropy: ['loss:binary-cross-entropy', 'takes logits'],
        softmaxCrossEntropy: ['loss:soft-cross-entropy', 'takes logits'],
        hingeLoss: 'loss:hinge',
        cosineDistance: 'loss:cosine',
      },
    },
    {
      prefix: 'tf.metrics.',
      role: 'metric',
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
      role: 'draw',
      source: page,
      names: {
        'randomNormal|randomStandardNormal': 'distribution:normal',
        truncatedNormal: 'distribution:truncated-normal',
        randomUniform: 'distribution:uniform',
        randomGamma: 'distribution:gamma',
        multinomial: ['distribution:categorical', 'draws classes, not counts'],
      },
    },
    {
      prefix: 'tf.initializers.',
      role: 'draw',
      source: page,
      names: {
        randomNormal: ['distribution:normal', 'initial weights'],
        'glorotNormal|heNormal|leCunNormal': ['distribution:truncated-normal', 'initial weights'],
        'randomUniform|glorotUniform|heUniform|leCunUniform': ['distribution:uniform', 'initial weights'],
        truncatedNormal: ['distribution:truncated-normal', 'initial weights'],
      },
    },
    {
      keys: ['loss'],
      source: 'https://js.tensorflow.org/api/latest/#tf.LayersModel.compile',
      names: strings,
    },
    {
      keys: ['metrics'],
      role: 'metric',
      source: 'https://js.tensorflow.org/api/latest/#tf.LayersModel.compile',
      names: { ...strings, 'mse|MSE': 'loss:l2', 'mae|MAE': 'loss:l1', 'mape|MAPE': 'loss:mape' },
    },
  ],
  replacements: [
    {
      prefix: 'tf.losses.',
      drops: ['delta'],
      losses: { l2: { name: 'meanSquaredError' }, l1: { name: 'absoluteDifference' } },
    },
    {
      prefix: '',
      keys: ['loss'],
      losses: { l2: { name: 'meanSquaredError' }, l1: { name: 'meanAbsoluteError' } },
    },
  ],
  // A shape comes first.
  signatures: {
    after: 1,
    names: {
      randomNormal: 'mean stdDev',
      truncatedNormal: 'mean stdDev',
      randomUniform: 'minval maxval',
      randomGamma: 'alpha beta',
    },
  },
});
