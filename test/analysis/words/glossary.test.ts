import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');

/** Words that the field does not use in this sense, each with the word that it does use. */
const avoided: [RegExp, string][] = [
  [/(?<!power )\blaws?\b/i, 'distribution'],
  [/\bspreads?\b/i, 'variance, scale'],
  [/\bprice\b|\bcosts? of (a|the|each|this) loss/i, 'data needed'],
  [/\bextra data\b|\bwast(e|es|ed)\b|\bregret\b/i, 'data needed'],
  [/\bhow sure\b/i, 'confidence'],
  [/\btoo (extreme|timid)\b/i, 'overconfident, underconfident'],
  [/\blights\b/i, 'checks'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\bask(ed)? again\b/i, 'rerun'],
  [/\bspeaks? (for|against)\b/i, 'evidence, rejected'],
  [/\bno objection\b/i, 'not rejected'],
  [/\bcall is wrong\b/i, 'usage error'],
  [/\blean(ing)? to\b/i, 'leaning toward'],
  [/\btwo-piece\b/i, 'split normal'],
  [/(?<=[a-z;] )Normal\b|\bgeneralised\b/, 'normal'],
  [/[\d}] [%×](?!\w)/, '98%, 20×'],
  [/\bdecimal sign\b/i, 'decimal separator'],
  [/\b(\w+[aeiou]lys(e|ed|ing)|colour|centre|behaviour|favour|neighbour)/i, 'American spelling'],
];

/** Where such a word is a name, or means something else. */
const allowed = [
  'law of large numbers',
  'power-law tail',
  // The title of a paper.
  'The two-piece normal, binormal, or double Gaussian distribution',
];

/** Names that code and prose of others use, which are to be recognized: a folder, and a property of losses. */
const namesOfOthers = ['code/reading/'];
const aliases = /\baliases: (?:\{ .* \}|\[.*\]|\{[\s\S]*?\n {2}\}|\[[\s\S]*?\n {2}\]),/g;

const literals = (text: string): string[] =>
  [
    ...text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(aliases, '')
      .matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g),
  ]
    .map(([, quoted, template]) => quoted ?? template!)
    .filter((literal) => /[a-z] [a-z\d%$]|[\d}] [%×]/i.test(literal));

/** What a reader sees of a literal: without the expressions in it, and without what is allowed. */
const prose = (literal: string): string =>
  allowed.reduce((text, phrase) => text.replaceAll(phrase, ''), literal.replace(/\$\{[^{}]*\}/g, '{}'));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !namesOfOthers.some((folder) => file.startsWith(folder)));

describe('the words of the interface', () => {
  it.each(avoided)('%s is said as “%s”', (word) => {
    const found = files.flatMap((file) =>
      literals(readFileSync(join(src, file), 'utf8'))
        .map(prose)
        .filter((text) => word.test(text))
        .map((text) => `${relative(src, join(src, file))}: ${text.slice(0, 160)}`),
    );
    expect(found).toEqual([]);
  });

  it('would be found', () => {
    const [first] = literals("const text = 'the law of the errors';");
    expect(avoided.some(([word]) => word.test(prose(first!)))).toBe(true);
  });
});
