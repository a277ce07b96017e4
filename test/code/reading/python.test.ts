import { describe, expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';
import { roleOf } from '../../../src/code/reading/use.ts';

/** What is found in Python code: the text, what it means, and what its arguments say. */
const found = (code: string) =>
  findUses(code, 'python').map(({ start, end, meaning }) => [code.slice(start, end), meaning]);

describe('a string', () => {
  it.each([
    ['import torch\nloss = get_loss("huber")', [['huber', 'loss:huber']]],
    ['import torch\ndef f(net, metric="rmse"): ...', [['rmse', 'loss:l2']]],
    [
      'from transformers import TrainingArguments\nTrainingArguments("o", metric_for_best_model="mae")',
      [['mae', 'loss:l1']],
    ],
  ])('is read where its name says what it is for: %s', (code, uses) => {
    expect(found(code)).toEqual(uses);
  });

  it.each([
    'import torch\nmodel = get_model("huber")',
    'import torch\ndef f(net, metric="l2"): ...',
    'import torch\nmake_losses_table("mse")',
  ])('is left alone elsewhere: %s', (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe('what a variable stands for', () => {
  it('is reported where it is called', () => {
    const code = 'import torch.nn as nn\ncriterion = nn.MSELoss().to(device)\nloss = criterion(a, b)';
    const uses = findUses(code, 'python');
    expect(uses.map(({ meaning, isVariable }) => [meaning, isVariable])).toEqual([
      ['loss:l2', undefined],
      ['loss:l2', true],
    ]);
  });

  it('is not reported after branches that disagree', () => {
    const branches = (second: string) => `import torch.nn as nn
def train(robust):
    if robust:
        criterion = nn.L1Loss()
    else:
        criterion = nn.${second}()
    return criterion(a, b)`;
    expect(found(branches('MSELoss')).length).toBe(2);
    expect(found(branches('L1Loss')).length).toBe(3);
  });

  it('outlives a stand-in for a library that is missing', () => {
    const code = 'try:\n    import torch.nn as nn\nexcept ImportError:\n    nn = None\nnn.MSELoss()';
    expect(found(code)).toEqual([['MSELoss', 'loss:l2']]);
  });
});

describe('a string', () => {
  it.each([
    ['import keras\nparser.add_argument("--loss", default="mae", choices=["mse", "mae"])', 3],
    ['import keras\nclass Config:\n    loss: str = field(default="mae")', 1],
    ['import keras\ndef build(loss="mae"): ...', 1],
    ['import lightgbm\nparams = {"objective": "mae"}', 1],
    ['import lightgbm\nparams.setdefault("objective", "mae")', 1],
    ['import lightgbm\nprint({"objective": "mae"})', 0],
    ['import lightgbm\nif loss == "mae": pass', 0],
    ['import keras\nloss = history["mae"]', 0],
    ['import keras\nplt.plot(x, loss="mae")', 0],
  ])('is a loss on its way to a call, or is not: %s', (code, count) => {
    expect(found(code).length).toBe(count);
  });
});

describe('code in a string', () => {
  it('is a session in the documentation', () => {
    expect(found('"""\n>>> import torch.nn as nn\n>>> nn.MSELoss()\nnn.L1Loss()\n"""')).toEqual([
      ['MSELoss', 'loss:l2'],
    ]);
  });

  it('is a model of Stan or JAGS', () => {
    expect(found('m = """model {\n y ~ normal(0, 1);\n}"""')).toEqual([['normal', 'distribution:normal']]);
    expect(found('m = """model {\n y ~ dnorm(0, 1)\n}"""')).toEqual([['dnorm', 'distribution:normal']]);
  });
});

it('distinguishes priors and draws from distributions of the data', () => {
  const roles = (code: string) => findUses(code, 'python').map(roleOf);
  expect(roles('import pymc as pm\npm.Normal("a", 0, 1)\npm.Normal("y", a, 1, observed=d)')).toEqual([
    'prior',
    undefined,
  ]);
  expect(
    roles(
      'import numpyro\nimport numpyro.distributions as dist\nnumpyro.sample("a", dist.Normal(0, 1))\nnumpyro.sample("y", dist.Normal(a, 1), obs=y)',
    ),
  ).toEqual(['prior', undefined]);
  expect(roles('import numpy as np\nnp.random.default_rng(1).normal()')).toEqual(['draw']);
});

/** What is found in Python code, with the parameters that are read. */
const parameters = (code: string) =>
  findUses(code, 'python').map(({ start, end, parameters, arguments: given }) => [
    code.slice(start, end),
    { ...parameters, ...given },
  ]);

describe('an object that a variable holds', () => {
  it('has the parameters that it was made with, not what it is called with', () => {
    expect(parameters('import keras\nh = keras.losses.Huber()\nh(a, b)')).toEqual([
      ['Huber', {}],
      ['h', {}],
    ]);
    expect(parameters('from torch import nn\nh = nn.HuberLoss(delta=3)\nh(a, b)').at(-1)).toEqual([
      'h',
      { delta: 3 },
    ]);
  });

  it.each([
    'a, (b, c) = nn.MSELoss(), (nn.L1Loss(), nn.BCELoss())\na(x, y)\nc(x, y)',
    'c = d = nn.MSELoss()\nd(x, y)\nself.c = 1\nc(x, y)\nnn.L1Loss()',
  ])('is known where several are assigned at once: %s', (code) => {
    expect(found(`from torch import nn\n${code}`).length).toBe(code.startsWith('a') ? 5 : 4);
  });
});

it('reads all values before it assigns the first', () => {
  const code = 'from torch.nn import MSELoss, L1Loss\na, b = MSELoss, L1Loss\na, b = b, a\na()\nb()';
  const { a, b } = Object.fromEntries(found(code));
  expect([a, b]).toEqual(['loss:l1', 'loss:l2']);
});

it('reads a value in brackets that only group it', () => {
  expect(
    parameters('from torch import nn\nnn.HuberLoss(\n    delta=(\n        0.5  # elbow\n    ),\n)'),
  ).toEqual([['HuberLoss', { delta: 0.5 }]]);
});

it('sees through the attributes of a class in its methods', () => {
  const code = `from scipy.stats import norm
class Block:
    norm: bool = True
    norm = False

    def prior(self):
        return norm.pdf(0)`;
  expect(found(code).length).toBe(2);
});

it.each([
  'import torch, pandas as pd\ndf = pd.DataFrame({"loss": ["mse", "huber"], "score": [1, 2]})',
  'import keras\nclass Own(keras.losses.Loss):\n    def __init__(self, name="pinball"): ...',
])('leaves labels and columns alone: %s', (code) => {
  expect(found(code)).toEqual([]);
});

it.each([
  ['import numpy as np\nTrainer(loss="huber")', ['huber']],
  ['import numpy as np\nclass T:\n    def __init__(self, loss="mse"): ...', ['mse']],
  ['import numpy as np\nout = dict(loss="mse")\nrequest.get("loss", "mse")\nheat(loss="low")', []],
  ['import torch\nclass Config(Base):\n    metric: str = "rmse"', ['rmse']],
  ['loss_cls = dict(type="mmdet.CrossEntropyLoss", loss_weight=1.0)', ['mmdet.CrossEntropyLoss']],
  [
    'from pymc_extras.prior import Prior\nPrior("HalfNormal", sigma=Prior("Exponential", lam=1))',
    ['HalfNormal', 'Exponential'],
  ],
  ['import torch\nrow = {"model": "a", "metric": "rmse"}', []],
  [
    'import torch\n@pytest.mark.parametrize("loss", ["mse", "huber"])\ndef test_a(loss): ...',
    ['mse', 'huber'],
  ],
  ['import torch\n@pytest.mark.parametrize("name", ["mse", "huber"])\ndef test_a(name): ...', []],
  [
    'import sklearn\n@click.option("--metric", default="neg_mean_absolute_error")',
    ['neg_mean_absolute_error'],
  ],
])('a name says that a string is a loss or a metric: %s', (code, names) => {
  expect(found(code).map(([name]) => name)).toEqual(names);
});

it('has the numbers of a distribution without a name of its own', () => {
  expect(parameters('import pymc as pm\npm.StudentT.dist(nu=3)\npm.StudentT.dist(4, 0, 1)')).toEqual([
    ['StudentT', { nu: 3 }],
    ['StudentT', { nu: 4, mu: 0, sigma: 1 }],
  ]);
});

it('reads the default of a field, which a function may make', () => {
  const code = (value: string) =>
    `from dataclasses import dataclass, field\nimport sklearn\n@dataclass\nclass C:\n    scoring: list[str] = ${value}`;
  for (const value of [
    'field(default="neg_mean_absolute_error")',
    'field(default_factory=lambda: ["neg_mean_absolute_error"])',
  ])
    expect(found(code(value))).toEqual([['neg_mean_absolute_error', 'loss:l1']]);
});

const pm = 'import pymc as pm\n';
it.each([
  ['with pm.Model():\n    pm.Normal("a", 0, 10)', { mu: 0, sigma: 10 }],
  ['def a():\n    return pm.Normal("a", 0, 10)', { mu: 0, sigma: 10 }],
  ['pm.Normal("a", 0, 10, model=m)', { mu: 0, sigma: 10 }],
  // The older PyMC 2, whose models are no blocks, takes precisions.
  ['a = pm.Normal("a", 0, 1e-6)', { mu: 0 }],
  ['a = pm.HalfNormal("a", 0.01)', {}],
  ['a = pm.Gamma("a", 0.1, 0.2)', { alpha: 0.1, beta: 0.2 }],
  ['y = pm.Normal("y", mu, 2.5, value=d, observed=True)', { tau: 2.5 }],
  ['def model():\n    y = pm.Normal("y", 0, 1e-3, value=0)', { mu: 0, tau: 0.001 }],
])('tells a scale of PyMC from a precision of PyMC 2: %s', (code, values) => {
  expect(parameters(pm + code).map(([, given]) => given)).toEqual([values]);
});

it('leaves a measure alone that an argument makes another one', () => {
  const code =
    'from sktime.performance_metrics.forecasting import mean_absolute_percentage_error as f\nf(y, p, symmetric=';
  expect(found(`${code}True)`).length).toBe(1);
  expect(found(`${code}False)`).length).toBe(2);
});

it('knows the normal distribution of the standard library', () => {
  expect(parameters('from statistics import NormalDist as N\nN(10, 2).cdf(12)').at(-1)).toEqual([
    'N',
    { mu: 10, sigma: 2 },
  ]);
});

describe('a random generator', () => {
  it.each([
    [
      'import numpy as np\ndef test(rng_fixed, rng2):\n  rng_fixed.normal(0, 1)\n  rng2.poisson(3)',
      ['normal', 'poisson'],
    ],
    ['import dask.array as da\nrng = da.random.default_rng(1)\nrng.gamma(2, size=9)', ['gamma']],
    [
      'from flax import nnx\ndef init(rngs: nnx.Rngs):\n  return rngs.normal((3,)) + rngs.params.beta(2, 3)',
      ['normal', 'beta'],
    ],
  ])('is known by its type, its making or its name: %s', (code, names) => {
    expect(findUses(code, 'python').map((use) => [code.slice(use.start, use.end), roleOf(use)])).toEqual(
      names.map((name) => [name, 'draw']),
    );
  });
});

describe('a cell with a magic', () => {
  it.each([
    ['%%writefile train.py\nimport torch.nn as nn\nnn.L1Loss()', ['L1Loss']],
    ['%%writefile -a conf/a.yaml\nloss: huber', ['huber']],
    ['%%file model.stan\nmodel { y ~ cauchy(0, 1); }', ['cauchy']],
    ['%%memit\nimport torch.nn as nn\nnn.L1Loss()', ['L1Loss']],
    ['%%bash\nimport torch.nn as nn\nnn.L1Loss()', []],
    ['%%writefile run.sh\nimport torch.nn as nn\nnn.L1Loss()', []],
  ])('is read in its own language: %s', (cell, names) => {
    expect(found(cell).map(([name]) => name)).toEqual(names);
  });
});

it.each([
  [
    'WAPE divides by the same sum in all rows',
    'from torchmetrics import WeightedMeanAbsolutePercentageError as w\nw()',
    'loss:l1',
  ],
  [
    'a truncated normal of JAX is one',
    'from jax.scipy.stats import truncnorm as w\nw.logpdf(x)',
    'distribution:truncated-normal',
  ],
])('%s', (_, code, meaning) => {
  expect(found(code).at(-1)).toEqual(['w', meaning]);
});
