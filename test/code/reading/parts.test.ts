import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUses, read } from '../../../src/code/reading/index.ts';
import { languageOf, readCorpus } from '../../corpus/corpus.ts';
import { expectSameAfterEdits } from './edited.ts';

const files = readCorpus().filter(({ file }) => languageOf(file) !== undefined);

/** Files of one language, several times over: long enough to be read in parts, and no longer than reading is quick. */
const longText = (language: string) => {
  const own = files.filter(({ file }) => languageOf(file) === language).map(({ text }) => `${text}\n`);
  const each = Math.ceil(own.join('').length / 60_000);
  const once = own.filter((_, k) => k % each === 0).join('');
  return once.repeat(Math.ceil(60_000 / once.length));
};

describe.each(['python', 'r', 'julia', 'typescript', 'stan'])(
  'what an edit of %s leaves is not read again',
  (language) => {
    const text = longText(language);
    const fresh = read(text, language);
    const { parts } = fresh.own!.text;
    const places = fc.integer({ min: 0, max: text.length });
    const pieces = fc.oneof(
      fc.constantFrom(
        ...['(', ')', '"', '"""', "'", '#', '//', '/*', '*/', '`', '\n', '\n\n', ' ', '  ', ',', '=', 'x'],
      ),
      fc.constantFrom(
        ...[
          'import numpy as np\n',
          '\nimport keras\n',
          '\nfrom torch.nn import *\n',
          '\nnn = 3\n',
          '\ndef f(nn):\n',
          'library(MASS)\n',
          '\nusing Distributions\n',
        ],
      ),
      fc.tuple(places, fc.integer({ min: 0, max: 9000 })).map(([at, length]) => text.slice(at, at + length)),
    );
    const edits = fc.array(
      fc.record({ at: places, deleted: fc.integer({ min: 0, max: 3000 }), piece: pieces }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );

    it('is split into parts that make up the text', () => {
      expect(parts.length).toBeGreaterThan(4);
      expect(parts[0]!.start).toBe(0);
      expect(parts.at(-1)!.end).toBe(text.length);
      for (const [i, part] of parts.slice(1).entries()) expect(part.start).toBe(parts[i]!.end);
    });

    it('finds the same as in a fresh reading', () => {
      expectSameAfterEdits(fresh, language, edits, 12);
    });

    it('finds the same in a whole file and in one split anywhere', () => {
      for (const { file, text: own } of files.filter(({ file }) => languageOf(file) === language)) {
        const whole = findUses(own, language);
        // Long files are cut in about thirty places, in other places each: reading all anew costs the square of the length.
        const step = Math.max(7, Math.ceil(own.length / 30));
        for (let at = own.length % step; at < own.length; at += step) {
          const half = read(own.slice(0, at), language);
          expect(read(own, language, '', half).uses, `${file} after ${at} characters`).toEqual(whole);
        }
      }
    });

    it('rereads only the parts that an edit touches', () => {
      const at = text.indexOf('\n', text.length / 2);
      const edited = `${text.slice(0, at)} ${text.slice(at)}`;
      const again = read(edited, language, '', fresh);
      const now = again.own!.text.parts;
      const known = new Set(parts.map(({ uses }) => uses));
      expect(now.filter(({ start, uses }) => start <= at && !known.has(uses)).length).toBeLessThanOrEqual(1);
      const bindings = new Set(parts.map(({ before }) => before));
      expect(now.every(({ before }) => bindings.has(before))).toBe(true);
    });
  },
);

it.each([
  ['python', 'import torch.nn as ', '\n'],
  ['julia', 'import Flux as ', '\n'],
  ['typescript', 'import * as ', " from '@tensorflow/tfjs';\n"],
])('an edit of an import in %s reads only the parts that hold what it brings in', (language, head, tail) => {
  const [before, after] = ['zz', 'zzz'].map((name) => head + name + tail + longText(language));
  const first = read(before!, language);
  const again = read(after!, language, '', first);
  expect(again.uses).toEqual(findUses(after!, language));
  const known = new Set(first.own!.text.parts.map(({ identifiers }) => identifiers));
  expect(again.own!.text.parts.filter(({ identifiers }) => !known.has(identifiers)).length).toBe(1);
});
