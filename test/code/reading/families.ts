const tfjs = "import * as tf from '@tensorflow/tfjs';\n";

/** Texts that make a careless finder slow: each is built from a piece repeated n times. */
export const families: Record<string, readonly [language: string, text: (n: number) => string]> = {
  'a table of rows with MAE': ['markdown', (n) => `# Model\n\n${'| 1.234 | MAE 3.2 |\n'.repeat(n)}`],
  'a run of backticks': ['markdown', (n) => '`'.repeat(20 * n)],
  'lone backticks of many lengths': [
    'markdown',
    (n) => Array.from({ length: n }, (_, i) => `${'`'.repeat(1 + (i % 9))}a`).join(' '),
  ],
  'a run of tildes': ['markdown', (n) => `${'~'.repeat(20 * n)} x`],
  'fences that nothing closes': ['markdown', (n) => '```py `\n'.repeat(n)],
  'a fence followed by spaces only': ['markdown', (n) => `\`\`\`${' '.repeat(20 * n)}`],
  'comments that nothing closes': ['markdown', (n) => '<!-- MSE loss '.repeat(n)],
  'newlines before MSE': ['markdown', (n) => `${'\n'.repeat(10 * n)}the training MSE`],
  'code spans': ['markdown', (n) => 'the `MSELoss` of `x` '.repeat(n)],
  'fences of code': ['markdown', (n) => '```python\nimport numpy as np\nnp.random.normal()\n```\n'.repeat(n)],
  'destructuring after closing braces': ['javascript', (n) => `${tfjs}${'} = tf;\n'.repeat(n)}`],
  'nested destructuring': ['javascript', (n) => `${tfjs}${'{ '.repeat(n)}${'} = tf; '.repeat(n)}`],
  'keys in nested arrays': ['javascript', (n) => `${tfjs}${'[a: "mse",'.repeat(n)}`],
  'classes of expressions that nothing closes': ['javascript', (n) => '=/[ '.repeat(5 * n)],
  'templates with losses': ['javascript', (n) => `${tfjs}${`\`\${tf.losses.logLoss(a, b)}\`;\n`.repeat(n)}`],
  'formatted strings after star imports': [
    'python',
    (n) => `from torch.nn import *\nfrom numpy.random import *\n${'print(f"{MSELoss()}")\n'.repeat(n)}`,
  ],
  'star imports': ['python', (n) => 'from torch.nn import *\n'.repeat(n)],
  'names bound to modules': [
    'python',
    (n) => `import numpy as np\n${Array.from({ length: n }, (_, i) => `x${i} = np\nf"{x${i}}"\n`).join('')}`,
  ],
  'calls that nothing closes': ['python', (n) => `import statsmodels.api as sm\n${'sm.RLM('.repeat(n)}`],
  'definitions on one line': ['python', (n) => `import numpy as np;${'def f(np; '.repeat(n)}`],
  'pairs assigned on one line': ['python', (n) => `import numpy as np;${'np, b = np, np;'.repeat(n)}`],
  'one long path': ['python', (n) => `import torch\ntorch${'.nn'.repeat(5 * n)}`],
  'calls in one line': ['python', (n) => `import statsmodels.api as sm\n${'sm.RLM(); '.repeat(n)}`],
  'statements of JAGS in a string': ['r', (n) => `m <- "model { ${'a[[ ~ dnorm(b <- '.repeat(n)} }"`],
  'braces of models that nothing closes': ['r', (n) => '{ a ~ dnorm(b, c); '.repeat(n)],
  'statements of NIMBLE': ['r', (n) => `nimbleCode({ ${'a[i] ~ dnorm(b, c)\n'.repeat(n)} })`],
  'prior in nested calls': ['r', (n) => `library(brms)\n${'prior(normal('.repeat(n)}`],
  'robust fits that nothing closes': ['r', (n) => `library(MASS)\n${'rlm(y, '.repeat(n)}`],
  'packages attached': ['r', (n) => 'library(MASS)\nlibrary(brms)\nf <- function(x) rnorm(x)\n'.repeat(n)],
  'modules brought in': ['julia', (n) => 'using Distributions\nrand(Normal())\n'.repeat(n)],
  'interpolations that nothing closes': ['julia', (n) => `using Distributions\n"${'$(((Normal('.repeat(n)}"`],
  'a long path in Julia': ['julia', (n) => `using Flux\nFlux${'.Losses'.repeat(5 * n)}`],
  'densities of one’s own': [
    'stan',
    (n) =>
      Array.from({ length: n }, (_, i) => `real f${i}_lpdf(real y) { normal_lpdf(y | 0, 1); }\n`).join(''),
  ],
  'literal blocks': ['restructuredtext', (n) => 'Code::\n\n    import numpy as np\n\n'.repeat(n)],
  'directives that hold nothing': ['restructuredtext', (n) => '.. code-block:: python\n'.repeat(n)],
  'sessions in documentation': ['restructuredtext', (n) => '>>> import numpy as np\n\n'.repeat(n)],
  'chunks that nothing closes': ['rsweave', (n) => '<<a>>=\nrnorm(3)\n'.repeat(n)],
  'indented code': ['markdown', (n) => 'Text\n\n    nn.MSELoss()\n\n'.repeat(n)],
  'links that nothing closes': ['markdown', (n) => 'a [MSE](loss '.repeat(n)],
  'settings in a list': ['yaml', (n) => `loss:\n${'  - mse\n'.repeat(n)}`],
  'settings that name no library': ['yaml', (n) => 'loss: &a mse\n'.repeat(n)],
  'names unpacked in names': [
    'typescript',
    (n) => `const tf = require('@tensorflow/tfjs');\nconst ${'{ losses: '.repeat(n)}x${' }'.repeat(n)} = tf;`,
  ],
  'values unpacked in brackets': [
    'python',
    (n) => `a, ${'('.repeat(n)}b${')'.repeat(n)} = c, ${'('.repeat(n)}d${')'.repeat(n)}`,
  ],
  'fences in quotations': ['markdown', (n) => '> ```r\n> rnorm(3)\n'.repeat(n)],
  'settings beside settings': [
    'json',
    (n) => `{${Array.from({ length: n }, (_, i) => `"loss${i}": "huber"`).join(', ')}}`,
  ],
  'settings in braces': ['json', (n) => `${'{"loss": '.repeat(n)}"mse"`],
  'settings in a list of JSON': ['json', (n) => `{"loss": [${'"mse", '.repeat(n)}`],
  'settings on one line': ['yaml', (n) => `loss: ${'mse '.repeat(n)}`],
  'comprehensions in brackets': ['python', (n) => `import numpy as np\n${'[np for np in '.repeat(n)}`],
  'samples without observations': [
    'python',
    (n) => `import numpyro.distributions as dist\n${'sample("a", dist.Normal(0, 1), '.repeat(n)}`,
  ],
  'strings beside settings': ['python', (n) => `import lightgbm\np = {${'"objective": "l1", '.repeat(n)}}`],
};

/** Pieces at the first of the two sizes that are compared. */
export const pieces = 2000;
/** The second is so many times as long. */
export const factor = 4;
/** For four times the text: 4 where the work is linear, 8 where it is n √n, 16 where it is quadratic. */
export const mostGrowth = 6;
