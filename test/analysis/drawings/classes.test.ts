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
  it('keeps the order of the classes, which is that of the confusion', () => {
    const [rowsOf, classes] = [
      [2, 9, 4],
      ['a', 'b', 'c'],
    ];
    expect(drawClassBalance(rowsOf, classes)).toEqual({ names: classes, counts: rowsOf, others: 0 });
  });

  it('combines the same classes as the confusion does', () => {
    const rowsOf = Array.from({ length: 14 }, (_, k) => (k < 3 ? 1 : 10 + k));
    const labels = Int32Array.from(rowsOf.flatMap((rows, k) => new Array<number>(rows).fill(k)));
    const balance = drawClassBalance(
      rowsOf,
      rowsOf.map((_, k) => `class ${k}`),
    );
    const confusion = drawConfusion(
      labels,
      labels,
      rowsOf.map((_, k) => `class ${k}`),
    );
    expect(balance.counts).toEqual([...rowsOf.slice(3), 3]);
    expect(confusion.names).toEqual(balance.names);
    expect(confusion.counts.map((row, k) => row[k])).toEqual(balance.counts);
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
