import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, until, workbench, write } from './workbench.ts';

/** Two columns of numbers that say nothing about themselves, and one that could be a prediction. */
const table = (rows: number) =>
  `alpha,beta\n${Array.from({ length: rows }, (_, i) => `${Math.sin(3 * i * i)},${4 * Math.cos(5 * i * i)}`).join('\n')}\n`;

describe('which columns are meant', () => {
  const window = workbench();
  const subject = (words: RegExp) => window.panel.locator('.subject').filter({ hasText: words });

  it('is asked if two readings are equally good, once per file', async () => {
    const uri = await write('tie.csv', table(60));
    const report = recommend(uri);
    const items = window.page.locator('.quick-input-list .monaco-list-row');
    await items.filter({ hasText: 'beta' }).click();
    assert.deepEqual((await report)?.roles, { kind: 'residual', residual: 'beta' });
    await subject(/beta · all 60 rows analyzed/).waitFor();
    await write('tie.csv', table(50));
    await subject(/beta · all 50 rows analyzed/).waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('can be left open: the panel then offers to analyze again', async () => {
    const uri = await write('tie.csv', table(60));
    const report = recommend(uri);
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    // By its command: a list that shows rows may not take keys yet.
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await report, undefined);
    await window.panel.getByRole('button', { name: 'Analyze again' }).click();
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'alpha' }).click();
    await subject(/alpha · all 60 rows analyzed/).waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('is no longer asked when the panel is closed', async () => {
    const uri = await write('tie.csv', table(60));
    const report = recommend(uri);
    const question = window.page.getByText('Which columns of tie.csv hold the errors?');
    await question.waitFor();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await question.waitFor({ state: 'hidden' });
    assert.equal(await report, undefined);
    await vscode.workspace.fs.delete(uri);
  });

  it('can be changed in the panel, and stays so when the file changes', async () => {
    const content = (rows: number) => table(rows).replace('alpha,beta', 'residual,other');
    const uri = await write('roles.csv', content(60));
    assert.deepEqual((await recommend(uri))?.roles, { kind: 'residual', residual: 'residual' });
    await window.panel.getByRole('button', { name: 'Columns', exact: true }).click();
    await window.panel.getByLabel('Residual', { exact: true }).selectOption('other');
    await window.panel.locator('#columns').getByRole('button', { name: 'Analyze' }).click();
    await subject(/other · all 60 rows analyzed/).waitFor();
    await write('roles.csv', content(45));
    await subject(/other · all 45 rows analyzed/).waitFor();
    // The command asks no more of what was said.
    assert.deepEqual((await recommend(uri))?.roles, { kind: 'residual', residual: 'other' });
    await until(() => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === 1);
    await vscode.workspace.fs.delete(uri);
  });

  it('needs no question if there is one prediction among ids and features', async () => {
    const rows = Array.from({ length: 80 }, (_, i) => {
      const price = 50 + 12 * Math.sin(3 * i * i);
      return [i + 1461, 200 + 60 * Math.cos(7 * i * i), price, price + 2 * Math.sin(11 * i * i), i % 7];
    });
    const text = `Id,area,price,prediction,rooms\n${rows.map((row) => row.join(',')).join('\n')}\n`;
    const uri = await write('features.csv', text);
    const report = await recommend(uri);
    assert.deepEqual(report?.roles, { kind: 'observed', observed: 'price', predicted: 'prediction' });
    await subject(/price − prediction · all 80 rows analyzed/).waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('has no answer in a submission, and the panel says what to save', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i + 1461},${150000 + 900 * i * (i % 5)}`);
    const uri = await write('submission.csv', `Id,SalePrice\n${rows.join('\n')}\n`);
    assert.equal(await recommend(uri), undefined);
    await window.panel.getByRole('heading', { name: 'look like a submission' }).waitFor();
    await window.panel.getByText('y_pred').first().waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('have a kind of target, an order, a group and a weight that the panel sets', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => {
      const y = Math.round(6 + 5 * Math.sin(3 * i * i));
      return [y, y + 1.5 * Math.sin(11 * i * i), `s${i % 3}`, (7 * i) % 60, 1 + (i % 4)].join(',');
    });
    const uri = await write('parts.csv', `y,yhat,kind,when,importance\n${rows.join('\n')}\n`);
    await recommend(uri);
    await window.panel.getByRole('button', { name: 'Columns', exact: true }).click();
    const choose = (label: string, option: string) =>
      window.panel.getByLabel(label, { exact: true }).selectOption({ label: option });
    await choose('Order of the rows', 'when');
    await choose('Group', 'kind');
    await choose('Weight', 'importance');
    await choose('The target is', 'any number');
    await window.panel.locator('#columns').getByRole('button', { name: 'Analyze' }).click();
    await subject(/ordered by when; groups: kind; weights: importance/).waitFor();
    const report = (await recommend(uri)) as { task?: string; taskGuessed?: boolean } | undefined;
    assert.deepEqual([report?.task, report?.taskGuessed], ['regression', false]);
    await vscode.workspace.fs.delete(uri);
  });
});
