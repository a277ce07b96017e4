import { describe, expect, it } from 'vitest';
import { areDurations, areDurationsBeside, durationIn } from '../../../src/data/text/durations.ts';
import { summaryOf } from '../reading.ts';

describe('a duration', () => {
  it.each([
    ['0:14:32', 872],
    ['100:00:00', 360_000],
    ['-1:05:00', -3900],
    ['0:00:01.5', 1.5],
    ['0:00:01,25', 1.25],
    ['75:30', 4530],
    // As pandas writes a `timedelta`: pd.Timedelta(seconds=872), and seconds=-60.
    ['0 days 00:14:32', 872],
    ['1 days 02:00:00.500000', 93_600.5],
    ['-1 days +23:59:00', -60],
    // ISO 8601.
    ['PT14M32S', 872],
    ['P1DT2H', 93_600],
    ['2h 13m', 7980],
    ['2h13m', 7980],
    ['1d 4h', 100_800],
    ['45 min 10.5 s', 2710.5],
    ['-1 hour 5 minutes', -3900],
    ['90m', 5400],
  ])('%s is %d seconds', (cell, seconds) => expect(durationIn(cell)).toBe(seconds));

  it.each([
    '12',
    '14:65:00',
    '2024-01-01',
    'P4M',
    'P12',
    '1:2:3:4',
    '10:00 AM',
    'PT',
    '',
    '3 kg',
    '-',
    '5m 2h',
  ])('is not in %s', (cell) => expect(durationIn(cell)).toBeUndefined());
});

describe('a column of durations', () => {
  const ofClock = ['0:14:32', '1:05:00', '0:59:59', '2:30:00'];

  it.each(['actual_duration', 'Elapsed', 'Fahrtdauer', 'durée', 'Travel time'])(
    'says so in its name: %s',
    (name) => expect(areDurations(name, ofClock)).toBe(true),
  );

  it('has values that no clock shows', () => {
    expect(areDurations('predicted', ['75:30', '44:10', '61:00'])).toBe(true);
    expect(areDurations('delay', ['-0:02:10', '0:01:00', '-0:00:30'])).toBe(true);
    expect(areDurations('runtime', ['2h 13m', '55m', '1h 2m'])).toBe(true);
    expect(areDurations('predicted', ['0 days 00:14:32', '0 days 01:00:00', '0 days 00:00:05'])).toBe(true);
  });

  it('is none where the cells may be times of day, or something else', () => {
    expect(areDurations('arrival', ofClock)).toBe(false);
    expect(areDurations('time', ['08:15', '09:30', '24:00'])).toBe(false);
    expect(areDurations('duration', ['long', 'short', '0:10:00'])).toBe(false);
    expect(areDurations('duration', ['0:10:00', '0:20:00'])).toBe(false);
    // Numbers with a unit.
    expect(areDurations('duration', ['90 min', '45 min', '12 min'])).toBe(false);
    expect(areDurations('height', ['90 m', '45 m', '12 m'])).toBe(false);
    // One slip of the pen among many times of day.
    expect(areDurations('time', [...Array.from({ length: 30 }, (_, k) => `10:${10 + k}`), '99:10'])).toBe(
      false,
    );
  });

  it('shows that another column close to it holds durations, too', () => {
    const finish = Array.from({ length: 12 }, (_, row) => `3:${10 + 3 * row}:05`);
    const predicted = finish.map((_, row) => `3:${12 + 3 * row}:40`);
    expect(areDurationsBeside(predicted, finish)).toBe(true);
    expect(
      areDurationsBeside(
        predicted.map((_, row) => `${10 + row}:00:00`),
        finish,
      ),
    ).toBe(false);
    expect(areDurationsBeside(predicted.slice(0, 3), finish)).toBe(false);
  });

  it('becomes seconds, with a notice', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `0:${10 + row}:05,0:${11 + row}:00,08:${10 + row}`);
    const { columns, notices } = await summaryOf(
      ['predicted_duration,actual_duration,start', ...rows, ''].join('\n'),
    );
    expect(columns.map(({ kind }) => kind)).toEqual(['number', 'number', 'date']);
    expect(columns[0]!.values.slice(0, 2)).toEqual([605, 665]);
    expect(notices[0]!.text).toBe(
      'The cells of “predicted_duration” are durations: they were read as seconds, or as minutes where there are no seconds.',
    );
  });
});
