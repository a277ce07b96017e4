import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { sample, workbench, write } from './workbench.ts';

describe('where the command is offered', () => {
  const window = workbench();
  const icon = () =>
    window.page.locator('.editor-actions [aria-label^="Recommend loss function"]').filter({ visible: true });
  const open = async (uri: vscode.Uri) =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const headline = () => window.panel.getByRole('heading', { level: 1 });
  /** The entries of the menu that a right click into the editor opens. */
  const menuOfEditor = async (word: string) => {
    await window.page.locator('.view-line', { hasText: word }).first().click({ button: 'right' });
    await window.page.getByRole('menuitem', { name: 'Command Palette' }).waitFor();
    const entry = window.page.getByRole('menuitem', { name: 'Recommend loss function' });
    return entry;
  };

  it('is an icon in the title bar of a data file, which runs it', async () => {
    await open(sample('old-faithful.csv'));
    await icon().click();
    await headline().filter({ hasText: 'MSE (L2)' }).waitFor();
  });

  it('hides the icon where the setting says so', async () => {
    await open(sample('old-faithful.csv'));
    await icon().waitFor();
    const settings = vscode.workspace.getConfiguration('residualDiagnostics');
    await settings.update('titleBarIcon', false, vscode.ConfigurationTarget.Global);
    await icon().waitFor({ state: 'detached' });
    await settings.update('titleBarIcon', undefined, vscode.ConfigurationTarget.Global);
    await icon().waitFor();
  });

  it('stands in the context menu of the file’s editor', async () => {
    await open(sample('old-faithful.csv'));
    const entry = await menuOfEditor('observed');
    await entry.waitFor();
    await window.page.keyboard.press('Escape');
  });

  for (const name of ['package.json', 'requirements.txt', 'LICENSE.txt'])
    it(`is not offered on ${name}`, async () => {
      await open(await write(name, 'first-line\n'));
      assert.equal(await icon().count(), 0);
      assert.equal(await (await menuOfEditor('first-line')).count(), 0);
      await window.page.keyboard.press('Escape');
    });

  it('is an editor to reopen a NumPy file with', async () => {
    const uri = await write('errors.npy', npy(Array.from({ length: 60 }, (_, i) => Math.tan(i) % 3)));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'residualDiagnostics.editor');
    await headline().waitFor();
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.uri.path, uri.path);
  });

  it('asks for a file where none is meant: the workspace’s, any other, or a sample', async () => {
    const answer = vscode.commands.executeCommand('residualDiagnostics.recommendLoss');
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'old-faithful.csv' }).waitFor();
    const filter = (words: string) =>
      window.page.locator('.quick-input-widget input:visible').first().fill(words);
    await filter('browse');
    await rows.filter({ hasText: 'Browse…' }).waitFor();
    await filter('sample');
    await rows.filter({ hasText: 'Sample data…' }).waitFor();
    await window.page.keyboard.press('Escape');
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
