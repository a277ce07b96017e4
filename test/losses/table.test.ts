import { expect, it } from 'vitest';
import { distributions, losses } from '../../src/losses/index.ts';
import { catalogTable } from '../../src/losses/table.ts';

it('names every distribution and every loss', () => {
  const table = catalogTable();
  for (const { name } of [...distributions, ...losses]) expect(table).toContain(name);
});

it('has four cells in every row', () => {
  for (const row of catalogTable().split('\n'))
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
});
