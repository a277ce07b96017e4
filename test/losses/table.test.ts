import { expect, it } from 'vitest';
import { laws, losses } from '../../src/losses/index.ts';
import { catalogTable } from '../../src/losses/table.ts';

it('names every law and every loss', () => {
  const table = catalogTable();
  for (const { name } of [...laws, ...losses]) expect(table).toContain(name);
});

it('has four cells in every row', () => {
  for (const row of catalogTable().split('\n'))
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
});
