import { replaced } from '../rows-in-code.ts';
import { defineSnippets, ofShares } from '../snippet.ts';

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

/** The mean over the rows at the end of the code becomes a weighted one. */
const weighted = (code: string): string | undefined =>
  code.includes('criterion =')
    ? replaced(
        code.replace(
          /(criterion = nn\.\w+\()(.*)\)$/m,
          (_, call: string, given: string) => `${call}${given && `${given}, `}reduction="none")`,
        ),
        /loss = (criterion\(.*?\))(?=$| {2}#)/,
        'loss = (row_weight * $1).sum() / row_weight.sum()',
      )
    : replaced(
        code.replace(/(\w+)\(prediction, target(?=[,)])/g, '$1(prediction, target, row_weight'),
        /(return|loss =) (-?)([\s\S]+)\.mean\(\)/,
        '$1 $2(row_weight * $3).sum() / row_weight.sum()',
      );

const scaled = (code: string): string | undefined =>
  replaced(code, /(loss = \w+)\(prediction, target/, '$1(prediction / row_scale, target / row_scale') ??
  replaced(code, /log_prob\(target - prediction\)/, 'log_prob((target - prediction) / row_scale)');

export const pytorchSnippets = defineSnippets({
  id: 'pytorch',
  name: 'PyTorch',
  language: 'python',
  rows: { weight: weighted, scale: scaled, values: 'a tensor in the shape of the target' },
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
    [ofShares]: () => builtIn('nn.BCEWithLogitsLoss()', 'logits, target)  # logits, not probabilities'),
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
