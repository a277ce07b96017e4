import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacked } from '../../../src/analysis/drawings/packed.ts';

it('gives back any message of plain data', () => {
  const leaf = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.constant(undefined));
  const { message } = fc.letrec((tie) => ({
    message: fc.oneof(
      leaf,
      fc.array(fc.double(), { maxLength: 40 }),
      fc.array(tie('message')),
      fc.dictionary(fc.string(), tie('message')),
    ),
  }));
  fc.assert(
    fc.property(message, (original) => {
      expect(unpacked(structuredClone(packed(original)))).toStrictEqual(structuredClone(original));
    }),
  );
});

it('turns long lists of numbers into bytes, at any depth', () => {
  const x = Array.from({ length: 100 }, (_, i) => i / 7);
  expect(packed({ r: [{ x, of: 100 }] })).toStrictEqual({ r: [{ x: Float64Array.from(x), of: 100 }] });
});

it('passes errors and bytes unchanged', () => {
  const error = new Error('lost');
  const bytes = new Uint8Array(20);
  expect(packed([error, bytes])).toStrictEqual([error, bytes]);
});
