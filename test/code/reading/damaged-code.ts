import { read } from '../../../src/code/reading/index.ts';
import { matchedLanguages } from '../../../src/code/reading/language-ids.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { languageOf, readCorpus } from '../../corpus/corpus.ts';

/** What a careless keyboard, a merge or a stranger leaves in code. */
const oddities = [
  ...[
    '(',
    ')',
    '[',
    '{',
    '}',
    '"',
    "'",
    '`',
    '```',
    '"""',
    '~~~',
    '\\',
    '\n',
    '\r\n',
    '\t',
    '\f',
    '\0',
    ' ',
    ',',
    ':',
    '=',
  ],
  ...[
    '#',
    '//',
    '/*',
    '*/',
    '#=',
    '<!--',
    '-->',
    '---\n',
    '>>> ',
    '$(',
    '${',
    '{{',
    '/[',
    "f'{",
    '<<>>=\n',
    '@',
    '::',
    '~',
  ],
  ...[
    'import ',
    'from x import *\n',
    'library(',
    'using ',
    'lambda ',
    'for ',
    'getattr(',
    'loss=',
    'MAE',
    '\u2028',
    '\ud800',
    'ß',
  ],
];

/** Beyond this many milliseconds of the processor's time a text of a few thousand characters hangs the editor. */
const longest = 2000;

const texts = readCorpus()
  .map(({ file, text }) => ({ text, language: languageOf(file) ?? 'python' }))
  .filter(({ text }) => text.length > 0);

/**
 * Reads so many damaged pieces of the corpus, each in a language that need not be its own, and gives what went wrong:
 * an error, a use outside of the text, a reading after an edit that differs from a fresh one, or one that takes too long.
 */
export function readDamagedCode(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random.uniform() * n);
  const faults: string[] = [];
  for (let k = 0; k < count; k++) {
    const { text, language } = texts[below(texts.length)]!;
    const own = random.uniform() < 0.8 ? language : matchedLanguages[below(matchedLanguages.length)]!;
    const start = below(text.length);
    let piece = text.slice(start, start + 50 + below(700));
    const first = piece;
    for (let edits = 1 + below(5); edits > 0; edits--) {
      const at = below(piece.length + 1);
      const inserted =
        random.uniform() < 0.7
          ? oddities[below(oddities.length)]!.repeat(1 + below(3))
          : text.slice(below(text.length), below(text.length));
      piece = piece.slice(0, at) + inserted + piece.slice(at + below(20));
    }
    const fault = faultOf(first, piece, own);
    if (fault) faults.push(`${own}: ${fault}: ${JSON.stringify(piece)}`);
  }
  return faults;
}

function faultOf(first: string, piece: string, language: string): string | undefined {
  const before = process.cpuUsage();
  try {
    const fresh = read(piece, language);
    for (const { start, end } of fresh.uses)
      if (!(start >= 0 && start < end && end <= piece.length)) return `a use from ${start} to ${end}`;
    const edited = read(piece, language, '', read(first, language));
    if (JSON.stringify(edited.uses) !== JSON.stringify(fresh.uses)) return 'another reading after an edit';
  } catch (error) {
    return String(error);
  }
  const time = process.cpuUsage(before).user / 1000;
  return time > longest ? `${Math.round(time)} ms` : undefined;
}
