import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/code/reading/index.ts';
import { languageOf, readCorpus } from '../../corpus/corpus.ts';
import { expectSameAfterEdits } from './edited.ts';

const corpus = readCorpus();

describe.each(['markdown', 'rmd', 'restructuredtext', 'rsweave'])('a document in %s', (language) => {
  const once = corpus
    .filter(({ file }) => languageOf(file) === language)
    .map(({ text }) => text)
    .join('\n\n');
  const text = once.repeat(Math.ceil(12_000 / once.length)).slice(0, 16_000);
  const pieces = fc.constantFrom(
    '`',
    '```\n',
    '\n',
    '\n\n',
    '<!--',
    '-->',
    '    ',
    'x',
    '.. code::\n\n',
    '@\n',
    'MSE ',
  );
  const edits = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: text.length }),
      deleted: fc.integer({ min: 0, max: 2000 }),
      piece: fc.oneof(
        pieces,
        fc.integer({ min: 0, max: text.length }).map((at) => text.slice(at, at + 700)),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  );

  it('finds the same after edits as in a fresh reading', () => {
    const fresh = read(text, language);
    expect(fresh.uses.length).toBeGreaterThan(0);
    expectSameAfterEdits(fresh, language, edits, 40);
  });

  it('reuses the reading of prose that an edit does not touch', () => {
    const fresh = read(text, language);
    const at = Math.floor(text.length / 2);
    const again = read(`${text.slice(0, at)} ${text.slice(at)}`, language, '', fresh);
    const known = new Set(fresh.document!.prose.map(({ uses }) => uses));
    const anew = again.document!.prose.filter(({ uses }) => !known.has(uses));
    expect(anew.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(5000);
  });
});

it('reads quoted code to its end', () => {
  const text = '> ```r\n> x <- rnorm(3)\n\nrexp(2)\n\n> ~~~py\n> import torch\n> torch.randn(3)\n> ~~~\n';
  expect(read(text, 'markdown').uses.map(({ start, end }) => text.slice(start, end))).toEqual([
    'rnorm',
    'randn',
  ]);
});

it.each<[string, boolean]>([
  ['Text', true],
  ['**Bold** text', true],
  ['2024 was', true],
  ['- item', false],
  ['1. item', false],
])('reads indented code after “%s”: %s', (line, isCode) => {
  const text = `${line}\n\n    import torch.nn.functional as F\n    F.mse_loss(a, b)\n`;
  expect(read(text, 'markdown').uses.length).toBe(isCode ? 1 : 0);
});

it('takes a word literally if libraries use it for different losses', () => {
  const text = 'Train with `CrossEntropy` or `log_loss`.';
  expect(read(text, 'markdown').uses.map(({ meaning }) => meaning)).toEqual([
    'loss:cross-entropy',
    'loss:cross-entropy',
  ]);
});
