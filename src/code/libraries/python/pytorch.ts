import { defineLibrary, type ParameterArgument } from '../library.ts';
import { degreesOfFreedom, delta, smoothing } from '../parameters.ts';
import { takesDelta } from '../replacement-form.ts';
import { defineSnippets } from '../snippet.ts';
import { torchDistributions } from './torch-distributions.ts';

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

const builtIn = (call: string, inputs = 'prediction, target)') => `import torch.nn as nn

criterion = ${call}
loss = criterion(${inputs}`;

/** `extra` is what else the call passes, with a comment on it. */
const custom = (name: string, signature: string, body: string, extra = ')') => `import torch


def ${name}(prediction, target${signature}):
    r = target - prediction
${body
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}


loss = ${name}(prediction, target${extra}`;

const likelihood = (call: string) => `import torch

distribution = torch.distributions.${call}
loss = -distribution.log_prob(target).mean()`;

const modeledScale = (center: string, call: string) =>
  likelihood(call).replace('\n\n', `\n\n${center}, log_scale = model(x)  # two outputs\n`);

export const pytorchSnippets = defineSnippets({
  id: 'pytorch',
  name: 'PyTorch',
  language: 'python',
  snippets: {
    l2: () => builtIn('nn.MSELoss()'),
    l1: () => builtIn('nn.L1Loss()'),
    huber: (value) => builtIn(`nn.HuberLoss(delta=${value('delta', 1)})`),
    'pseudo-huber': (value) =>
      custom(
        'pseudo_huber',
        `, delta=${value('delta', 1)}`,
        'return (delta**2 * (torch.sqrt(1 + (r / delta) ** 2) - 1)).mean()',
      ),
    'log-cosh': (value) =>
      custom(
        'log_cosh',
        `, scale=${value('scale', 0.5)}`,
        '# −ln of a logistic distribution of this scale; written so that large residuals do not overflow\nz = r.abs() / scale\nreturn (z + 2 * torch.nn.functional.softplus(-z)).mean()',
      ),
    'student-t': (value) =>
      custom(
        'student_t_nll',
        `, nu=${value('nu', 4)}, scale=${value('scale', 1)}`,
        'return ((nu + 1) / 2 * torch.log1p((r / scale) ** 2 / nu)).mean()',
      ),
    cauchy: (value) =>
      custom('cauchy_loss', `, scale=${value('scale', 1)}`, 'return torch.log1p((r / scale) ** 2).mean()'),
    lp: (value) => custom('power_loss', `, p=${value('p', 1.5)}`, 'return (r.abs() ** p).mean()'),
    'l-infinity': () => custom('largest_error', '', 'return r.abs().max()'),
    'tukey-biweight': (value) =>
      custom(
        'tukey_biweight',
        `, delta=${value('delta', 4.685)}`,
        'inside = torch.clamp(1 - (r / delta) ** 2, min=0)\nreturn (delta**2 / 6 * (1 - inside**3)).mean()',
      ),
    'mixture-nll': (value) => `import torch
from torch.distributions import Categorical, MixtureSameFamily, Normal

share = ${value('epsilon', 0.05)}  # of outliers
scales = torch.tensor([1.0, ${value('k', 5)}]) * ${value('scale', 1)}
distribution = MixtureSameFamily(
    Categorical(torch.tensor([1 - share, share])),
    Normal(torch.zeros(2), scales),
)
loss = -distribution.log_prob(target - prediction).mean()`,
    quantile: (value) =>
      custom(
        'quantile_loss',
        `, tau=${value('tau', 0.5)}`,
        'return torch.maximum(tau * r, (tau - 1) * r).mean()',
      ),
    expectile: (value) =>
      custom(
        'expectile_loss',
        `, tau=${value('tau', 0.5)}`,
        'return (torch.abs(tau - (r < 0).float()) * r**2).mean()',
      ),
    'weighted-l2': () =>
      custom(
        'weighted_mse',
        ', sigma',
        'return ((r / sigma) ** 2).mean()',
        ', sigma)  # sigma: the standard deviation of each row',
      ),
    'gaussian-nll': () => `import torch.nn as nn

criterion = nn.GaussianNLLLoss()
mean, log_variance = model(x)  # two outputs
loss = criterion(mean, target, log_variance.exp())`,
    'laplace-nll': () => modeledScale('median', 'Laplace(median, log_scale.exp())'),
    'student-t-nll': (value) =>
      modeledScale('center', `StudentT(${value('nu', 4)}, center, log_scale.exp())`),
    'huber-nll': (value) =>
      custom(
        'huber_nll',
        `, log_scale, k=${value('k', 1.345)}`,
        'z = r.abs() * torch.exp(-log_scale)\nreturn (torch.where(z <= k, z**2 / 2, k * (z - k / 2)) + log_scale).mean()',
        ', log_scale)  # the model also predicts log_scale',
      ),
    mape: () => custom('mape', '', 'return (r / target).abs().mean()'),
    'cross-entropy': () => builtIn('nn.CrossEntropyLoss()', 'logits, labels)  # logits, not probabilities'),
    'binary-cross-entropy': () =>
      builtIn('nn.BCEWithLogitsLoss()', 'logits, labels.float())  # logits, not probabilities'),
    'soft-cross-entropy': () =>
      builtIn('nn.CrossEntropyLoss()', 'logits, shares)  # shares: one row of class probabilities a row'),
    binomial: () => likelihood('Binomial(total_count=trials, logits=logits)'),
    poisson: () =>
      builtIn('nn.PoissonNLLLoss(log_input=True)', 'log_rate, target)  # the model predicts ln of the mean'),
    'negative-binomial': (value) => `import torch

alpha = ${value('alpha', 1)}  # variance = mean + alpha * mean²
distribution = torch.distributions.NegativeBinomial(
    total_count=1 / alpha, logits=log_mean + torch.log(torch.tensor(alpha))
)
loss = -distribution.log_prob(target).mean()`,
    gamma: () => `import torch

# the model predicts ln of the mean
loss = (target * torch.exp(-log_mean) + log_mean).mean()`,
    exponential: () => likelihood('Exponential(rate=torch.exp(-log_mean))'),
    'inverse-gaussian': () => `import torch

mean = torch.exp(log_mean)
loss = ((target - mean) ** 2 / (mean**2 * target)).mean()`,
    'squared-log': () =>
      builtIn('nn.MSELoss()', 'log_prediction, target.log())  # the model predicts ln of the median'),
    tweedie: (value) => `import torch

p = ${value('p', 1.5)}
loss = (
    -target * torch.exp((1 - p) * log_mean) / (1 - p)
    + torch.exp((2 - p) * log_mean) / (2 - p)
).mean()`,
    weibull: (value) => likelihood(`Weibull(scale=torch.exp(log_scale), concentration=${value('k', 1)})`),
    gumbel: (value) => likelihood(`Gumbel(prediction, ${value('scale', 1)})`),
    beta: () => likelihood('Beta(mean * precision, (1 - mean) * precision)'),
    dirichlet: () => likelihood('Dirichlet(concentration)'),
    cosine: () => `import torch

# angles in radians
loss = (1 - torch.cos(target - prediction)).mean()`,
  },
});

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
});
