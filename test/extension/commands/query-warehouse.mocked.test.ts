import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Roles } from '../../../src/analysis/report.ts';

/** What the user answers, question by question; undefined gives up. */
const answers: (string | undefined)[] = [];
const window = {
  showQuickPick: vi.fn(async (items: readonly { label: string }[]) => {
    const label = answers.shift();
    return items.find((item) => item.label === label);
  }),
  showInputBox: vi.fn(async (_: { value: string }) => answers.shift()),
  showErrorMessage: vi.fn(),
  showTextDocument: vi.fn(),
};
const openTextDocument = vi.fn(async (options: { language: string; content: string }) => options);
vi.mock('vscode', async (original) => ({
  ...(await original<object>()),
  window,
  workspace: { openTextDocument },
}));
const { queryWarehouse } = await import('../../../src/extension/commands/query-warehouse.ts');

describe('data in a warehouse', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    answers.length = 0;
  });

  it('opens the query for the engine, the table and the columns', async () => {
    answers.push('PostgreSQL', 'shop.forecasts', 'y', 'y_hat', 'A random sample of the rows');
    const query = await queryWarehouse();
    expect(query).toContain('FROM "shop"."forecasts" WHERE "y" IS NOT NULL AND "y_hat" IS NOT NULL');
    expect(query).toContain('choose “Recommend loss function”');
    expect(openTextDocument).toHaveBeenCalledWith({ language: 'sql', content: query });
    expect(window.showTextDocument).toHaveBeenCalledOnce();
  });

  it('proposes the columns of the file that is shown, and keeps its order', async () => {
    const roles: Roles = { kind: 'observed', observed: 'sales', predicted: 'forecast', order: 'day' };
    answers.push('DuckDB', 'forecasts.parquet', 'sales', 'forecast', 'Counts in fine bins');
    expect(await queryWarehouse(roles)).toContain('rows_in_bin');
    expect(window.showInputBox.mock.calls.map(([{ value }]) => value)).toEqual(['', 'sales', 'forecast']);
    answers.push('DuckDB', 'forecasts.parquet', 'sales', 'forecast', 'A random sample of the rows');
    expect(await queryWarehouse(roles)).toContain('"day" AS "day"');
  });

  it('ends if the user cancels', async () => {
    for (const given of [[undefined], ['DuckDB', undefined], ['DuckDB', 't', 'y', 'p', undefined]]) {
      answers.splice(0, answers.length, ...given);
      expect(await queryWarehouse()).toBeUndefined();
    }
    expect(openTextDocument).not.toHaveBeenCalled();
  });
});
