import { defineConfig } from 'vitest/config';

/** Code without a page, in Node. */
const inNode = {
  resolve: { alias: { vscode: `${import.meta.dirname}/test/extension/vscode-stand-in.ts` } },
  test: {
    // Speed is measured by the benchmark; a busy machine is no failure.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    setupFiles: ['test/seed.ts'],
    // All cores, including the one that Vitest would leave idle. Projects that run together have to agree on this.
    maxWorkers: '100%',
  },
};

// Three projects: code in Node, code some of whose modules a test replaces, and the page in a real Chromium.
export default defineConfig({
  test: {
    projects: [
      {
        ...inNode,
        test: {
          ...inNode.test,
          name: 'unit',
          // Modules are loaded and compiled once for each worker, not for each file, which saves two fifths of the time.
          isolate: false,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/panel/**', 'test/vscode/**', 'test/**/*.mocked.test.ts'],
        },
      },
      {
        ...inNode,
        test: { ...inNode.test, name: 'mocked', include: ['test/**/*.mocked.test.ts'] },
      },
      {
        test: {
          name: 'panel',
          // Half of the work is Chromium's, in processes of its own.
          maxWorkers: 2,
          // So that the states are analyzed once for each worker.
          isolate: false,
          // Tests of every state are the longest files: their pages share the cores once the other worker is done.
          maxConcurrency: 2,
          include: ['test/panel/**/*.test.ts', 'test/panel/**/*.test.tsx'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
