import { readdirSync, readFileSync } from 'node:fs';
import type { Role } from '../../src/code/libraries/library.ts';
import { findUses } from '../../src/code/reading/index.ts';
import { roleOf } from '../../src/code/reading/use.ts';

/**
 * The corpus: files in which `«name|meaning»` marks a name that must be found, `«name|meaning|delta=2»` one with the
 * parameters that its arguments give, `«name|meaning|prior»` one that trains nothing, with its role, and `‹name›` one that
 * looks like a name and must be left alone. The marks are taken out before the file is read; whatever is found without a
 * mark is wrong.
 */
export interface Marked {
  file: string;
  text: string;
  expected: Map<number, { text: string; meaning: string; parameters?: string; role?: Role }>;
  traps: Map<number, string>;
  found: { start: number; text: string; meaning: string; parameters: string; role: Role | undefined }[];
}

const folder = new URL('./files/', import.meta.url);

const languages: Readonly<Record<string, string>> = {
  py: 'python',
  R: 'r',
  jl: 'julia',
  ts: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  stan: 'stan',
  md: 'markdown',
  Rmd: 'rmd',
  qmd: 'quarto',
  Rnw: 'rsweave',
  rst: 'restructuredtext',
  yaml: 'yaml',
  toml: 'toml',
  conf: 'properties',
  json: 'json',
  jsonc: 'jsonc',
};

/** The editor’s id of a file’s language; a notebook has none of its own. */
export const languageOf = (file: string): string | undefined => languages[file.split('.').at(-1)!];

export function readCorpus(): Marked[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const marked = readFileSync(new URL(file, folder), 'utf8');
      const name = file.replace(/\.txt$/, '');
      return name.endsWith('.ipynb') ? readNotebook(name, marked) : readFile(name, marked);
    });
}

function readFile(file: string, marked: string): Marked {
  const { text, expected, traps } = unmark(marked);
  const language = languageOf(file)!;
  return { file, text, expected, traps, found: find(text, language) };
}

/** Cells one after the other; a cell knows the code of those before it. */
function readNotebook(file: string, marked: string): Marked {
  const notebook = JSON.parse(marked) as {
    cells: { cell_type: string; source: string[] }[];
    metadata: { kernelspec: { language: string } };
  };
  const language = notebook.metadata.kernelspec.language.toLowerCase();
  const whole: Marked = { file, text: '', expected: new Map(), traps: new Map(), found: [] };
  let prelude = '';
  for (const cell of notebook.cells) {
    const { text, expected, traps } = unmark(cell.source.join(''));
    const at = whole.text.length;
    const isCode = cell.cell_type === 'code';
    for (const [start, value] of expected) whole.expected.set(start + at, value);
    for (const [start, value] of traps) whole.traps.set(start + at, value);
    const found = isCode ? find(text, language, prelude) : find(text, 'markdown');
    whole.found.push(...found.map((use) => ({ ...use, start: use.start + at })));
    whole.text += `${text}\n`;
    if (isCode) prelude += `${text}\n`;
  }
  return whole;
}

const find = (text: string, language: string, prelude = '') =>
  findUses(text, language, prelude).map((use) => ({
    start: use.start,
    text: text.slice(use.start, use.end),
    meaning: use.meaning,
    parameters: Object.entries({ ...use.parameters, ...use.arguments })
      .map(([name, value]) => `${name}=${value}`)
      .join(','),
    role: roleOf(use),
  }));

const roles: readonly string[] = ['metric', 'draw', 'prior', 'probability'] satisfies Role[];
const isRole = (said: string): said is Role => roles.includes(said);

function unmark(marked: string) {
  const expected: Marked['expected'] = new Map();
  const traps: Marked['traps'] = new Map();
  let text = '';
  for (const piece of marked.split(/(«[^»]*»|‹[^›]*›)/)) {
    if (piece.startsWith('«')) {
      const [name, meaning, ...said] = piece.slice(1, -1).split('|') as [string, string, ...string[]];
      const role = said.find(isRole);
      const parameters = said.find((one) => !isRole(one));
      expected.set(text.length, {
        text: name,
        meaning,
        ...(parameters && { parameters }),
        ...(role && { role }),
      });
      text += name;
    } else if (piece.startsWith('‹')) {
      traps.set(text.length, piece.slice(1, -1));
      text += piece.slice(1, -1);
    } else text += piece;
  }
  return { text, expected, traps };
}

/** What the finder must reach on the corpus. */
export const goal = { precision: 0.99, recall: 0.97 };

export interface Measurement {
  files: number;
  expected: number;
  traps: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
  /** One line for each mistake: file, line, what. */
  mistakes: string[];
}

/** Precision and recall of the finder on the corpus; a name with a wrong meaning counts against both. */
export function measure(): Measurement {
  const corpus = readCorpus();
  const mistakes: string[] = [];
  let expected = 0;
  let found = 0;
  let right = 0;
  let traps = 0;
  for (const marked of corpus) {
    const place = (start: number) => `${marked.file}:${marked.text.slice(0, start).split('\n').length}`;
    expected += marked.expected.size;
    found += marked.found.length;
    traps += marked.traps.size;
    const seen = new Set<number>();
    for (const use of marked.found) {
      const want = marked.expected.get(use.start);
      const isMeant = want?.meaning === use.meaning && want.text === use.text && want.role === use.role;
      const isGiven = want?.parameters === undefined || want.parameters === use.parameters;
      if (isMeant && isGiven && !seen.has(use.start)) right++;
      else
        mistakes.push(
          `${place(use.start)} found ${use.text} (${[use.meaning, use.parameters, use.role].join(' ')}), wanted ${[want?.meaning ?? 'nothing', want?.parameters, want?.role].join(' ')}`,
        );
      seen.add(use.start);
    }
    for (const [start, want] of marked.expected)
      if (!seen.has(start)) mistakes.push(`${place(start)} missed ${want.text} (${want.meaning})`);
  }
  return {
    files: corpus.length,
    expected,
    traps,
    found,
    right,
    precision: right / found,
    recall: right / expected,
    mistakes,
  };
}
