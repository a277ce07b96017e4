import { l10n } from 'vscode';
import { csvQuoted } from '../../analysis/words/csv-cell.ts';
import { failed, ok, type Result } from '../../data/problem.ts';

/** Pasted data, as the text and extension of a file. */
export interface Pasted {
  ending: 'csv' | 'json';
  text: string;
}

/**
 * Turns text from the clipboard into a data file. A column, a table (spreadsheet cells, CSV) and JSON stay as they
 * are. Numbers on one line, and vectors as Python and R print or write them (`array([0.1, -0.2])`, `c(0.1, -0.2)`,
 * `[1] 0.1 -0.2`, a printed Series), become a column.
 *
 * @example pastedData('array([ 0.1, -0.2])') // { ok: true, value: { ending: 'csv', text: '0.1\n-0.2\n' } }
 */
export function pastedData(clipboard: string): Result<Pasted> {
  const text = clipboard.trim();
  if (text === '') {
    return failed(
      'empty-clipboard',
      l10n.t('The clipboard holds no text.'),
      l10n.t('Copy a column of numbers, or a table with its header, then run the command again.'),
    );
  }
  if (isJson(text)) return ok({ ending: 'json', text });
  const rows = seriesRows(text) ?? vectorRows(text);
  if (rows?.some((cells) => cells.some((cell) => /^(\.\.\.|…)$/.test(cell)))) {
    return failed(
      'abbreviated-values',
      l10n.t('The copied values are abbreviated: there is “...” among them.'),
      l10n.t('Print them whole, or save them to a file, and copy again.'),
    );
  }
  return ok({ ending: 'csv', text: rows ? `${rows.map((cells) => cells.join(',')).join('\n')}\n` : text });
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // It may be JSON Lines.
    return text.startsWith('{');
  }
}

/** A printed pandas Series: index and value on each line, then its name and type. */
function seriesRows(text: string): string[][] | undefined {
  const lines = text.split(/\r?\n/);
  const last = /^(?:Name: (.+?), )?(?:Length: \d+, )?dtype: \w+$/.exec(lines.at(-1)!);
  if (!last) return undefined;
  const values = lines.slice(0, -1).map((line) => [line.trim().split(/\s+/).at(-1)!]);
  return last[1] ? [[csvQuoted(last[1])], ...values] : values;
}

/**
 * The numbers of a vector or of a single line, one per row, or of a matrix, row by row; undefined if the text is
 * neither.
 */
function vectorRows(text: string): string[][] | undefined {
  // R prefixes every printed line with the index of its first value.
  const printed = /^\[1\]\s/.test(text) ? text.replaceAll(/^\s*\[\d+\]/gm, ' ') : text;
  const inside =
    /^[\w.]*\(?\s*\[([\s\S]*)\][^\]]*$/.exec(printed)?.[1] ?? /^c\(([\s\S]*)\)$/.exec(printed)?.[1];
  if (inside === undefined && printed === text && text.includes('\n')) return undefined;
  const matrix = (inside ?? printed)
    .split(']')
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const rows = matrix.length > 1 ? matrix : (matrix[0] ?? []).map((cell) => [cell]);
  const areValues = rows.length > 1 && rows.every((cells) => cells.every((cell) => value.test(cell)));
  return areValues ? rows : undefined;
}

const value =
  /^(?:[-+−]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[-+]?(?:nan|inf|infinity)|NA|None|null|\.\.\.|…)$/i;

function cellsOf(line: string): string[] {
  const apart = line.replace(/^[\s,]*\[/, '').split(/[\s;]+/);
  const decimalCommas = apart.filter((cell) => /^[-+−]?\d+,\d+$/.test(cell));
  // Two or more decimal commas and no counterexample; otherwise commas separate numbers.
  const areDecimal =
    decimalCommas.length > 1 && apart.every((cell) => !/[.,]/.test(cell.replace(/\d,\d/, '')));
  const cells = areDecimal
    ? apart.map((cell) => cell.replace(',', '.'))
    : apart.flatMap((cell) => cell.split(','));
  return cells.filter((cell) => cell !== '');
}
