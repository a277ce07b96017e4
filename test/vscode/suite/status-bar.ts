import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, sample, workbench } from './workbench.ts';

describe('the verdict in the status bar', () => {
  const window = workbench();
  const item = (words: string) => window.page.locator('.statusbar-item', { hasText: words });

  it('appears for an analyzed file while that file is active, and opens its panel', async () => {
    const report = await recommend(sample('old-faithful.csv'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(sample('old-faithful.csv'));
    await item('MSE (L2)').waitFor();
    const label = await item('MSE (L2)').locator('[aria-label]').first().getAttribute('aria-label');
    assert.match(label ?? '', /old-faithful\.csv.*Analyzed/);
    await item('MSE (L2)').locator('a').first().click();
    const headline = window.panel.getByRole('heading', { level: 1 });
    await headline.filter({ hasText: report!.recommendation.headline }).waitFor();
  });

  it('disappears when the last editor is closed', async () => {
    await recommend(sample('old-faithful.csv'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(sample('old-faithful.csv'));
    await item('MSE (L2)').waitFor();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await item('MSE (L2)').waitFor({ state: 'hidden' });
  });

  it('does not appear for a file that was not analyzed', async () => {
    await recommend(sample('old-faithful.csv'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(sample('old-faithful.csv'));
    await item('MSE (L2)').waitFor();
    await vscode.window.showTextDocument(sample('iris-probabilities.csv'));
    await item('MSE (L2)').waitFor({ state: 'hidden' });
    assert.equal(await item('cross').count(), 0);
  });
});
