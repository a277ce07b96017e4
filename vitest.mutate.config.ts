import { defineConfig } from 'vitest/config';

/** The tests of the mathematics and of the readers: a line changed there should fail one of them. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    setupFiles: ['test/seed.ts'],
    include: [
      'test/hypothesis-tests/**/*.test.ts',
      'test/numerics/**/*.test.ts',
      'test/data/**/*.test.ts',
      'test/corpus/hostile.test.ts',
    ],
    // Growth, damaged bytes and files by the thousand say little of a single line and take the longest; Parquet's
    // reader is not among the mutated ones.
    exclude: [
      'test/data/scaling.test.ts',
      'test/data/damage.test.ts',
      'test/data/limits.test.ts',
      'test/data/pollution.test.ts',
      'test/data/parquet*.test.ts',
      'test/data/parquet/**',
    ],
  },
});
