import { type DocumentParts, readDocument } from './documents.ts';
import { javascript } from './javascript.ts';
import { julia } from './julia.ts';
import { type codeLanguages, documentLanguages, isJson, settingsLanguages } from './language-ids.ts';
import { languageOfFile } from './language-of-file.ts';
import { type CodeReading, type Language, readUses } from './parts.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { usesInSettings } from './settings-files.ts';
import { usesInJson } from './settings-json.ts';
import { stan } from './stan.ts';
import type { Use } from './use.ts';

/** The languages, by the editor’s language id. */
const languages: Readonly<Record<string, Language>> = {
  python,
  r,
  julia,
  javascript,
  javascriptreact: javascript,
  typescript: javascript,
  typescriptreact: javascript,
  stan,
} satisfies Record<(typeof codeLanguages)[number], Language>;

/** The reading of a text and of the code that ran before it. */
export interface DocumentReading {
  text: string;
  prelude: string;
  uses: readonly Use[];
  /** For a language that is read in parts. */
  own?: { prelude: CodeReading; text: CodeReading };
  /** For a document that contains code. */
  document?: DocumentParts;
}

/**
 * Finds the distributions and losses that a text names. `prelude` is code that ran before, such as earlier notebook
 * cells: its bindings count, but its uses are not reported. `last` is the reading before the last edits, which is
 * reused. An unknown language has no uses.
 */
export function read(
  text: string,
  languageId: string,
  prelude = '',
  last?: DocumentReading,
): DocumentReading {
  if (documentLanguages.includes(languageId)) {
    const document = readDocument(text, languageId, last?.document);
    return { text, prelude, uses: document.uses, document };
  }
  if (isJson(languageId)) return { text, prelude, uses: usesInJson(text) };
  if (settingsLanguages.includes(languageId)) return { text, prelude, uses: usesInSettings(text) };
  const written = languageId === 'python' ? languageOfMagic(text) : undefined;
  if (written !== undefined && written !== languageId)
    return { text, prelude, uses: findUses(text, written) };
  const language = languages[languageId];
  if (!language) return { text, prelude, uses: [] };
  const before = readUses(language, prelude, undefined, last?.own?.prelude);
  const own = { prelude: before, text: readUses(language, text, before.end, last?.own?.text) };
  return { text, prelude, uses: own.text.uses, own };
}

/** The language of a cell by the magic that it begins with; some magics only change how Python runs. */
const magics = new Map([
  ['R', 'r'],
  ['julia', 'julia'],
  ['stan', 'stan'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ...'time timeit capture prun memit debug python python3 wandb'
    .split(' ')
    .map((one) => [one, 'python'] as const),
]);

/** The language of a notebook cell that begins with `%%`. If the cell writes a file, the file’s name decides. */
function languageOfMagic(text: string): string | undefined {
  const [, magic, file = ''] = /^\s*%%(\w+)(?:[ \t]+-\w+)*[ \t]*(\S*)/.exec(text) ?? [];
  if (magic === undefined) return undefined;
  const language = /^(?:write)?file$/.test(magic) ? languageOfFile(file) : magics.get(magic);
  return language ?? 'none';
}

/**
 * The distributions and losses that a text names, in order of appearance.
 *
 * `findUses('import torch.nn as nn\nnn.MSELoss()', 'python')[0].meaning === 'loss:l2'`
 */
export const findUses = (text: string, languageId: string, prelude = ''): readonly Use[] =>
  read(text, languageId, prelude).uses;
