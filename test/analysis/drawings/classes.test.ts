import { describe, expect, it } from 'vitest';
import { drawClassBalance, drawConfidence, drawConfusion } from '../../../src/analysis/drawings/classes.ts';

describe('drawConfidence', () => {
  it('counts right and wrong rows by the probability of the predicted class', () => {
    const { edges, correct, wrong } = drawConfidence({
      n: 4,
      classes: 2,
      labels: Int32Array.of(0, 1, 1, 0),
      probabilities: Float64Array.of(1, 0, 0.49, 0.51, 0.1, 0.9, 0.01, 0.99),
    });
    expect(edges[0]).toBe(0.5);
    expect(edges.at(-1)).toBe(1);
    expect(correct.map((rows, bin) => rows && bin).filter(Boolean)).toEqual([16, 19]);
    expect(correct[0]).toBe(1);
    expect(wrong).toEqual([...new Array(19).fill(0), 1]);
  });
});

describe('drawClassBalance', () => {
  it('puts the most frequent class first', () => {
    expect(drawClassBalance([2, 9, 4], ['a', 'b', 'c'])).toEqual({
      names: ['b', 'c', 'a'],
      counts: [9, 4, 2],
      others: 0,
    });
  });

  it('combines the rarest of many classes', () => {
    const counts = Array.from({ length: 40 }, (_, k) => 40 - k);
    const { names, counts: drawn } = drawClassBalance(counts, counts.map(String));
    expect(names).toHaveLength(12);
    expect(names.at(-1)).toBe('29 others');
    expect(drawn.reduce((a, b) => a + b, 0)).toBe(820);
  });
});

describe('drawConfusion', () => {
  it('counts true classes in rows and predicted ones in columns', () => {
    const { names, counts } = drawConfusion(Int32Array.of(0, 0, 1, 2), Int32Array.of(0, 1, 1, 0), [
      'x',
      'y',
      'z',
    ]);
    expect(names).toEqual(['x', 'y', 'z']);
    expect(counts).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it('combines the rarest of many classes and loses no row', () => {
    const labels = Int32Array.from({ length: 500 }, (_, i) => Math.floor(Math.sqrt(i)));
    const names = Array.from({ length: 23 }, (_, k) => `class ${k}`);
    const { names: drawn, counts } = drawConfusion(labels, labels, names);
    expect(drawn).toHaveLength(12);
    expect(drawn.at(-1)).toBe('12 others');
    expect(counts.flat().reduce((a, b) => a + b, 0)).toBe(500);
  });
});
