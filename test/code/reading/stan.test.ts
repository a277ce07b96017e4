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
