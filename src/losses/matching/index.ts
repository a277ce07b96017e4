import { findInJavascript } from './javascript.ts';
import { findInJulia } from './julia.ts';
import { findInMarkdown } from './markdown.ts';
import { findInPython } from './python.ts';
import { findInR } from './r.ts';
import { findInStan } from './stan.ts';
import type { Use } from './use.ts';

/** A finder takes a text and the code that ran before it, and gives the uses in the order they stand. */
type Finder = (text: string, prelude?: string) => Use[];

/** By the editor’s language id. */
const finders: Readonly<Record<string, Finder>> = {
  python: findInPython,
  r: findInR,
  julia: findInJulia,
  javascript: findInJavascript,
  javascriptreact: findInJavascript,
  typescript: findInJavascript,
  typescriptreact: findInJavascript,
  stan: findInStan,
  markdown: findInMarkdown,
};

/** The languages in which names are found, by the editor’s ids. */
export const matchedLanguages: readonly string[] = Object.keys(finders);

/**
 * The laws and losses that a text names as such, in the order they stand. A language that is not known has none.
 *
 * `findUses('import torch.nn as nn\nnn.MSELoss()', 'python')[0].meaning === 'loss:l2'`
 */
export const findUses = (text: string, language: string, prelude = ''): Use[] =>
  finders[language]?.(text, prelude) ?? [];
