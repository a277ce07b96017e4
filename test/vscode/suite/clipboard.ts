import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Report, sample, until, workbench } from './workbench.ts';

const fromClipboard = async (text: string): Promise<Report | undefined> => {
  await vscode.env.clipboard.writeText(text);
  return vscode.commands.executeCommand('residualDiagnostics.fromClipboard');
};

describe('from clipboard', () => {
  const window = workbench();

  it('analyses a pasted column of numbers in the panel', async () => {
    const file = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample('cars.csv')));
    const residuals = file
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').at(-1));
    const report = await fromClipboard(`array([${residuals.join(', ')}])`);
    assert.equal(report?.sample.n, 50);
    const [answer] = report.recommendation.headline.split(':');
    await window.panel.getByRole('heading', { level: 1 }).filter({ hasText: answer! }).waitFor();
  });

  it('analyses a pasted table', async () => {
    const file = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample('delivery-times.csv')));
    const report = await fromClipboard(file.replaceAll(',', '\t'));
    assert.equal(report?.recommendation.loss, 'l1');
  });

  it('keeps each paste in a panel of its own', async () => {
    await fromClipboard('0.1\n-0.2\n0.3\n-0.1\n0.2\n-0.3\n0.05\n-0.15\n0.25\n-0.05');
    await fromClipboard('1\n-2\n3\n-1\n2\n-3\n0.5\n-1.5\n2.5\n-0.5');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until(() => tabs().filter(({ label }) => label === 'Loss: clipboard').length === 2);
  });

  it('analyzes data pasted into an unsaved editor, but not code', async () => {
    const file = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample('cars.csv')));
    const open = async (language: string, content: string) =>
      vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
    await open('plaintext', file);
    const report = await vscode.commands.executeCommand<Report>('residualDiagnostics.recommendLoss');
    assert.equal(report.sample.n, 50);
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until(() => tabs().some(({ label }) => label === 'Loss: Untitled-1'));
    // The page calls it as its tab does.
    await window.panel.locator('.subject').getByText('Untitled-1', { exact: true }).waitFor();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await open('python', 'x = [1, 2, 3]');
    const picked = vscode.commands.executeCommand('residualDiagnostics.recommendLoss');
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await window.page.keyboard.press('Escape');
    assert.equal(await picked, undefined);
  });

  it('says what to copy when there is nothing', async () => {
    assert.equal(await fromClipboard(' '), undefined);
    await window.notification('Copy a column of numbers');
  });
});
