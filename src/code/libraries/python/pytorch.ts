import { defineLibrary, type ParameterArgument } from '../library.ts';
import { degreesOfFreedom, delta, smoothing } from '../parameters.ts';
import { takesDelta } from '../replacement-form.ts';
import { pytorchSnippets } from './pytorch-snippets.ts';
import { torchArguments, torchDistributions } from './torch-distributions.ts';

const page = (name: string) => `https://docs.pytorch.org/docs/stable/generated/${name}.html`;

const crossEntropy = (place: number) => ({
  meaning: 'loss:cross-entropy' as const,
  note: 'takes logits, not probabilities',
  parameters: smoothing('label_smoothing', { place, isQuiet: true }),
});
const divergence = [
  'loss:soft-cross-entropy',
  'less the entropy of the target; takes log-probabilities',
] as const;
const softMargin = ['loss:binary-cross-entropy', 'for labels −1 and 1; takes logits'] as const;
const smoothL1 = { meaning: 'loss:huber', note: 'Huber divided by beta' } as const;
const logInput = {
  parameter: 'log_input',
  argument: 'log_input',
  default: true,
  says: (value) => (value === false ? 'the model predicts the mean' : 'the model predicts ln of the mean'),
} as const satisfies ParameterArgument;

export const pytorch = defineLibrary({
  ...pytorchSnippets,
  imports: ['torch'],
  aliases: [
    [/^torch\.distributions\.\w+\.(?=[A-Z])/, 'torch.distributions.'],
    [/^torch\.nn\.modules\.(?:loss\.)?/, 'torch.nn.'],
  ],
  names: [
    {
      prefix: 'torch.nn.',
      source: page,
      names: {
        MSELoss: 'loss:l2',
        L1Loss: 'loss:l1',
        HuberLoss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 1 }) },
        SmoothL1Loss: { ...smoothL1, parameters: delta('beta', { default: 1, place: 3 }) },
        CrossEntropyLoss: crossEntropy(5),
        NLLLoss: ['loss:cross-entropy', 'takes log-probabilities'],
        BCELoss: ['loss:binary-cross-entropy', 'takes probabilities'],
        BCEWithLogitsLoss: ['loss:binary-cross-entropy', 'takes logits'],
        GaussianNLLLoss: ['loss:gaussian-nll', 'takes the variance, not the standard deviation'],
        KLDivLoss: divergence,
        PoissonNLLLoss: { meaning: 'loss:poisson', parameters: [{ ...logInput, place: 0 }] },
        MultiLabelSoftMarginLoss: ['loss:binary-cross-entropy', 'summed over labels; takes logits'],
        SoftMarginLoss: softMargin,
        'MultiMarginLoss|MultiLabelMarginLoss|HingeEmbeddingLoss': 'loss:hinge',
        CosineEmbeddingLoss: 'loss:cosine',
        'TripletMarginLoss|TripletMarginWithDistanceLoss': 'loss:triplet',
        MarginRankingLoss: 'loss:ranking',
        CTCLoss: 'loss:ctc',
      },
    },
    {
      prefix: 'torch.nn.functional.',
      source: page,
      names: {
        mse_loss: 'loss:l2',
        l1_loss: 'loss:l1',
        huber_loss: { meaning: 'loss:huber', parameters: delta('delta', { default: 1, place: 3 }) },
        smooth_l1_loss: { ...smoothL1, parameters: delta('beta', { default: 1, place: 5 }) },
        cross_entropy: crossEntropy(7),
        nll_loss: ['loss:cross-entropy', 'takes log-probabilities'],
        binary_cross_entropy: ['loss:binary-cross-entropy', 'takes probabilities'],
        binary_cross_entropy_with_logits: ['loss:binary-cross-entropy', 'takes logits'],
        gaussian_nll_loss: ['loss:gaussian-nll', 'takes the variance, not the standard deviation'],
        kl_div: divergence,
        poisson_nll_loss: { meaning: 'loss:poisson', parameters: [{ ...logInput, place: 2 }] },
        multilabel_soft_margin_loss: ['loss:binary-cross-entropy', 'summed over labels; takes logits'],
        soft_margin_loss: softMargin,
        'multi_margin_loss|multilabel_margin_loss|hinge_embedding_loss': 'loss:hinge',
        cosine_embedding_loss: 'loss:cosine',
        'triplet_margin_loss|triplet_margin_with_distance_loss': 'loss:triplet',
        margin_ranking_loss: 'loss:ranking',
        ctc_loss: 'loss:ctc',
      },
    },
    {
      prefix: 'torch.',
      role: 'draw',
      source: page,
      names: {
        'normal|randn|randn_like': 'distribution:normal',
        'rand|rand_like': 'distribution:uniform',
        bernoulli: 'distribution:bernoulli',
        binomial: 'distribution:binomial',
        multinomial: ['distribution:categorical', 'draws classes, not counts'],
        poisson: 'distribution:poisson',
      },
    },
    {
      prefix: 'torch.nn.init.',
      role: 'draw',
      source: 'https://docs.pytorch.org/docs/stable/nn.init.html',
      names: {
        'normal_|xavier_normal_|kaiming_normal_': ['distribution:normal', 'initial weights'],
        trunc_normal_: ['distribution:truncated-normal', 'initial weights'],
        'uniform_|xavier_uniform_|kaiming_uniform_': ['distribution:uniform', 'initial weights'],
      },
    },
    {
      prefix: 'torch.distributions.',
      source: 'https://docs.pytorch.org/docs/stable/distributions.html',
      names: {
        ...torchDistributions,
        StudentT: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('df', { place: 0 }) },
      },
    },
  ],
  replacements: [
    {
      prefix: 'torch.nn.',
      isPython: true,
      takes: { positional: 0, named: ['reduction'] },
      drops: ['beta'],
      losses: {
        l2: { name: 'MSELoss' },
        l1: { name: 'L1Loss' },
        huber: { name: 'HuberLoss', ...takesDelta },
      },
    },
    {
      prefix: 'torch.nn.functional.',
      isPython: true,
      takes: { positional: 2, named: ['input', 'target', 'reduction', 'weight'] },
      drops: ['beta'],
      losses: {
        l2: { name: 'mse_loss' },
        l1: { name: 'l1_loss' },
        huber: { name: 'huber_loss', ...takesDelta },
      },
    },
  ],
  signatures: {
    names: {
      ...torchArguments,
      normal: 'mean std',
      normal_: '_ mean std',
      trunc_normal_: '_ mean std',
      uniform_: '_ a b',
    },
  },
});
