import { expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

it.each([
  ['target += student_t_lpdf(y | 4, 0, 2);', { nu: 4 }, { mu: 0, sigma: 2 }],
  ['increment_log_prob(lognormal_log(y, 0, 1));', undefined, { mu: 0, sigma: 1 }],
  ['y ~ normal(0, 1);', undefined, { mu: 0, sigma: 1 }],
  ['real x = normal_rng(0, 1);', undefined, { mu: 0, sigma: 1 }],
])('the numbers of a density are those behind its value: %s', (code, parameters, given) => {
  expect(findUses(code, 'stan').map((use) => [use.parameters, use.arguments])).toEqual([[parameters, given]]);
});

it.each([
  ['to_vector(z) ~ normal(0, 1);', 'prior'],
  ['sum(phi) ~ normal(0, 0.001 * N);', 'prior'],
  ['target += student_t_lpdf(theta[1] | 3, 0, 1);', 'prior'],
  ['target += normal_lpdf(to_vector(z[2]) | 0, 1);', 'prior'],
  ['y ~ normal(theta, 1);', undefined],
  ['(y - theta) ~ normal(0, 1);', undefined],
  ['target += normal_lpdf(y | theta, 1);', undefined],
  ['target += normal_lccdf(a | theta, 1);', undefined],
])('what is said of a parameter, or of all its numbers, is its prior: %s', (statement, role) => {
  const code = `data { vector[3] y; real a; }\nparameters { vector[3] theta; matrix[2, 2] z; vector[9] phi; }\nmodel {\n  ${statement}\n}`;
  expect(findUses(code, 'stan').map((use) => use.role)).toEqual([role]);
});
