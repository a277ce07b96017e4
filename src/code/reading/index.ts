import { type DocumentParts, readDocument } from './documents.ts';
import { javascript } from './javascript.ts';
import { julia } from './julia.ts';
import { type codeLanguages, documentLanguages, settingsLanguages } from './language-ids.ts';
import { type CodeReading, type Language, readUses } from './parts.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { usesInSettings } from './settings-files.ts';
import { stan } from './stan.ts';
import type { Use } from './use.ts';

/** By the editor’s language id. */
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

/** What was read of a text, and of the code that ran before it. */
export interface DocumentReading {
  text: string;
  prelude: string;
  uses: readonly Use[];
  /** Of a language that is read in parts. */
  own?: { prelude: CodeReading; text: CodeReading };
  /** Of a document that holds code. */
  document?: DocumentParts;
}

/**
 * Reads the distributions and losses that a text names as such. `prelude` is code that ran before (a notebook’s earlier
 * cells): it binds, but nothing in it is reported. `last` is what was read before the last edits. A language that is
 * not known has no names.
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
  if (settingsLanguages.includes(languageId)) return { text, prelude, uses: usesInSettings(text) };
  const magic = /^\s*%%(\w+)/.exec(text)?.[1];
  const language = magic && languageId === 'python' ? magics[magic] : languages[languageId];
  if (!language) return { text, prelude, uses: [] };
  if (language !== languages[languageId]) return { text, prelude, uses: readUses(language, text).uses };
  const before = readUses(language, prelude, undefined, last?.own?.prelude);
  const own = { prelude: before, text: readUses(language, text, before.end, last?.own?.text) };
  return { text, prelude, uses: own.text.uses, own };
}

/** The languages of a notebook’s cells that begin with `%%`. */
const magics: Readonly<Record<string, Language | undefined>> = {
  R: r,
  julia,
  stan,
  javascript,
  js: javascript,
  time: python,
  timeit: python,
  capture: python,
  prun: python,
};

/**
 * The distributions and losses that a text names as such, in the order they stand.
 *
 * `findUses('import torch.nn as nn\nnn.MSELoss()', 'python')[0].meaning === 'loss:l2'`
 */
export const findUses = (text: string, languageId: string, prelude = ''): readonly Use[] =>
  read(text, languageId, prelude).uses;
