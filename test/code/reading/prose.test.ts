import { describe, expect, it } from 'vitest';
import { findInProse } from '../../../src/code/reading/prose.ts';
import { lossNames } from '../../../src/code/reading/prose-names.ts';

describe('prose', () => {
  it.each(Object.entries(lossNames))(
    '%s: is found alone, with hyphens and over a line’s end',
    (name, meaning) => {
      for (const written of [name, name.replaceAll(' ', '-'), name.replaceAll(' ', '\n')])
        expect(findInProse(`We report the ${written} here.`).map((use) => use.meaning)).toEqual([meaning]);
    },
  );

  it('ignores file names, anchors and look-alikes', () => {
    const text =
      'See mean-squared-error.md, #mean-squared-error, t-distributed stochastic neighbor embedding and normal errors of typing.';
    expect(findInProse(text)).toEqual([]);
  });

  it.each([
    ['The residuals are approximately Gaussian.', 'distribution:normal'],
    ['It has a normal probability density function.', 'distribution:normal'],
    ['This is a Poisson probability mass function.', 'distribution:poisson'],
    ['We found that errors were not Laplace at all.', 'distribution:laplace'],
    ['The disturbances are normally distributed.', 'distribution:normal'],
    ['Compare with quantiles of the standard normal.', 'distribution:normal'],
    ['Waiting times are exponentially distributed.', 'distribution:exponential'],
    ['Errors look Laplace.', 'distribution:laplace'],
    ['The noise appears to be Cauchy.', 'distribution:cauchy'],
    ['Their residuals had heavy tails, rather than a Gaussian.', 'distribution:normal'],
  ])('%s: names what the errors are said to be', (text, meaning) => {
    expect(findInProse(text).map((use) => use.meaning)).toEqual([meaning]);
  });

  it.each([
    ['A compromise of MAE and MSE.', ['loss:l1', 'loss:l2']],
    ['The errors come from the camera, not Gaussian blur.', []],
    ['Residuals were close to Student’s t, not Gaussian.', ['distribution:student-t', 'distribution:normal']],
    ['MAE: the Masters of Arts and the MSE department.', []],
    ['Partial least squares, then alternating least-squares, then least squares.', ['loss:l2']],
    ['Robust losses; most use MSE.', ['loss:l2']],
    [
      'Scales are half-normal, counts beta-binomial or quasi-Poisson.',
      ['distribution:half-normal', 'distribution:beta-binomial', 'distribution:poisson'],
    ],
  ])('%s: words that stand together say what they mean', (text, meanings) => {
    expect(findInProse(text).map((use) => use.meaning)).toEqual(meanings);
  });

  it.each([
    'The noise is normal, and the errors are normal for this machine.',
    'Packages are normally distributed via npm.',
    'Use the standard normal mode.',
  ])('%s: says nothing of a distribution', (text) => {
    expect(findInProse(text)).toEqual([]);
  });

  it.each([
    [
      'We fit a Poisson and a negative binomial regression.',
      ['distribution:poisson', 'distribution:negative-binomial'],
    ],
    ['Squared error and absolute error were tried.', ['loss:l2', 'loss:l1']],
    ['The absolute error of the scale is 3 g.', []],
    ['[^1]: The mean squared error.', ['loss:l2']],
    ['[mse]: https://example.org/mean-squared-error', []],
  ])('%s', (text, meanings) => {
    expect(findInProse(text).map((use) => use.meaning)).toEqual(meanings);
  });
});
