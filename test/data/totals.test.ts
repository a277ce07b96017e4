import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';

const read = async (text: string, keep?: string[]) => {
  const table = await readTable(
    memorySource('a.csv', new TextEncoder().encode(text)),
    keep && { keep: () => keep },
  );
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
};
const months = Array.from({ length: 12 }, (_, i) => i + 1);
const region = (name: string, first: number) => [
  ...months.map((month) => `${name};${month};${first + month};${first + 2 * month}`),
  `Summe ${name};;${12 * first + 78};${12 * first + 156}`,
];
const report = ['Region;Monat;Plan;Ist', ...region('Nord', 100), ...region('West', 40)].join('\n');

describe('summary rows', () => {
  it('are left out below each part, with a notice', async () => {
    const { rows, columns, lines, reading } = await read(report, ['Plan', 'Ist']);
    expect(rows).toBe(24);
    expect(columns.map(({ name }) => name)).toEqual(['Plan', 'Ist']);
    expect(reading.leftOut.reasons).toEqual([
      { row: 14, reason: 'sums up other rows' },
      { row: 27, reason: 'sums up other rows' },
    ]);
    expect(lines?.[12]).toBe(15);
  });

  it('stay if they are not sums, since data can have such names', async () => {
    const text = report.replaceAll(/Summe (\w+);;\d+;\d+/g, 'Total $1;6;105;110');
    expect((await read(text)).rows).toBe(26);
  });

  it('are left out at the end as statistics, each of which occurs once', async () => {
    const values = Array.from({ length: 40 }, (_, i) => `S${i},${i % 7},${i % 5}`);
    const text = ['sample,y,p', ...values, 'Mean,2.9,2', 'SD,2,1.4'].join('\n');
    expect((await read(text)).rows).toBe(40);
  });

  it('stay if a class is named like a statistic', async () => {
    const values = Array.from({ length: 40 }, (_, i) => `${i < 34 ? 'max' : 'min'},0.${10 + i}`);
    expect((await read(['label,p', ...values].join('\n'))).rows).toBe(40);
    const mixed = Array.from({ length: 40 }, (_, i) => `${i % 9 === 3 ? 'min' : 'other'},0.${10 + i}`);
    expect((await read(['label,p', ...mixed].join('\n'))).rows).toBe(40);
  });
});
