import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { appears } from '../hands.ts';
import { sample, until, workbench, write } from './workbench.ts';

interface Comparison {
  rows: number;
  pairedBy: string;
  headline: string;
  models: { name: string }[];
  best: Record<string, string[]>;
}

const rows = Array.from({ length: 80 }, (_, i) => ({
  id: `r${i}`,
  y: i + Math.sin(3 * i * i),
  error: Math.sin(5 * i * i),
}));
const model = (scale: number, of = rows) =>
  `id,y_true,y_pred\n${of.map(({ id, y, error }) => `${id},${y},${y + scale * error}`).join('\n')}\n`;

describe('compare models', () => {
  const window = workbench();
  const compare = (...uris: vscode.Uri[]): Thenable<Comparison | undefined> =>
    vscode.commands.executeCommand('residualDiagnostics.compareModels', uris[0], uris);
  const headline = () => window.panel.locator('h1');

  it('compares three files on a page of their own, paired by their key', async () => {
    const files = [
      await write('one.csv', model(1)),
      await write('two.csv', model(2)),
      await write('three.csv', model(3, [...rows].reverse())),
    ];
    const compared = await compare(...files);
    assert.deepEqual(
      compared?.models.map(({ name }) => name),
      ['one.csv', 'two.csv', 'three.csv'],
    );
    assert.deepEqual([compared!.rows, compared!.pairedBy, compared!.best.mae], [80, 'id', ['one.csv']]);
    await headline().getByText('one.csv beats two.csv').waitFor();
    await until(async () => (await window.panel.locator('#metrics svg.plot').count()) > 2);
    assert.equal(
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.startsWith('Comparison: one.csv')),
      ),
      true,
    );
    for (const file of files) await vscode.workspace.fs.delete(file);
  });

  it('distinguishes files with the same name, and follows each of them', async () => {
    const a = await write('a/valid.csv', model(1));
    const b = await write('b/valid.csv', model(2));
    const compared = await compare(a, b);
    assert.deepEqual(
      compared?.models.map(({ name }) => name),
      ['a/valid.csv', 'b/valid.csv'],
    );
    await headline().getByText('a/valid.csv beats b/valid.csv').waitFor();
    await write('b/valid.csv', model(0.2));
    await headline().getByText('b/valid.csv beats a/valid.csv').waitFor();
  });

  it('compares two prediction columns of one file', async () => {
    const text = rows.map(({ y, error }) => `${y},${y + error},${y + 2 * error}`).join('\n');
    const uri = await write('two-models.csv', `y_true,pred_ridge,pred_forest\n${text}\n`);
    const compared = await compare(uri);
    assert.deepEqual(compared?.best.mae, ['pred_ridge']);
    await headline().getByText('pred_ridge beats pred_forest').waitFor();
    await vscode.workspace.fs.delete(uri);
  });

  it('compares a file with its version in the last commit', async () => {
    const uri = await write('committed/predictions.csv', model(2));
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
        cwd: vscode.Uri.joinPath(uri, '..').fsPath,
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'predictions');
    await write('committed/predictions.csv', model(1));
    const compared = (await vscode.commands.executeCommand(
      'residualDiagnostics.compareWithLastCommit',
      uri,
    )) as Comparison | undefined;
    assert.deepEqual(
      compared?.models.map(({ name }) => name),
      ['last commit predictions.csv', 'predictions.csv'],
    );
    assert.deepEqual(compared!.best.mae, ['predictions.csv']);
    await headline().getByText('predictions.csv beats last commit predictions.csv').waitFor();
    await write('committed/predictions.csv', model(4));
    await headline().getByText('last commit predictions.csv beats predictions.csv').waitFor();
  });

  it('says that a file was never committed', async () => {
    const uri = await write('never.csv', model(1));
    void vscode.commands.executeCommand('residualDiagnostics.compareWithLastCommit', uri);
    await window.notification('There is no committed version of “never.csv”');
  });

  it('compares for assistants, with the numbers of the command', async () => {
    await write('one.csv', model(1));
    await write('two.csv', model(2));
    const { content } = await vscode.lm.invokeTool('residualDiagnostics_compareModels', {
      input: { files: ['two.csv', 'one.csv'], key: 'id' },
      toolInvocationToken: undefined,
    });
    const [text, json] = content.map((part) => (part as vscode.LanguageModelTextPart).value);
    assert.match(text!, /^one\.csv beats two\.csv/);
    assert.deepEqual(JSON.parse(json!).best.mae, ['one.csv']);
  });

  it('shows the rows of a segment in the file, and analyzes without them', async () => {
    const lines = rows.map(
      ({ y, error }, i) => `${i % 2 ? 'sea' : 'land'},${y},${y + (i % 2 ? 5 : 0) + error}`,
    );
    const uri = await write('segments.csv', `region,y_true,y_pred\n${lines.join('\n')}\n`);
    await vscode.commands.executeCommand('residualDiagnostics.recommendLoss', uri);
    await window.panel.getByRole('button', { name: /^Show rows: .*region = sea/ }).click();
    await until(async () => vscode.window.activeTextEditor?.selections.length === 40);
    const { selections, document } = vscode.window.activeTextEditor!;
    assert.ok(selections.every(({ start }) => document.lineAt(start).text.startsWith('sea')));
    const leftOut = window.panel.getByText('The 40 rows with region = sea are left out.', { exact: true });
    const without = window.panel.getByRole('button', { name: /^Without these: .*region = sea/ });
    // A click is lost on a page that is drawn anew under it, as this one is now that an editor stands beside it.
    do await without.click({ timeout: 3000 }).catch(() => {});
    while (!(await appears(leftOut)));
    await window.panel.getByRole('button', { name: 'Analyze all rows' }).click();
    await leftOut.waitFor({ state: 'hidden' });
  });

  it('says why files with different rows can’t be compared, and ends the comparison', async () => {
    assert.equal(await compare(sample('old-faithful.csv'), sample('cars.csv')), undefined);
    await headline().getByText('The models can’t be compared').waitFor();
    // Once is enough: what the panel shows is not told again in a notification.
    const told = window.page.locator('.notification-list-item', { hasText: 'cars.csv' });
    await until(async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return (await told.count()) === 0;
    });
    await vscode.commands.executeCommand('notifications.hideList');
    await window.panel.getByRole('button', { name: 'End the comparison' }).click();
    await headline().getByText('The models can’t be compared').waitFor({ state: 'hidden' });
  });
});
