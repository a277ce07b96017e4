import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeMenu, menuEntries, openMenu } from '../hands.ts';
import { sample, workbench, write } from './workbench.ts';

describe('where the command is offered', () => {
  const window = workbench();
  const icon = () =>
    window.page.locator('.editor-actions [aria-label^="Recommend loss function"]').filter({ visible: true });
  const open = async (uri: vscode.Uri) =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const headline = () => window.panel.getByRole('heading', { level: 1 });
  /** How often the command stands in the menu that a right click into the editor opens. */
  const inMenuOfEditor = async (word: string): Promise<number> => {
    const line = window.page.locator('.view-line', { hasText: word }).first();
    await openMenu(window.page, line, 'Command Palette');
    const found = await menuEntries(window.page).filter({ hasText: 'Recommend loss function' }).count();
    await closeMenu(window.page);
    return found;
  };

  it('is an icon in the title bar of a data file, which runs it', async () => {
    await open(sample('old-faithful.csv'));
    await icon().click();
    await headline().filter({ hasText: 'MSE (L2)' }).waitFor();
  });

  it('hides the icon if the setting says so', async () => {
    await open(sample('old-faithful.csv'));
    await icon().waitFor();
    const settings = vscode.workspace.getConfiguration('residualDiagnostics');
    await settings.update('titleBarIcon', false, vscode.ConfigurationTarget.Global);
    await icon().waitFor({ state: 'detached' });
    await settings.update('titleBarIcon', undefined, vscode.ConfigurationTarget.Global);
    await icon().waitFor();
  });

  it('is in the context menu of the file’s editor', async () => {
    await open(sample('old-faithful.csv'));
    assert.equal(await inMenuOfEditor('observed'), 1);
  });

  for (const name of ['package.json', 'requirements.txt', 'LICENSE.txt'])
    it(`is not offered on ${name}`, async () => {
      await open(await write(name, 'first-line\n'));
      assert.equal(await inMenuOfEditor('first-line'), 0);
      // The title bar of this file is drawn by now.
      assert.equal(await icon().count(), 0);
    });

  it('is an editor to reopen a NumPy file with', async () => {
    const uri = await write('errors.npy', npy(Array.from({ length: 60 }, (_, i) => Math.tan(i) % 3)));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'residualDiagnostics.editor');
    await headline().waitFor();
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.uri.path, uri.path);
  });

  it('asks for a file if none is given: one of the workspace’s, another, or a sample', async () => {
    const answer = vscode.commands.executeCommand('residualDiagnostics.recommendLoss');
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'old-faithful.csv' }).waitFor();
    const filter = (words: string) =>
      window.page.locator('.quick-input-widget input:visible').first().fill(words);
    await filter('browse');
    await rows.filter({ hasText: 'Browse…' }).waitFor();
    await filter('sample');
    await rows.filter({ hasText: 'Sample data…' }).waitFor();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await answer, undefined);
  });
});

/** A NumPy file of one column of doubles. */
function npy(values: readonly number[]): Uint8Array {
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
  const padded = `${header.padEnd(128 - 10 - 1)}\n`;
  const bytes = new Uint8Array(128 + 8 * values.length);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, padded.length & 255, padded.length >> 8]);
  bytes.set(new TextEncoder().encode(padded), 10);
  bytes.set(new Uint8Array(Float64Array.from(values).buffer), 128);
  return bytes;
}
