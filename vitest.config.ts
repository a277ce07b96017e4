import { defineConfig } from 'vitest/config';

// Two projects: pure code in Node, and the panel page in a real Chromium (slower, so it runs second).
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { vscode: `${import.meta.dirname}/test/extension/vscode-stand-in.ts` } },
        test: {
          name: 'unit',
          // Speed is measured by the benchmark; a test must not fail because the machine is busy.
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // The default leaves one processor idle, which is half of a small machine.
          maxWorkers: '100%',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/panel/**', 'test/vscode/**'],
        },
      },
      {
        test: {
          name: 'panel',
          // Half of the work happens in Chromium's own processes.
          maxWorkers: 2,
          include: ['test/panel/**/*.test.ts', 'test/panel/**/*.test.tsx'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
