import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/data/problem.ts';
import { expectedRows, refuseBinary, refuseManyColumns } from '../../../src/data/text/refusals.ts';

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
  return undefined;
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('binary data', () => {
  const binary = (length: number, set: (bytes: Uint8Array) => void) => {
    const bytes = new Uint8Array(length).fill(97);
    set(bytes);
    return codeOf(() => refuseBinary(bytes)) === 'binary-file';
  };

  it('has control characters in more than a fiftieth of its first 4096 bytes', () => {
    expect(binary(100, (bytes) => bytes.fill(3, 0, 2))).toBe(false);
    expect(binary(100, (bytes) => bytes.fill(3, 0, 3))).toBe(true);
    expect(binary(10_000, (bytes) => bytes.fill(3, 4096))).toBe(false);
    expect(binary(10_000, (bytes) => bytes.fill(3, 4000, 4096))).toBe(true);
  });

  it('shows by a zero as much as by ten of them', () => {
    expect(binary(500, (bytes) => bytes.fill(0, 0, 1))).toBe(false);
    expect(binary(499, (bytes) => bytes.fill(0, 0, 1))).toBe(true);
  });

  it.each([1, 2, 9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 127, 255])('does not show by the byte %i', (byte) => {
    expect(binary(100, (bytes) => bytes.fill(byte))).toBe(false);
  });

  it.each([3, 8, 14, 27])('shows by the byte %i', (byte) => {
    expect(binary(100, (bytes) => bytes.fill(byte))).toBe(true);
  });
});

it('accepts a first line of 100,000 fields, and no more', () => {
  for (const mark of ',;\t|') {
    expect(
      codeOf(() => refuseManyColumns(bytesOf(`${mark.repeat(99_999)}\n${mark.repeat(200_000)}`))),
    ).toBeUndefined();
    expect(codeOf(() => refuseManyColumns(bytesOf(`${mark.repeat(100_000)}\n`)))).toBe('too-many-columns');
    expect(codeOf(() => refuseManyColumns(bytesOf(mark.repeat(100_000))))).toBe('too-many-columns');
  }
  expect(codeOf(() => refuseManyColumns(bytesOf(':'.repeat(100_000))))).toBeUndefined();
});

describe('the rows that a file is expected to have', () => {
  it('are as many as its size has room for', () => {
    expect(expectedRows(10, 100, 1000, 'csv')).toBe(100);
    expect(expectedRows(10, 100, undefined, 'csv')).toBeUndefined();
    expect(expectedRows(0, 100, 1000, 'csv')).toBeUndefined();
  });

  it('are refused beyond 40 million, with a tenth for what the estimate may be wrong', () => {
    expect(codeOf(() => expectedRows(40_000_000, 1, undefined, 'csv'))).toBeUndefined();
    expect(codeOf(() => expectedRows(40_000_001, 1, undefined, 'csv'))).toBe('too-many-rows');
    expect(codeOf(() => expectedRows(1, 1, 44_000_000, 'csv'))).toBeUndefined();
    expect(codeOf(() => expectedRows(1, 1, 44_000_001, 'jsonl'))).toBe('too-many-rows');
  });
});
