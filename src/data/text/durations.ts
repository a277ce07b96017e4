import { tolerated } from './cell.ts';

/**
 * Durations as text: `0:14:32`, `75:30`, `-1:05:00`, `0 days 00:14:32` (pandas), `PT14M32S` (ISO 8601),
 * `2h 13m`. Hours and minutes alone may be a time of day, so the name or a value must show that they are not.
 */

const onClock = /^([+−-]?)(\d{1,5}):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?$/;
const withDays = /^([+−-]?)(\d+) days? \+?(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/;
const iso = /^([+−-]?)P(?:(\d+)D)?T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/** The largest unit is followed by smaller ones, if any: `1d 4h`, `2h13m`, `45 min 10 s`, `90m`. */
const inUnits =
  /^([+−-]?)(?:(\d+) ?d(?:ays?)?,? ?)?(?:(\d+) ?h(?:(?:ou)?rs?)?,? ?)?(?:(\d+) ?m(?:in(?:ute)?s?)?,? ?)?(?:(\d+(?:[.,]\d+)?) ?s(?:ec(?:ond)?s?)?)?(?<=\p{L})$/u;
/** A number with a unit, which may be one of length: `90 m`. */
const inOneUnit = /^[+−-]?[\d.,]+ ?\p{L}+$/u;

const says =
  /duration|elapsed|dauer(?!haft)|dur[ée]e|duraci[oó]n|durata|dura[cç][aã]o|varighe[td]|varaktighet|kesto|(?:travel|lead|cycle|run|lap|wait(?:ing)?|process(?:ing)?|handling|finish|journey|trip|driv(?:e|ing)|transit|service|response)[ _.-]?time/i;

/** Fewer cells prove nothing. */
const fewestCells = 3;

/** Whether nearly all of these cells are durations, given the name of their column. */
export function areDurations(name: string, cells: readonly string[]): boolean {
  if (cells.length < fewestCells) return false;
  const read = cells.map((cell) => durationIn(cell));
  if (read.filter((value) => value !== undefined).length < (1 - tolerated) * cells.length) return false;
  const others = cells.map((cell) => cell.trim()).filter((cell) => !inOneUnit.test(cell));
  if (others.length === 0) return false;
  return says.test(name) || others.filter(isSurely).length > tolerated * cells.length;
}

/**
 * Whether cells are durations as those of another column are, beside which they stand: `Predicted finish` with `Finish
 * time`. In nearly all rows, the longer of the two is at most twice the shorter one.
 */
export function areDurationsBeside(
  cells: readonly (number | string | null)[],
  durations: readonly (number | string | null)[],
): boolean {
  const pairs = cells.flatMap((cell, row) => {
    const other = durations[row];
    return typeof cell === 'string' && typeof other === 'string'
      ? [[durationIn(cell), durationIn(other)]]
      : [];
  });
  const alike = pairs.filter(
    ([one, other]) => one !== undefined && other !== undefined && one < 2 * other && other < 2 * one,
  );
  return pairs.length >= fewestBeside && alike.length >= (1 - tolerated) * pairs.length;
}
const fewestBeside = 8;

const isSurely = (cell: string): boolean => {
  const [, sign, first] = onClock.exec(cell) ?? [];
  return first === undefined ? durationIn(cell) !== undefined : sign !== '' || Number(first) > lastHour;
};
const lastHour = 24;

/**
 * A duration in seconds; of two numbers, in units of the second one. Undefined if the cell is none.
 *
 * @example durationIn('0:14:32') // 872
 */
export function durationIn(cell: string): number | undefined {
  const text = cell.trim();
  const [, sign, ...clock] = onClock.exec(text) ?? [];
  if (sign !== undefined) {
    const [first, second, third] = clock;
    const minutes = 60 * Number(first) + Number(second);
    return signed(sign, third === undefined ? minutes : 60 * minutes + seconds(third));
  }
  const [, ahead, ...parts] = withDays.exec(text) ?? iso.exec(text) ?? inUnits.exec(text) ?? [];
  if (ahead === undefined) return undefined;
  const [days = 0, hours = 0, minutes = 0, rest = '0'] = parts;
  const ofDays = 86_400 * Number(days);
  const ofClock = 3600 * Number(hours) + 60 * Number(minutes) + seconds(rest);
  // Python counts back from whole days: `-1 days +23:59:00` is a minute before.
  return /days? \+/.test(text) && ahead !== '' ? ofClock - ofDays : signed(ahead, ofDays + ofClock);
}

const seconds = (text: string): number => Number(text.replace(',', '.'));
const signed = (sign: string, value: number): number => (/[-−]/.test(sign) ? -value : value);
