import { defineConfig } from 'vitest/config';

// Two projects: pure code in Node, and the panel page in a real Chromium (slower, so run after).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/panel/**', 'test/vscode/**'],
        },
      },
      {
        test: {
          name: 'panel',
          include: ['test/panel/**/*.test.ts', 'test/panel/**/*.test.tsx'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
