import { cellKind } from './cell.ts';
import { decodeText } from './field-text.ts';
import { type Dialect, Fields, LF, readRecord } from './record.ts';

/**
 * Finds the delimiter, quotation mark and escape character that make a sample most consistent: equal field counts,
 * cells of a clear kind. After van den Burg, Nazábal & Sutton (2019), "Wrangling messy CSV files by detecting row and
 * type patterns": score = pattern score × type score.
 */
const usual = [',', '\t', ';', '|', ' '];
/** Never a letter, digit, dot, sign, quotation mark or bracket. In a tie the usual delimiters win. */
const unusual = [
  ':',
  '^',
  '~',
  '!',
  '&',
  '#',
  '@',
  '*',
  '=',
  '\u0001',
  '\u0002',
  '\u001c',
  '\u001d',
  '\u001e',
  '\u001f',
];

const maxRecords = 80;

/** A block of bytes to judge by. It ends at a line end, or with the file if `final`. */
export interface ByteBlock {
  bytes: Uint8Array;
  final: boolean;
}

interface Judged extends Dialect {
  score: number;
  quotedFields: number;
  /** The share of cells that are numbers, dates or truth values. */
  typed: number;
}

export function detectDialect(sample: readonly ByteBlock[], delimiter?: number): Dialect {
  const blocks = withoutComments(sample);
  const present = (mark: number): boolean => blocks.some(({ bytes }) => bytes.includes(mark));
  const delimiters =
    delimiter !== undefined
      ? [delimiter]
      : [...usual, ...unusual]
          .map((mark) => mark.charCodeAt(0))
          .filter(present)
          .filter((mark) => mark !== 32 || !isCutByTabs(blocks));
  let best: Judged | undefined;
  for (const mark of delimiters.length > 0 ? delimiters : [44]) {
    for (const quote of quotes(mark, present)) {
      for (const escaping of present(92) && quote !== mark ? [quote, 92] : [quote]) {
        const candidate = judge(blocks, { delimiter: mark, quote, escaping, collapse: mark === 32 });
        if (!best || better(candidate, best)) best = candidate;
      }
    }
  }
  if (delimiter === undefined && isDecimalCommaColumn(sample))
    return { delimiter: 59, quote: best!.quote, escaping: best!.escaping, collapse: false };
  const single = judge(blocks, { delimiter: -1, quote: 34, escaping: 34, collapse: false });
  // A time of day or a date is not two columns.
  const whole = single.typed >= 0.5 && !usual.slice(0, 4).includes(String.fromCharCode(best!.delimiter));
  const chosen =
    delimiter === undefined && (whole || better(single, best!)) ? { ...single, delimiter: 44 } : best!;
  const { quote, escaping, collapse } = chosen;
  return { delimiter: chosen.delimiter, quote, escaping, collapse };
}

/** The sample without comments above the table, whose spaces must not count. */
function withoutComments([head, ...others]: readonly ByteBlock[]): ByteBlock[] {
  const { bytes } = head!;
  let at = 0;
  while (bytes[at] === hash || bytes[at] === percent) {
    const end = bytes.indexOf(LF, at);
    if (end < 0) return [head!, ...others];
    at = end + 1;
  }
  return at < bytes.length ? [{ ...head!, bytes: bytes.subarray(at) }, ...others] : [head!, ...others];
}
const [hash, percent] = [35, 37];

/**
 * Whether tabs are the delimiter. Either every line has the same number of tabs, so that spaces belong to the cells
 * unless these are rows of numbers; or rows of numbers, whatever titles are above them, have single tabs between the
 * numbers, so that spaces are padding.
 */
function isCutByTabs([head]: readonly ByteBlock[]): boolean {
  const lines = linesOf(head!);
  const all = lines.map((line) => line.split('\t'));
  if (all.length > 3 && all[0]!.length > 1 && all.every((cells) => cells.length === all[0]!.length))
    return !all.slice(1).some((cells) => cells.some(isOfSeveralNumbers));
  const rows = lines
    .slice(3, -1)
    .map((line) => line.replaceAll(unitBehind, '$1'))
    .filter((line) => !/\p{L}{2}/u.test(line));
  const cuts = rows.map((line) => line.split('\t').map((cell) => cell.trim()));
  const [first] = cuts;
  return (
    cuts.length > 3 &&
    cuts.length > lines.length / 2 &&
    cuts.every((cells) => cells.length === first!.length && cells.every((cell) => !/\s/.test(cell)))
  );
}

const isOfSeveralNumbers = (cell: string): boolean => {
  const parts = cell.trim().split(/\s+/);
  return (
    parts.length > 1 &&
    cellKind(cell, '.') === 'text' &&
    parts.every((part) => cellKind(part, '.') === 'number')
  );
};

