import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hoverUntil } from '../hands.ts';
import { recommend, sample, until, workbench } from './workbench.ts';

const fixesAt = async ({ uri }: vscode.TextDocument, line: number, character: number) => {
  const at = new vscode.Range(line, character, line, character);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    at,
  );
  return actions.filter(({ title }) => title.startsWith('Use '));
};

describe('code outside a file’s editor', () => {
  const window = workbench();

  it('is fixed in a notebook cell whose imports are in an earlier one', async () => {
    assert.equal((await recommend(sample('old-faithful.csv')))?.recommendation.loss, 'l2');
    const cell = (text: string) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell('from torch.nn import L1Loss'), cell('%%time\ncriterion = L1Loss()')]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(1);
    await until(async () => (await fixesAt(document, 1, 14)).length > 0);
    const [fix] = await fixesAt(document, 1, 14);
    assert.equal(fix!.title, 'Use MSE (L2), as old-faithful.csv suggests');
    await vscode.workspace.applyEdit(fix!.edit!);
    assert.equal(document.getText(), '%%time\nfrom torch.nn import MSELoss\ncriterion = MSELoss()');
  });

  it('is explained on both sides of a diff editor, where nothing can be edited', async () => {
    const texts: Record<string, string> = {
      '/before.py': 'import torch.nn as nn\ncriterion = nn.MSELoss()\n',
      '/after.py': 'import torch.nn as nn\ncriterion = nn.HuberLoss()\n',
    };
    const provider = vscode.workspace.registerTextDocumentContentProvider('old', {
      provideTextDocumentContent: ({ path }) => texts[path],
    });
    const [before, after] = Object.keys(texts).map((path) => vscode.Uri.from({ scheme: 'old', path }));
    await vscode.commands.executeCommand('vscode.diff', before, after, 'Before and after');
    for (const [word, words] of [
      ['MSELoss', 'MSE (L2):'],
      ['HuberLoss', 'Huber loss:'],
    ] as const) {
      const hover = window.page.locator('.monaco-hover-content', { hasText: words }).first();
      const place = window.page
        .locator('.monaco-diff-editor .view-line', { hasText: word })
        .getByText(word)
        .last();
      await hoverUntil(window.page, () => place.hover({ timeout: 3000 }), hover);
    }
    provider.dispose();
  });
});
