import type { ThreadFor } from '../analysis/tests-beside/run-tests.ts';
import { readTable } from '../data/index.ts';
import { analyzeSource } from './analyze-source.ts';
import type { Open } from './open.ts';
import type { Work } from './serve.ts';

/** All that a worker does, given a way to open sources. */
export const workOver =
  (open: Open, threadFor?: ThreadFor): Work =>
  (tell) => ({
    analyze: (request) => analyzeSource(request, open, tell, threadFor),
    async read(from, options) {
      const source = await open(from);
      const table = source.ok ? await readTable(source.value, options) : source;
      return table.ok ? table.value.reading : undefined;
    },
  });
