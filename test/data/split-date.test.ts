import { describe, expect, it } from 'vitest';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../src/data/source.ts';
import { summaryOf } from './reading.ts';

/** 60 days from 2023-12-20, over the end of a year and of a month. */
const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2023, 11, 20 + day)));
const csv = (header: string, row: (day: Date, at: number) => readonly (number | string)[], dates = days) =>
  [header, ...dates.map((day, at) => [...row(day, at), at % 7, ((at * 13) % 7) + 0.5].join(',')), ''].join(
    '\n',
  );
const year = (day: Date) => day.getUTCFullYear();
const month = (day: Date) => day.getUTCMonth() + 1;
const date = (day: Date) => day.getUTCDate();
const dayOfYear = (day: Date) => (day.getTime() - Date.UTC(year(day), 0, 0)) / 86_400_000;
const padded = (value: number) => String(value).padStart(2, '0');

async function datesIn(text: string) {
  const { columns, notices } = await summaryOf(text);
  const found = columns.find(({ kind }) => kind === 'date');
  return (
    found && { name: found.name, first: found.values[0], last: found.values.at(-1), notice: notices[0]?.id }
  );
}

describe('a date in several columns', () => {
  const expected = { first: '2023-12-20', last: '2024-02-17', notice: 'split-date' };

  it.each<[string, string, (day: Date, at: number) => (number | string)[]]>([
    ['year-month-day', 'year,month,day', (day) => [year(day), month(day), date(day)]],
    ['YR-MNTH-DY', 'YR,MNTH,DY', (day) => [year(day), padded(month(day)), padded(date(day))]],
    ['Jahr-Monat-Tag', 'Tag,Monat,Jahr', (day) => [date(day), month(day), year(day)]],
    ['Year-Mon-Day', 'No,Mon,Day,Year', (day, at) => [at + 1, month(day), date(day), year(day)]],
    ['an-mois-jour', 'an,mois,jour', (day) => [year(day), month(day), date(day)]],
    ['YEAR-DOY', 'YEAR,DOY', (day) => [year(day), dayOfYear(day)]],
    // In order, whatever they are called.
    ['a-b-c', 'a,b,c', (day) => [year(day), month(day), date(day)]],
  ])('is joined: %s', async (name, header, row) => {
    expect(await datesIn(csv(`${header},obs,mod`, row))).toEqual({ name, ...expected });
  });

  it('has the hour, or ends with the month', async () => {
    const hourly = days.map((_, at) => new Date(Date.UTC(2024, 1, 28, at)));
    const byHour = csv(
      'year,month,day,hour,obs,mod',
      (day) => [year(day), month(day), date(day), day.getUTCHours()],
      hourly,
    );
    expect(await datesIn(byHour)).toMatchObject({ first: '2024-02-28 00:00', last: '2024-03-01 11:00' });
    const monthly = days.map((_, at) => new Date(Date.UTC(2019, at, 1)));
    const byMonth = csv('Month,Year,obs,mod', (day) => [month(day), year(day)], monthly);
    expect(await datesIn(byMonth)).toMatchObject({ name: 'Year-Month', first: '2019-01', last: '2023-12' });
  });

  it.each(['en', 'de', 'fr', 'it'])('names the month (%s)', async (language) => {
    const monthly = days.map((_, at) => new Date(Date.UTC(2019, at, 1)));
    const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const named = csv('Year,Month,obs,mod', (day) => [year(day), names.format(day)], monthly);
    expect(await datesIn(named)).toMatchObject({ name: 'Year-Month', first: '2019-01', last: '2023-12' });
  });

  it.each<[string, string, (day: Date, at: number) => (number | string)[]]>([
    [
      'there is a column of dates',
      'when,year,month,day',
      (day) => [day.toISOString().slice(0, 10), year(day), month(day), date(day)],
    ],
    [
      'they are features of the row, in no order',
      'built,rooms,floor',
      (_, at) => [1950 + ((at * 37) % 70), 1 + ((at * 5) % 7), 1 + ((at * 11) % 13)],
    ],
    [
      'a year is beside another small number',
      'acc_year,dev_period',
      (_, at) => [2010 + Math.floor(at / 10), 1 + (at % 10)],
    ],
    ['there is no such day', 'x,y,z', (_, at) => [2020, 2, 1 + (at % 31)]],
  ])('is none where %s', async (_, header, row) => {
    const { columns, notices } = await summaryOf(csv(`${header},obs,mod`, row));
    expect(columns.filter(({ name }) => name.includes('-'))).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('orders the rows', async () => {
    const shuffled = days.map((_, at) => days[(at * 23) % 60]!);
    const text = csv('year,month,day,y_true,y_pred', (day) => [year(day), month(day), date(day)], shuffled);
    const source = memorySource('a.csv', new TextEncoder().encode(text));
    const read = await readSample(source);
    expect(read).toMatchObject({
      kind: 'done',
      roles: { order: 'year-month-day' },
      sample: { ordered: true },
    });
  });
});
