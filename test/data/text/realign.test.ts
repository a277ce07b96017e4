import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/data/text/layout.ts';
import { Realigner } from '../../../src/data/text/realign.ts';
import { summaryOf, valuesOf } from '../reading.ts';

/** A realigner that has seen these rows. */
function realigner(sample: string[][], decimal: '.' | ',' = '.'): Realigner {
  const dialect = { delimiter: 44, quote: 34, escaping: 34, collapse: false };
  return new Realigner({ sample, decimal, dialect, width: sample[0]!.length } as Layout);
}

const cities = ['Oslo', 'Bergen', 'Hamar', 'Molde', 'Narvik'];
/** A date, a town, a measurement, a whole number. */
const weather = Array.from({ length: 20 }, (_, day) => [
  `2020-01-${10 + day}`,
  cities[day % 5]!,
  `${day % 10}.5`,
  `${20 + day}`,
]);
const aligned = (cells: string[], sample = weather) => realigner(sample).align(cells, ',')?.cells;

describe('a row of too many cells', () => {
  it('keeps a row with the right number of cells unchanged', () => {
    expect(aligned(weather[3]!)).toEqual(weather[3]);
  });

  it.each([0, 1, 2, 3, 4])('loses an empty cell at position %i', (place) => {
    const cells = [...weather[4]!];
    cells.splice(place, 0, '');
    expect(aligned(cells)).toEqual(weather[4]);
  });

  it('loses two empty cells, apart from each other', () => {
    expect(aligned(['2020-01-11', '', 'Oslo', '2.5', '', '30'])).toEqual(['2020-01-11', 'Oslo', '2.5', '30']);
  });

  it('restores a text that was cut, with the delimiter between the pieces', () => {
    expect(aligned(['2020-01-11', 'Oslo', ' Norway', '2.5', '30'])).toEqual([
      '2020-01-11',
      'Oslo, Norway',
      '2.5',
      '30',
    ]);
    expect(aligned(['2020-01-11', 'Oslo', ' Norway', ' Europe', '2.5', '30'])?.[1]).toBe(
      'Oslo, Norway, Europe',
    );
    expect(realigner(weather).align(['2020-01-11', 'Oslo', 'Norway', '2.5', '30'], ';')?.cells[1]).toBe(
      'Oslo;Norway',
    );
  });

  it('keeps a missing cell of its own', () => {
    const sample = weather.map((cells, row) => (row % 4 ? cells : cells.with(2, '')));
    expect(aligned(['2020-01-11', 'Oslo', ' Norway', '', '30'], sample)).toEqual([
      '2020-01-11',
      'Oslo, Norway',
      '',
      '30',
    ]);
  });

  it('is left alone if numbers would be outside the columns of numbers', () => {
    expect(aligned(['2020-01-11', 'Oslo', 'wet', 'cold', 'windy'])).toBeUndefined();
    expect(aligned(['Oslo', '2020-01-11', 'wet', '2.5', '30'])).toBeUndefined();
  });

  it('is left alone if it has only words and missing cells', () => {
    const sample = Array.from({ length: 9 }, (_, row) => ['a', `${row}.5`, 'b']);
    expect(aligned(['a', 'a', '', 'b'], sample)).toBeUndefined();
    expect(aligned(['a', 'a', '7.5', 'b'], sample)).toEqual(['a,a', '7.5', 'b']);
  });

  it('is realigned with up to 40 cells too many', () => {
    const sample = Array.from({ length: 9 }, (_, row) => [`${row}.5`, 'some words', `${row + 20}`]);
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${'a'.repeat(index)}`);
    expect(aligned(['1.5', ...words(41), '21'], sample)).toEqual(['1.5', words(41).join(','), '21']);
    expect(aligned(['1.5', ...words(42), '21'], sample)).toBeUndefined();
  });
});

it('is judged only by rows with the right number of cells', () => {
  const cells = ['2020-01-11', '', 'Oslo', '2.5', '30'];
  const ragged = [...weather, ...weather.map(([, ...rest]) => rest), ...weather.map((row) => ['x', ...row])];
  expect(realigner(ragged).align(cells, ',')).toEqual(realigner(weather).align(cells, ','));
});

it('does not put a code with leading zeros into a column of dates', () => {
  expect(aligned(['007', '', 'Oslo', '2.5', '30'])).toBeUndefined();
});

describe('a row of too few cells', () => {
  it('splits two that run together where their look changes', () => {
    expect(aligned(['2020-01-11', 'Oslo 2.5', '30'])).toEqual(['2020-01-11', 'Oslo', '2.5', '30']);
    expect(aligned(['2020-01-11', ' Oslo   2.5 ', '30'])).toEqual(['2020-01-11', 'Oslo', '2.5', '30']);
    expect(aligned(['2020-01-11Oslo', '2.5', '30'])).toEqual(['2020-01-11', 'Oslo', '2.5', '30']);
  });

  it('splits two such pairs, but never three', () => {
    const sample = weather.map((cells) => [...cells, 'fair', '2020-02-01']);
    expect(aligned(['2020-01-11 Oslo', '2.5', '30 fair', '2020-02-01'], sample)).toEqual([
      '2020-01-11',
      'Oslo',
      '2.5',
      '30',
      'fair',
      '2020-02-01',
    ]);
    const wider = sample.map((cells) => [...cells, 'dry']);
    expect(aligned(['2020-01-11 Oslo', '2.5', '30 fair', '2020-02-01 dry'], wider)).toBeUndefined();
  });

  it('never splits a number into two', () => {
    const sample = Array.from({ length: 9 }, (_, row) => [`${row}.5`, `${row}.25`, 'word']);
    expect(aligned(['1.5 2.25', 'word'], sample)).toBeUndefined();
  });

  it('never splits more than 200 letters', () => {
    const sample = Array.from({ length: 9 }, (_, row) => ['word', `${row}.25`, 'word']);
    const letters = (count: number) => 'w'.repeat(count);
    expect(aligned([`${letters(196)}7.25`, 'word'], sample)).toEqual([letters(196), '7.25', 'word']);
    expect(aligned([`${letters(197)}7.25`, 'word'], sample)).toBeUndefined();
  });

  it('is left alone in a table of one column', () => {
    expect(aligned([], [['1.5'], ['2.5']])).toBeUndefined();
    expect(aligned(['', '1.5'], [['1.5'], ['2.5']])).toBeUndefined();
  });
});

it('accepts a number with a leading zero in a column of numbers, and reads decimals as in the file', () => {
  expect(aligned(['2020-01-11', '', 'Oslo', '02', '30'])).toEqual(['2020-01-11', 'Oslo', '02', '30']);
  const sample = weather.map((cells) => cells.map((cell) => cell.replace('.', ',')));
  expect(realigner(sample, ',').align(['2020-01-11', '', 'Oslo', '2,5', '30'], ';')?.cells).toEqual([
    '2020-01-11',
    'Oslo',
    '2,5',
    '30',
  ]);
});

it('fits a row better the more it looks like the others', () => {
  const fit = (...cells: string[]) => realigner(weather).align(cells, ',')!.fit;
  const usual = fit('2020-01-11', 'Oslo', '2.5', '30');
  expect(fit('2020-01-11', 'Oslo', '2.5', '3000')).toBeLessThan(usual);
  expect(fit('2020-01-11', '', 'Oslo', '2.5', '30')).toBeCloseTo(usual - 1, 10);
  expect(fit('2020-01-11', 'Oslo', 'by', '2.5', '30')).toBeLessThan(usual - 1);
});

it('takes at most 2 million steps plus 40 per cell, however many rows there are', () => {
  const sample = Array.from({ length: 9 }, (_, row) => [`${row}.5`, 'some words', `${row + 20}`]);
  const one = realigner(sample);
  const cells = ['1.5', ...Array.from({ length: 41 }, () => 'word'), '21'];
  const cost = cells.length * 41 * 44;
  const done = Array.from({ length: 500 }, () => one.align(cells, ',')).filter(Boolean).length;
  expect(done).toBe(Math.floor((2_000_000 + 500 * 40 * cells.length) / cost));
});

describe('a row with other delimiters than its file', () => {
  const header = 'day,town,value,count';
  const file = (row: string) => [header, ...weather.map((cells) => cells.join(',')), row, ''].join('\n');
  const lastOf = async (row: string) =>
    Object.values(await valuesOf(file(row))).map((cells) => (cells.length > 20 ? cells.at(-1) : undefined));
  const read = ['2020-01-11', 'Oslo', 2.5, 30];

  it.each([';', '\t', '|', ' '])('by %j', async (mark) => {
    expect(await lastOf(['2020-01-11', 'Oslo', '2.5', '30'].join(mark))).toEqual(read);
  });

  it('with single quotes, whose content is then one cell', async () => {
    expect(await lastOf("2020-01-11,'Oslo, 2.5, in 1 place',2.5,30")).toEqual([
      '2020-01-11',
      'Oslo, 2.5, in 1 place',
      2.5,
      30,
    ]);
  });

  it.each([
    ['"', "'"],
    ["'", '"'],
  ])('by quotes that are not %s', async (own, other) => {
    const quoted = weather.map(([day, town, ...rest]) => [day, `${own}${town}, 1${own}`, ...rest].join(','));
    const row = `2020-01-11,${other}Oslo, 7${other},2.5,30`;
    const found = await valuesOf([header, ...quoted, row, ''].join('\n'));
    expect(Object.values(found).map((cells) => cells.at(-1))).toEqual(['2020-01-11', 'Oslo, 7', 2.5, 30]);
    expect(found.town).toHaveLength(21);
  });

  it('is reported with its line', async () => {
    expect((await summaryOf(file('2020-01-11;Oslo;2.5;30'))).skipped).toEqual([
      { row: 22, reason: 'has 1 field instead of 4; put under the columns they fit' },
    ]);
  });

  it('is left out if nothing fits', async () => {
    const { rows, skipped } = await summaryOf(file('no measurement today'));
    expect(rows).toBe(20);
    expect(skipped).toEqual([{ row: 22, reason: 'has 1 field instead of 4; left out' }]);
  });
});
