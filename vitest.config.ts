import { defineConfig } from 'vitest/config';

// Two projects: pure code in Node, and the panel page in a real Chromium (slower, so run after).
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { vscode: `${import.meta.dirname}/test/extension/vscode-stand-in.ts` } },
        test: {
          name: 'unit',
          // Speed is measured by the benchmark; a busy machine is no failure.
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // Both processors of a small machine, where one would be left idle.
          maxWorkers: '100%',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/panel/**', 'test/vscode/**'],
        },
      },
      {
        test: {
          name: 'panel',
          // Half of the work is Chromium's, in processes of its own.
          maxWorkers: 2,
          include: ['test/panel/**/*.test.ts', 'test/panel/**/*.test.tsx'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
