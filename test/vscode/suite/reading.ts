import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, workbench, write } from './workbench.ts';

const numbers = Array.from({ length: 60 }, (_, i) => Math.sin(3 * i * i + 1)).join('\n');

describe('how a file is read', () => {
  const window = workbench();
  /** Unfolds the part of the page that holds the form, once the page is there. */
  const openForm = async () => {
    const folded = window.panel.locator('#numbers > details');
    await folded.waitFor();
    if ((await folded.getAttribute('open')) === null) await folded.locator('> summary').click();
  };
  const say = async (what: string, choice: string) => {
    await openForm();
    await window.panel.getByLabel(what, { exact: true }).selectOption(choice);
    await window.panel.getByRole('button', { name: 'Read again' }).click();
  };
  const shown = (words: string) => window.panel.locator('.subject', { hasText: words }).waitFor();

  it('can be set in the panel, and is remembered for the file after the panel is closed', async () => {
    const uri = await write('header.csv', numbers);
    assert.equal((await recommend(uri))?.sample.n, 60);
    await shown('60 rows');
    await say('First line', 'names');
    await shown('59 rows');

    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal((await recommend(uri))?.sample.n, 59);
    await shown('59 rows');
    const other = await write('other-header.csv', numbers);
    assert.equal((await recommend(other))?.sample.n, 60);

    // Wherever the file is read: by an assistant, and beside another model's.
    const input = { file: 'header.csv' };
    const { content } = await vscode.lm.invokeTool('residualDiagnostics_recommendLoss', {
      input,
      toolInvocationToken: undefined,
    });
    assert.equal(JSON.parse((content[1] as vscode.LanguageModelTextPart).value).sample.n, 59);
    const compared = await vscode.commands.executeCommand<{ rows: number } | undefined>(
      'residualDiagnostics.compareModels',
      other,
      [other, uri],
    );
    // One has a row less, and nothing names the rows.
    assert.equal(compared, undefined);
    for (const file of [uri, other]) await vscode.workspace.fs.delete(file);
  });

  it('can be reset if nothing can be read that way', async () => {
    const uri = await write('paths.json', JSON.stringify({ errors: numbers.split('\n').map(Number) }));
    assert.equal((await recommend(uri))?.sample.n, 60);
    await shown('60 rows');
    await openForm();
    await window.panel.getByRole('textbox', { name: 'Path of the array' }).fill('absent');
    await window.panel.getByRole('button', { name: 'Read again' }).click();
    const back = window.panel.getByRole('button', { name: 'Detect everything again' });
    await back.waitFor();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await recommend(uri), undefined);
    await back.click();
    await shown('60 rows');
    await vscode.workspace.fs.delete(uri);
  });
});
