import { defineConfig } from 'vitest/config';

/** The tests of the mathematics and of the readers: if a line there is changed, one of them should fail. */
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
    // Tests of scaling, damaged bytes and thousands of files say little about a single line and take longest.
    // Parquet's reader is not mutated.
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
