import { type DistributionId, distributionById, distributions, type LossId } from '../losses/index.ts';
import { lossOf, parametersOf } from './explain.ts';
import { libraryById } from './libraries/index.ts';
import type { ArgumentValue } from './libraries/library.ts';
import { findUses } from './reading/index.ts';
import { documentLanguages } from './reading/language-ids.ts';
import { languageOfFile } from './reading/language-of-file.ts';
import { roleOf, type Use } from './reading/use.ts';

/** A loss or a distribution in a file of code. */
export interface UseInFile {
  /** Of a notebook: the cell, from 1; line and column are in it. */
  cell?: number;
  line: number;
  column: number;
  /** In full, as the library documents it. */
  name: string;
  /** “setting” where a setting names the loss for a program of its own: `--loss mse`. */
  library: string;
  loss?: LossId;
  distribution?: string;
  /**
   * What the code gives, else the library’s defaults, under the catalog’s names; of a distribution also the numbers that it
   * is given, under the library’s.
   */
  parameters: Readonly<Record<string, ArgumentValue>>;
  /** Whether a model is trained with it: a metric, a random draw, a prior and a probability train nothing. */
  trains: boolean;
}

/** Whether names are looked for in files of that name. */
export const isCodeFile = (file: string): boolean => isNotebook(file) || languageOfFile(file) !== undefined;

const isNotebook = (file: string) => /\.ipynb$/i.test(file);

/**
 * The losses and distributions that a file’s code names, in the order they stand; names in prose, imports and variables
 * that stand for one are left out. Empty where the file’s language is not known, or a notebook can’t be read.
 *
 * `usesInFile('a.py', 'import torch.nn as nn\nnn.L1Loss()')[0].loss === 'l1'`
 */
export function usesInFile(file: string, text: string): UseInFile[] {
  if (isNotebook(file)) return usesInNotebook(text);
  const language = languageOfFile(file);
  if (!language) return [];
  const uses = findUses(text, language);
  // A document's prose says what is talked about, not what is done.
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
      const distribution = kind === 'distribution' ? id : loss && distributionOf(loss);
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

/** The distribution that implies a loss. */
const distributionOf = (loss: LossId): DistributionId | undefined =>
  distributions.find(({ id }) => (distributionById(id).implies as readonly string[]).includes(loss))?.id;

/** Where each line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line and the column of an offset, from 1, by bisection. */
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

/** The code cells of a notebook, each of which knows the names of those before it. */
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
