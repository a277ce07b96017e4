import { describe, expect, it } from 'vitest';
import { goal, measure } from './corpus.ts';

describe('names in the corpus', () => {
  const result = measure();

  it('holds at least 60 files', () => {
    expect(result.files).toBeGreaterThanOrEqual(60);
  });

  it('are found as precisely and completely as they must be', () => {
    expect(result.precision, result.mistakes.join('\n')).toBeGreaterThanOrEqual(goal.precision);
    expect(result.recall, result.mistakes.join('\n')).toBeGreaterThanOrEqual(goal.recall);
  });
});
