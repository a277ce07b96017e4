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

  it('is asked where two readings are equally good, once for the file', async () => {
    const uri = await write('tie.csv', table(60));
    const report = recommend(uri);
    const items = window.page.locator('.quick-input-list .monaco-list-row');
    await items.filter({ hasText: 'beta' }).click();
    assert.deepEqual((await report)?.roles, { kind: 'residual', residual: 'beta' });
    await subject(/beta · 60 rows/).waitFor();
    await write('tie.csv', table(50));
    await subject(/beta · 50 rows/).waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('may be left open: the panel then offers to analyze again', async () => {
    const uri = await write('tie.csv', table(60));
    const report = recommend(uri);
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await window.page.keyboard.press('Escape');
    assert.equal(await report, undefined);
    await window.panel.getByRole('button', { name: 'Analyze again' }).click();
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'alpha' }).click();
    await subject(/alpha · 60 rows/).waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('is asked no longer when the panel is closed', async () => {
    const uri = await write('tie.csv', table(60));
    const report = recommend(uri);
    const question = window.page.getByText('Which columns of tie.csv hold the errors?');
    await question.waitFor();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await question.waitFor({ state: 'hidden' });
    assert.equal(await report, undefined);
    await vscode.workspace.fs.delete(uri);
  });

  it('can be said otherwise in the panel, and stays so when the file changes', async () => {
    const content = (rows: number) => table(rows).replace('alpha,beta', 'residual,other');
    const uri = await write('roles.csv', content(60));
    assert.deepEqual((await recommend(uri))?.roles, { kind: 'residual', residual: 'residual' });
    await window.panel.getByRole('button', { name: 'Columns' }).click();
    await window.panel.getByLabel('Residual', { exact: true }).selectOption('other');
    await window.panel.locator('#columns').getByRole('button', { name: 'Analyze' }).click();
    await subject(/other · 60 rows/).waitFor();
    await write('roles.csv', content(45));
    await subject(/other · 45 rows/).waitFor();
    // The command asks no more of what was said.
    assert.deepEqual((await recommend(uri))?.roles, { kind: 'residual', residual: 'other' });
    await until(() => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === 1);
    await vscode.workspace.fs.delete(uri);
  });
});
