import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, sample, until, workbench, write } from './workbench.ts';

const encoder = new TextEncoder();
const copyOf = async (name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(sample(name)));

describe('an open panel', () => {
  const window = workbench();
  const headline = (text: string | RegExp) =>
    window.panel.getByRole('heading', { level: 1 }).filter({ hasText: text });

  it('follows the file: changed, deleted, recreated', async () => {
    const uri = await write('live.csv', await copyOf('old-faithful.csv'));
    const before = await recommend(uri);
    await headline(before!.recommendation.headline).waitFor();

    await vscode.workspace.fs.writeFile(uri, encoder.encode(await copyOf('delivery-times.csv')));
    await headline(/L1/).waitFor();

    await vscode.workspace.fs.delete(uri);
    await window.panel
      .locator('.changes', { hasText: /live\.csv is gone.* the verdict from before/ })
      .waitFor();
    await headline(/L1/).waitFor();

    await write('live.csv', await copyOf('old-faithful.csv'));
    await headline(before!.recommendation.headline).waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('stays as it is while locked, and catches up when unlocked', async () => {
    const uri = await write('locked.csv', await copyOf('old-faithful.csv'));
    const before = await recommend(uri);
    await headline(before!.recommendation.headline).waitFor();
    await window.panel.getByRole('button', { name: /lock/i }).click();
    await window.panel.getByRole('button', { name: /lock/i, pressed: true }).waitFor();
    await vscode.workspace.fs.writeFile(uri, encoder.encode(await copyOf('delivery-times.csv')));
    // Another file's panel has followed its file by the time that this one would have.
    const other = await write('other.csv', await copyOf('old-faithful.csv'));
    assert.ok(await recommend(other));
    await vscode.workspace.fs.writeFile(other, encoder.encode(await copyOf('delivery-times.csv')));
    await headline(/L1/).waitFor();
    // The command shows the panel as it was; only the file's change was locked out.
    await vscode.commands.executeCommand('workbench.action.previousEditorInGroup');
    await headline(before!.recommendation.headline).waitFor();
    await window.panel.getByRole('button', { name: /lock/i, pressed: true }).click();
    await headline(/L1/).waitFor();
    await window.panel.locator('.changes', { hasText: /was MSE \(L2\).* is now MAE \(L1\)/ }).waitFor();
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(other);
  });

  const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

  it('shows the next file in its place, as preview editors do', async () => {
    await recommend(sample('old-faithful.csv'));
    await headline(/L2/).waitFor();
    await recommend(sample('delivery-times.csv'));
    await headline(/L1/).waitFor();
    await until(() => titles().join() === 'Loss: delivery-times.csv');
    await recommend(sample('old-faithful.csv'));
    await headline(/L2/).waitFor();
    await until(() => titles().join() === 'Loss: old-faithful.csv');
  });

  it('stays beside the next file’s if a choice was made, the tab is pinned, or previews are turned off', async () => {
    const both = 'Loss: old-faithful.csv,Loss: delivery-times.csv';
    const next = async () => {
      await recommend(sample('delivery-times.csv'));
      await until(() => titles().join() === both);
      // The same file has one panel.
      await recommend(sample('old-faithful.csv'));
      await headline(/L2/).waitFor();
      assert.equal(titles().length, 2);
      await vscode.commands.executeCommand('workbench.action.unpinEditor');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await recommend(sample('old-faithful.csv'));
      await headline(/L2/).waitFor();
    };
    await recommend(sample('old-faithful.csv'));
    await window.panel.getByRole('button', { name: /lock/i }).click();
    await window.panel.getByRole('button', { name: /lock/i, pressed: true }).waitFor();
    await next();
    await vscode.commands.executeCommand('workbench.action.pinEditor');
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab!.isPinned);
    await next();
    const editors = vscode.workspace.getConfiguration('workbench.editor');
    await editors.update('enablePreview', false, vscode.ConfigurationTarget.Global);
    await next();
    await editors.update('enablePreview', undefined, vscode.ConfigurationTarget.Global);
  });

  it('does not split the window again for a file opened over another panel', async () => {
    const groups = () => vscode.window.tabGroups.all.length;
    await vscode.window.showTextDocument(sample('cars.csv'), { viewColumn: vscode.ViewColumn.One });
    await recommend(sample('cars.csv'));
    await until(() => groups() === 2);
    await vscode.window.showTextDocument(sample('old-faithful.csv'), { viewColumn: vscode.ViewColumn.Two });
    await recommend(sample('old-faithful.csv'));
    await headline(/L2/).waitFor();
    assert.equal(groups(), 2);
  });
});
