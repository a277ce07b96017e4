import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { chooseInMenu, closeMenu, menuEntries, runCommand } from '../hands.ts';
import { recommend, sample, until, workbench } from './workbench.ts';

describe('recommend loss function', () => {
  const window = workbench();
  const headline = () => window.panel.getByRole('heading', { level: 1 });

  it('accepts a Uri and resolves to the report, shown in a panel beside the file', async () => {
    await vscode.window.showTextDocument(sample('old-faithful.csv'));
    const report = await recommend(sample('old-faithful.csv'));
    assert.equal(report?.recommendation.basic, 'l2');
    await headline().filter({ hasText: report.recommendation.headline }).waitFor();
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('is in the command palette, and uses the active editor’s file', async () => {
    await vscode.window.showTextDocument(sample('old-faithful.csv'));
    await runCommand(window.page, 'Residual Diagnostics: Recommend loss function');
    await headline().filter({ hasText: 'L2' }).waitFor();
  });

  it('offers the workspace’s data files if none is active, the last used first', async () => {
    await recommend(sample('old-faithful.csv'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const report = recommend();
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    const first = rows.filter({ hasText: 'old-faithful.csv' });
    await first.waitFor();
    await rows.filter({ hasText: 'Browse…' }).waitFor();
    // Once the workspace's files are there, nothing moves under the pointer.
    await rows.filter({ hasText: 'cars.csv' }).waitFor();
    await until(async () => /kB/.test((await first.textContent()) ?? ''));
    assert.equal(await first.getAttribute('data-index'), '0');
    await first.click();
    assert.equal((await report)?.source.file, 'old-faithful.csv');
  });

  it('does nothing when no file is picked', async () => {
    const report = recommend();
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    // By its command: a list that shows rows may not take keys yet.
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await report, undefined);
  });

  for (const [place, tab] of [
    ['explorer', false],
    ['editor tab', true],
  ] as const) {
    it(`is in the ${place}’s context menu`, async () => {
      await vscode.commands.executeCommand('workbench.view.explorer');
      if (tab) await vscode.window.showTextDocument(sample('delivery-times.csv'), { preview: false });
      const item = tab
        ? window.page.locator('.tabs-container .tab', { hasText: 'delivery-times.csv' })
        : window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'delivery-times.csv' });
      await chooseInMenu(window.page, item, 'Recommend loss function');
      await headline().waitFor();
    });
  }

  it('is not offered on other files', async () => {
    await vscode.workspace.fs.writeFile(sample('train.py'), new TextEncoder().encode('import torch\n'));
    await vscode.commands.executeCommand('workbench.view.explorer');
    const row = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'train.py' });
    await row.click({ button: 'right' });
    const menu = menuEntries(window.page);
    await menu.first().waitFor();
    assert.equal(await menu.filter({ hasText: 'Recommend loss function' }).count(), 0);
    await closeMenu(window.page);
    await vscode.workspace.fs.delete(sample('train.py'));
  });
});
