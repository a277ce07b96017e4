import fc from 'fast-check';
import { expect } from 'vitest';
import { type DocumentReading, findUses, read } from '../../../src/code/reading/index.ts';

interface Edit {
  at: number;
  deleted: number;
  piece: string;
}

/** Holds a text that was edited again and again against the same text, never read before. */
export const expectSameAfterEdits = (
  fresh: DocumentReading,
  language: string,
  edits: fc.Arbitrary<Edit[]>,
  numRuns: number,
): void =>
  fc.assert(
    fc.property(edits, (list) => {
      let reading = fresh;
      for (const { at, deleted, piece } of list) {
        const edited = reading.text.slice(0, at) + piece + reading.text.slice(at + deleted);
        reading = read(edited, language, '', reading);
        expect(reading.uses).toEqual(findUses(edited, language));
      }
    }),
    { numRuns },
  );
