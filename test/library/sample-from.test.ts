import { describe, expect, it } from 'vitest';
import { analyze, compare, InputError } from '../../src/library/library.ts';

const errors = Array.from({ length: 60 }, (_, i) => Math.sin(i * 12.9898) * 2 + Math.cos(i * 78.233));

describe('the library', () => {
  it('accepts any array-like of numbers in place of a typed array', () => {
    const typed = analyze({
      residuals: Float64Array.from(errors),
      predicted: Float64Array.from(errors.keys()),
    });
    expect(analyze({ residuals: errors, predicted: [...errors.keys()] })).toEqual(typed);
    expect(
      analyze({ residuals: { ...errors, length: 60 }, predicted: Int16Array.from(errors.keys()) }),
    ).toEqual(typed);
    const labels = errors.map((_, i) => i % 2);
    const probabilities = labels.flatMap((label) => (label ? [0.3, 0.7] : [0.6, 0.4]));
    expect(analyze({ labels, probabilities, classes: ['a', 'b'] }).task).toBe('classification');
    expect(
      compare([
        { name: 'a', residuals: errors },
        { name: 'b', residuals: errors.map((e) => e * 2) },
      ]).models,
    ).toHaveLength(2);
  });

  it('treats null and undefined as missing', () => {
    const { sample } = analyze({ residuals: [...errors, null, undefined] as unknown as number[] });
    expect(sample).toMatchObject({ n: 60, missing: 2 });
  });

  it.each([
    [{}],
    [null],
    ['residuals'],
    [{ residuals: 'abcdefgh' }],
    [{ residuals: [1, 2, 'x'] }],
    [{ residuals: 5 }],
    [{ residuals: [1, 2, 3], predicted: [1, 2] }],
    [{ labels: [0, 1] }],
    [{ labels: [0, 1], classes: ['a', 'b'] }],
    [{ labels: [0, 1], probabilities: [0.5, 0.5] }],
    [{ labels: [0, 1], probabilities: [0.5, 0.5, 0.5], classes: ['a', 'b'] }],
    [{ labels: [1, 2], probabilities: [0.5, 0.5, 0.4, 0.6], classes: ['a', 'b'] }],
    [{ labels: [0, 0.5], probabilities: [0.5, 0.5, 0.4, 0.6], classes: ['a', 'b'] }],
    [{ labels: [0, 1], predictedLabels: [0, 2], classes: ['a', 'b'] }],
    [{ residuals: errors, groups: errors }],
  ])('says what is wrong with %j', (sample) => {
    expect(() => analyze(sample as never)).toThrow(InputError);
  });

  it('names the label that is not the index of a class, as when labels count from 1', () => {
    const labels = errors.map((_, i) => 1 + (i % 2));
    const probabilities = labels.flatMap(() => [0.5, 0.5]);
    expect(() => analyze({ labels, probabilities, classes: ['a', 'b'] })).toThrow(
      '`labels` holds 2, but must be whole numbers from 0 to 1, or -1 if missing.',
    );
  });

  it('takes the confidence in predicted labels as it takes other columns', () => {
    const labels = errors.map((_, i) => i % 2);
    const sample = { labels, predictedLabels: labels, classes: ['a', 'b'] };
    expect(() => analyze({ ...sample, confidence: [0.7] })).toThrow(InputError);
    const confidence = errors.map(() => 0.7);
    expect(analyze({ ...sample, confidence })).toEqual(
      analyze({ ...sample, confidence: Float64Array.from(confidence) }),
    );
  });

  it('refuses a confidence that is neither a probability nor a percentage', () => {
    const labels = errors.map((_, i) => i % 2);
    const sample = { labels, predictedLabels: labels, classes: ['a', 'b'] };
    const of = (first: number, others: number) => errors.map((_, i) => (i === 0 ? first : others));
    expect(() => analyze({ ...sample, confidence: of(7, 0.7) })).toThrow('A confidence is 7,');
    expect(() => analyze({ ...sample, confidence: of(-0.1, 0.7) })).toThrow('A confidence is −0.1,');
    expect(() => analyze({ ...sample, confidence: of(101, 70) })).toThrow('A confidence is 101,');
    expect(analyze({ ...sample, confidence: of(90, 70) })).toEqual(
      analyze({ ...sample, confidence: of(0.9, 0.7) }),
    );
  });

  it('refuses two classes of one name', () => {
    const labels = errors.map((_, i) => i % 2);
    const sample = { labels, probabilities: labels.flatMap(() => [0.5, 0.5]), classes: ['a', 'a'] };
    expect(() => analyze(sample)).toThrow('`classes` holds “a” twice');
  });

  it('refuses residuals that are not observed − predicted values, except for rounding', () => {
    const predicted = errors.map((_, i) => 100 * i);
    const observed = errors.map((error, i) => error + predicted[i]!);
    const sample = { residuals: errors, predicted, observed };
    expect(() => analyze({ ...sample, residuals: errors.map((error) => -error) })).toThrow(
      /`residuals` must be observed − predicted values, but in row 1 the residual is −1,/,
    );
    expect(() => analyze({ ...sample, observed: errors })).toThrow(InputError);
    const rounded = errors.map((error) => Math.round(20 * error) / 20);
    expect(analyze({ ...sample, residuals: rounded }).sample.n).toBe(60);
    expect(analyze({ ...sample, observed: Float32Array.from(observed) }).sample.n).toBe(60);
    const missing = errors.map((error, i) => (i < 3 ? Number.NaN : error));
    expect(analyze({ ...sample, residuals: missing }).sample.missing).toBe(3);
  });

  it.each([
    { purpose: 'total' },
    { purpose: null },
    { purpose: { quantile: 90 } },
    { task: 'ordinal' },
    { significance: 5 },
    { significance: 0 },
    { significance: Number.NaN },
    { significance: '0.05' },
    { seed: 1.5 },
    { seed: Number.NaN },
    { inSampleParameters: -1 },
    { inSampleParameters: 'four' },
  ])('refuses the option %j', (options) => {
    expect(() => analyze({ residuals: errors }, options as never)).toThrow(InputError);
  });

  describe('compares no models', () => {
    const labels = errors.map((_, i) => i % 2);
    const observed = errors.map((error) => error + 1);
    const numbers = { name: 'a', residuals: errors, predicted: errors.map(() => 1), observed };
    const classes = { name: 'a', labels, predictedLabels: labels, classes: ['x', 'y'] };

    it.each([
      ['of one name', numbers, { ...numbers }],
      ['without a name', numbers, { ...numbers, name: undefined }],
      ['with different observed values', numbers, { ...numbers, name: 'b', observed: errors }],
      ['with different labels', classes, { ...classes, name: 'b', labels: labels.map((label) => 1 - label) }],
      ['with classes in another order', classes, { ...classes, name: 'b', classes: ['y', 'x'] }],
    ])('%s', (_, first, second) => {
      expect(() => compare([first, second as never])).toThrow(InputError);
    });

    it('with groups for some of the rows', () => {
      expect(() => compare([numbers, { ...numbers, name: 'b' }], { groups: [1, 2, 3] })).toThrow(InputError);
    });
  });
});
