import type { Dialect } from './record.ts';
import type { Row } from './rows.ts';

/** A number in which the comma either separates thousands or precedes three decimals. */
const eitherWay = /^[1-9]\d{0,2},\d{3}$/;

/** The same with a point: of a file with such numbers alone, either may be meant. */
const eitherWayByPoint = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
/** Below a thousand: 99 and 999 may stand for a missing value. */
const withoutPoint = /^[+-]?(?!99)[1-9]\d{1,2}$/;
const groupedByPoints = /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
/** Of so many decimals, one would have ended in a zero that is not written, as in whole numbers. */
const fewestByPoint = 8;

/** A currency or unit before or after a number: `R$ 1.234,56`, `18,84 mg/L`. */
const besides =
  /^[\p{L}\p{Sc}][\p{L}\p{Sc}.]{0,3}\s*(?=[\d+-])|(?<=\d)\s*[\p{L}\p{Sc}°µ][\p{L}\p{Sc}/²³]{0,7}$/gu;

/** If the three digits are decimals, at most this share of such numbers ends in two zeros. */
const roundDecimals = 0.2;

/** The decimal separator, by majority of the cells that can be read one way only; `.` if there are none. */
export function decimalMark(
  rows: readonly Pick<Row, 'cells'>[],
  { delimiter }: Partial<Dialect> = {},
): '.' | ',' {
  let comma = 0;
  let point = 0;
  const ambiguous: string[] = [];
  /** Columns with ambiguous numbers, and columns with whole numbers below a thousand. */
  const either = new Set<number>();
  const small = new Set<number>();
  const byPoint: number[] = [];
  const whole = new Set<number>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (/^[+-]?\d+\.\d*(?:[eE][+-]?\d+)?$/.test(cell)) {
        if (eitherWayByPoint.test(cell)) byPoint.push(column);
        else point++;
        continue;
      }
      if (groupedByPoints.test(cell) || withoutPoint.test(cell)) whole.add(column);
      if (/^[+-]?\d{1,3}$/.test(cell)) small.add(column);
      if (!/\d/.test(cell) || !/[.,]/.test(cell)) continue;
      const text = cell
        .replace(besides, '')
        .replace(/[\s\u00a0\u202f%]/g, '')
        .replace(/^[+-]|-$/, '');
      if (!/^[\d.,]+(?:[eE][+-]?\d+)?$/.test(text)) continue;
      if (eitherWay.test(text)) {
        ambiguous.push(text);
        either.add(column);
      } else if (/^(?:\d*|\d{1,3}(?:\.\d{3})+),\d*(?:[eE]|$)/.test(text)) comma++;
      else if (/^(?:\d*|\d{1,3}(?:,\d{3})+)\.\d*(?:[eE]|$)/.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text))
        point++;
      else if (/^\d{1,3}(?:,\d{2,3})+,\d{3}$/.test(text)) point++;
    }
  }
  if (comma > point) return ',';
  // `1.303` beside `987` and `1.204.500`.
  const areThousands = byPoint.length >= fewestByPoint && byPoint.some((column) => whole.has(column));
  if (comma + point === 0 && areThousands) return ',';
  if (comma > 0 || point > 0 || ambiguous.length === 0 || delimiter === 44) return '.';
  // Thousands are round more often than decimals are, and whole numbers below a thousand have no comma.
  const round = ambiguous.filter((text) => text.endsWith('00')).length;
  const mixed = [...either].some((column) => small.has(column));
  return mixed || round > roundDecimals * ambiguous.length ? '.' : ',';
}
