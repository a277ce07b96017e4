import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
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

  it('tells files of one name apart, and follows each of them', async () => {
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

  it('says why files of other rows can’t be compared, and ends the comparison', async () => {
    assert.equal(await compare(sample('old-faithful.csv'), sample('cars.csv')), undefined);
    await headline().getByText('The models can’t be compared').waitFor();
    await window.panel.getByRole('button', { name: 'End the comparison' }).click();
    await headline().getByText('The models can’t be compared').waitFor({ state: 'hidden' });
  });
});
