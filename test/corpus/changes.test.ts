import { describe, expect, it } from 'vitest';
import { changes, sweepOf } from './changes/sweep.ts';
import { tableFiles } from './changes/table.ts';

/** A part of all changes of each file, other ones of the next; `npm run changes` makes all. */
const every = 8;
const files = tableFiles().map((file, at) => ({
  ...file,
  ids: Object.keys(changes).filter((_, k) => (at + k) % every === 0),
}));

describe('what a file holds', () => {
  it('is looked at in many files', () => expect(files.length).toBeGreaterThan(200));

  it.each(files)('stays what it is when the file is changed: $name', async ({ ids, ...file }) => {
    for await (const { change, outcome, mayAsk } of sweepOf(file, ids)) {
      if (mayAsk) expect(outcome, change).not.toBe('another answer');
      else expect(outcome, change).toBe('same');
    }
  });
});
