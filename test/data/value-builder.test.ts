import { describe, expect, it } from 'vitest';
import { ValueBuilder } from '../../src/data/value-builder.ts';

const columnOf = (...values: unknown[]) => {
  const builder = new ValueBuilder();
  for (const value of values) builder.put(value);
  return builder.finish('a');
};

describe('a column of typed values', () => {
  it('has only the categories of its words', () => {
    expect(columnOf('train', 'test', 'train')).toMatchObject({ categories: ['train', 'test'], missing: 0 });
    expect([...(columnOf('b', null, 'a') as { codes: Int32Array }).codes]).toEqual([0, -1, 1]);
  });

  it('keeps the numbers before its first word', () => {
    expect(columnOf(7, null, 'x', 7)).toMatchObject({ categories: ['7', 'x'], missing: 1 });
  });
});
