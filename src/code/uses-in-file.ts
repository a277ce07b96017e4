import { type LossId, lossById } from '../losses/index.ts';
import { lossOf, parametersOf } from './explain.ts';
import { libraryById } from './libraries/index.ts';
import type { ArgumentValue } from './libraries/library.ts';
import { findUses } from './reading/index.ts';
import { documentLanguages } from './reading/language-ids.ts';
import { languageOfFile } from './reading/language-of-file.ts';
import { roleOf, type Use } from './reading/use.ts';

/** A loss or a distribution used in a code file. */
export interface UseInFile {
  /** In a notebook: the number of the cell, from 1. Line and column are counted within it. */
  cell?: number;
  line: number;
  column: number;
  /** The full name, as in the library's documentation. */
  name: string;
  /** “setting” if a setting of a program of its own names the loss: `--loss mse`. */
  library: string;
  loss?: LossId;
  distribution?: string;
  /**
   * Parameters set by the code, or else the library’s defaults, under the catalog’s names; for a distribution also
   * its numeric arguments, under the library’s names.
   */
  parameters: Readonly<Record<string, ArgumentValue>>;
  /** Whether a model is trained with it: a metric, a random draw, a prior, a probability and a plot train nothing. */
  trains: boolean;
}

/** Whether files of this name are searched for losses and distributions. */
export const isCodeFile = (file: string): boolean => isNotebook(file) || languageOfFile(file) !== undefined;

const isNotebook = (file: string) => /\.ipynb$/i.test(file);

/**
 * The losses and distributions that a file’s code names, in order of appearance. Leaves out names in prose, imports,
 * and variables that stand for a loss. Empty if the file’s language is unknown or a notebook can’t be read.
 *
 * `usesInFile('a.py', 'import torch.nn as nn\nnn.L1Loss()')[0].loss === 'l1'`
 */
export function usesInFile(file: string, text: string): UseInFile[] {
  if (isNotebook(file)) return usesInNotebook(text);
  const language = languageOfFile(file);
  if (!language) return [];
  const uses = findUses(text, language);
  // A document's prose says what is discussed, not what is done.
  return usesIn(text, documentLanguages.includes(language) ? uses.filter(({ name }) => name) : uses);
}

function usesIn(text: string, uses: readonly Use[], cell?: number): UseInFile[] {
  const lines = lineStarts(text);
  return uses
    .filter(({ isImport, isVariable }) => !isImport && !isVariable)
    .map((use) => {
      const { name } = use;
      const parameters = parametersOf(use);
      const loss = lossOf(use.meaning, parameters);
      const [kind, id = ''] = use.meaning.split(':');
      const distribution = kind === 'distribution' ? id : loss && lossById(loss).distribution;
      return {
        ...(cell !== undefined && { cell }),
        ...placeOf(lines, use.start),
        name: name?.name ?? text.slice(use.start, use.end),
        library: name ? libraryById(name.library)!.name : 'setting',
        ...(loss && { loss }),
        ...(distribution && { distribution }),
        parameters: { ...use.arguments, ...parameters },
        trains: roleOf(use) === undefined,
      };
    });
}

/** The offset at which each line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line and column of an offset, both from 1. */
function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

interface Notebook {
  cells?: { cell_type?: unknown; source?: unknown }[];
  metadata?: { kernelspec?: { language?: unknown }; language_info?: { name?: unknown } };
}

/** The uses in a notebook's code cells. Each cell knows the names bound in those before it. */
function usesInNotebook(text: string): UseInFile[] {
  let notebook: Notebook;
  try {
    notebook = JSON.parse(text) as Notebook;
  } catch {
    return [];
  }
  if (!Array.isArray(notebook?.cells)) return [];
  const { kernelspec, language_info: info } = notebook.metadata ?? {};
  const language = String(info?.name ?? kernelspec?.language ?? 'python').toLowerCase();
  let before = '';
  return notebook.cells.flatMap((cell, index) => {
    if (cell?.cell_type !== 'code') return [];
    const source = Array.isArray(cell.source) ? cell.source.join('') : String(cell.source ?? '');
    const uses = usesIn(source, findUses(source, language, before), index + 1);
    before += `${source}\n`;
    return uses;
  });
}
