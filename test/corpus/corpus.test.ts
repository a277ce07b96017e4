import { describe, expect, it } from 'vitest';
import { measure } from './corpus.ts';

describe('names in the corpus', () => {
  const result = measure();

  it('holds at least 60 files', () => {
    expect(result.files).toBeGreaterThanOrEqual(60);
  });

  it('are found with precision and recall of at least 0.97', () => {
    expect(result.precision, result.mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(result.recall, result.mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
