import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { sample, until, workbench, write } from './workbench.ts';

interface Compared {
  parts: { name: string; report: { recommendation: { basic: string }; roles: { residual: string } } }[];
  skipped: { name: string; reason: string }[];
}

const residuals = (scale: number, column = 'residual') =>
  `${column}\n${Array.from({ length: 60 }, (_, i) => scale * Math.sin(3 * i * i)).join('\n')}\n`;

describe('compare models', () => {
  const window = workbench();
  const compare = (...uris: vscode.Uri[]): Thenable<Compared | undefined> =>
    vscode.commands.executeCommand('residualDiagnostics.compareModels', uris[0], uris);
  const row = (name: string) => window.panel.locator('#compared tr', { hasText: name });

  it('shows files side by side, a bad one with its reason, the first that can be read in front', async () => {
    const bad = await write('bad.csv', 'name\nx\ny\n');
    const wide = await write('wide.csv', residuals(3, 'err'));
    const compared = await compare(bad, sample('old-faithful.csv'), wide);
    assert.deepEqual(
      compared?.parts.map(({ name }) => name),
      ['old-faithful.csv', 'wide.csv'],
    );
    assert.equal(compared!.parts[1]!.report.roles.residual, 'err');
    assert.equal(compared!.skipped[0]!.name, 'bad.csv');
    await row('wide.csv').waitFor();
    await row('bad.csv')
      .getByText(/Left out: .*number/)
      .waitFor();
    await until(async () => (await window.panel.locator('.small-multiples svg.plot').count()) === 2);
  });

  it('tells files of one name apart, and follows each of them', async () => {
    const a = await write('a/valid.csv', residuals(1));
    const b = await write('b/valid.csv', residuals(2));
    const compared = await compare(a, b);
    assert.deepEqual(
      compared?.parts.map(({ name }) => name),
      ['a/valid.csv', 'b/valid.csv'],
    );
    await row('b/valid.csv').getByRole('cell', { name: '60', exact: true }).waitFor();
    await write('b/valid.csv', residuals(2).split('\n').slice(0, 41).join('\n'));
    await row('b/valid.csv').getByRole('cell', { name: '40', exact: true }).waitFor();
  });

  it('lets files be picked from the palette', async () => {
    const compared = vscode.commands.executeCommand<Compared>('residualDiagnostics.compareModels');
    for (const name of ['old-faithful.csv', 'cars.csv']) {
      const item = window.page.locator('.quick-input-list .monaco-list-row', { hasText: name });
      await item.click();
    }
    await window.page.keyboard.press('Enter');
    assert.equal((await compared)?.parts.length, 2);
  });

  it('shows columns of one file side by side, chosen in its panel', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${Math.sin(3 * i * i)},${Math.tan(1.3 * i)}`);
    const uri = await write('two-models.csv', `residual_ridge,residual_forest\n${rows.join('\n')}\n`);
    const report = vscode.commands.executeCommand('residualDiagnostics.recommendLoss', uri);
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'residual_ridge' }).click();
    await report;
    await window.panel.getByRole('button', { name: 'Columns' }).click();
    for (const column of ['residual_ridge', 'residual_forest'])
      await window.panel.getByRole('checkbox', { name: column }).check();
    await window.panel.locator('.compare .button').click();
    await row('residual_ridge').waitFor();
    await row('residual_forest').waitFor();
    // It is what was asked for: it is in sight.
    await until(async () => {
      const box = await window.panel.locator('#compared').boundingBox();
      return box !== null && box.y < 500;
    });
    await vscode.workspace.fs.delete(uri);
  });

  it('ends with the comparison', async () => {
    await compare(sample('old-faithful.csv'), sample('cars.csv'));
    await row('cars.csv').waitFor();
    await window.panel.getByRole('button', { name: 'End the comparison' }).click();
    await row('cars.csv').waitFor({ state: 'hidden' });
  });
});
