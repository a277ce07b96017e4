import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { until, workbench, write } from './workbench.ts';

const hoverAt = async (uri: vscode.Uri, line: number, character: number): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(line, character),
  );
  return hovers.map(({ contents: [content] }) => (content as vscode.MarkdownString).value).join('\n');
};

describe('a column’s hover', () => {
  workbench();

  it('gives its short diagnosis over the header and over a cell', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${Math.sin(i * 12.9898) * 3},name ${i}`);
    const uri = await write('columns.csv', ['resid,"who, where"', ...rows].join('\n'));
    await vscode.workspace.openTextDocument(uri);
    // The language’s first document starts the extension.
    await until(async () => (await hoverAt(uri, 0, 2)) !== '');
    const header = await hoverAt(uri, 0, 2);
    assert.match(
      header,
      /\*\*resid\*\*: n = 60, missing 0, mean .*likeliest of eight distributions is .*Residual; it (?:calls for|leans toward|leaves the loss undecided)/,
    );
    assert.equal(await hoverAt(uri, 5, 1), header);
    assert.equal(await hoverAt(uri, 0, 9), '');
  });

  it('states the role of a column, and the loss for a residual', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i + ((i * 37) % 11) / 3},${i}`);
    const uri = await write('parts.csv', `y_true,y_pred\n${rows.join('\n')}\n`);
    await vscode.workspace.openTextDocument(uri);
    await until(async () => (await hoverAt(uri, 0, 8)) !== '');
    const hover = await hoverAt(uri, 0, 8);
    assert.match(hover, /Predicted; the residual y\\_true − y\\_pred (?:calls|leans|leaves) /);
  });

  it('does not appear in a file so large that the editor would lag', async () => {
    const uri = await write('large.csv', `resid\n${'1.2345678\n'.repeat(250_000)}`);
    await vscode.workspace.openTextDocument(uri);
    assert.equal(await hoverAt(uri, 0, 1), '');
    await vscode.workspace.fs.delete(uri);
  });
});