/** A unit after a number, up to the end of the cell. */
const unitBehind = /(\d) \p{L}[\p{L}\d/]{0,7}(?=\t|$)/gu;

const linesOf = ({ bytes }: ByteBlock): string[] =>
  decodeText(bytes, 0, bytes.length)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, maxRecords);

/** Whether the file is one column of numbers with decimal commas, which looks like two columns of integers. */
function isDecimalCommaColumn([head]: readonly ByteBlock[]): boolean {
  const lines = linesOf(head!);
  const body = lines.slice(1, -1);
  const named = /\p{L}/u.test(lines[0] ?? '');
  // If the header has commas like the rows, there are two columns of integers.
  if (named && /[,;\t|]/.test(lines[0]!)) return false;
  if (body.length === 0 || !body.every((line) => /^[+-]?\d*(?:,\d+)?(?:[eE][+-]?\d+)?$/.test(line)))
    return false;
  const certain = body.some((line) => /^,|^[+-]0?,|,0\d|,\d{6}|,\d+[eE]/.test(line));
  return body.some((line) => line.includes(',')) && (named || certain);
}

function quotes(delimiter: number, present: (mark: number) => boolean): number[] {
  return present(39) && delimiter !== 39 ? [34, 39] : [34];
}

/**
 * Whether a candidate is better by more than rounding, or else has more quoted fields. The earlier candidate wins
 * ties.
 */
function better(candidate: Judged, best: Judged): boolean {
  if (Math.abs(candidate.score - best.score) > 1e-9 * best.score) return candidate.score > best.score;
  if (candidate.delimiter !== best.delimiter) return false;
  return candidate.quotedFields > best.quotedFields;
}

function judge(blocks: readonly ByteBlock[], dialect: Dialect): Judged {
  const fields = new Fields();
  const lengths = new Map<number, number>();
  let records = 0;
  let cells = 0;
  let clarities = 0;
  let quotedFields = 0;
  let typed = 0;
  let cut = 0;
  for (const { bytes, final } of blocks) {
    let at = 0;
    let limit = Math.ceil(maxRecords / blocks.length);
    while (at < bytes.length && limit > 0) {
      if (!readRecord(bytes, at, bytes.length, final, dialect, fields)) break;
      at = fields.next;
      if (fields.count === 1 && fields.starts[0] === fields.ends[0]) continue;
      limit--;
      records++;
      lengths.set(fields.count, (lengths.get(fields.count) ?? 0) + 1);
      let isCut = false;
      for (let index = 0; index < Math.min(fields.count, 60); index++) {
        cells++;
        if (fields.quoted[index]) quotedFields++;
        const text = fields.text(index, bytes, dialect);
        isCut ||= listCut.test(text);
        let clear = clarity(text, fields.quoted[index]!, dialect);
        // Spaces and tabs both separate here; a slight penalty lets tabs alone win if they suffice.
        if (dialect.collapse && bytes[fields.ends[index]!] === 9) clear *= 0.9;
        if (clear === 1 && cellKind(text, '.') !== 'text') typed++;
        clarities += clear;
      }
      if (isCut) cut++;
    }
  }
  let pattern = 0;
  for (const [length, count] of lengths)
    pattern += (count / records) * Math.max(0.001, (length - 1) / length);
  pattern /= Math.max(1, lengths.size);
  return {
    ...dialect,
    score: records === 0 ? 0 : pattern * (clarities / cells) ** 2 * (1 - 0.9 * (cut / records)),
    quotedFields,
    typed: typed / cells,
  };
}

/** A quotation mark that opens but does not close: the cell was cut. */
const cutInTwo = /^(["'])(?!.*\1$)/s;

/** A list of numbers that opens but does not close. */
const listCut = /^\[\s*[-+.\d][^\]]*$/;
/** A complete list of numbers. */
const wholeList = /^\[\s*[-+.\d][^[\]]*\]$/;

/** How well a cell can be interpreted, from 0 to 1. */
function clarity(text: string, quoted: boolean, { delimiter, quote }: Dialect): number {
  const kind = cellKind(text, '.');
  if (kind === 'padded') return 0.8;
  if (kind !== 'text') return 1;
  if (delimiter !== 44 && cellKind(text, ',') === 'number') return 1;
  if (quoted || wholeList.test(text)) return 1;
  if (text.includes(String.fromCharCode(quote)) || cutInTwo.test(text)) return 0.2;
  if (/[,;\t|]/.test(text)) return 0.1;
  return text.length <= 60 ? 0.9 : 0.6;
}
