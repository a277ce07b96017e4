import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Report, sample, until, workbench } from './workbench.ts';

/** As the Jupyter extension's view of variables does it; the notebook's name says how the stand-in's kernel behaves. */
const open = (name: string, type: string, notebook = 'works.ipynb') =>
  vscode.commands.executeCommand<Report | undefined>('residualDiagnostics.recommendForVariable', {
    name,
    type,
    fileName: sample(notebook),
  });

const title = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;

describe('a notebook’s variable', () => {
  const window = workbench();

  it('is analyzed: an ndarray', async () => {
    const report = await open('array', 'ndarray');
    assert.equal(report?.sample.n, 200);
    await until(() => title() === 'Loss: array');
    const [answer] = report.recommendation.headline.split(':');
    await window.panel.getByRole('heading', { level: 1 }).filter({ hasText: answer! }).waitFor();
  });

  it('is analyzed: a Series, without missing values', async () => {
    assert.equal((await open('series', 'Series'))?.sample.n, 199);
    await until(() => title() === 'Loss: series');
  });

  it('is analyzed: a column of a DataFrame', async () => {
    assert.equal((await open('frame.residual', 'Series'))?.sample.n, 100);
  });

  for (const [notebook, words] of [
    ['denied.ipynb', 'Manage Access To Jupyter Kernels'],
    ['not-started.ipynb', 'Run a cell of the notebook'],
    ['silent.ipynb', 'did not send the values'],
    ['fails.ipynb', 'MemoryError: no room'],
  ] as const)
    it(`says what to do: ${notebook}`, async () => {
      assert.equal(await open('array', 'ndarray', notebook), undefined);
      await window.notification(words);
    });

  it('says that it is gone', async () => {
    assert.equal(await open('missing', 'Series'), undefined);
    await window.notification('Run the cell that makes it');
  });
});

describe('a notebook’s variables', () => {
  const window = workbench();

  it('are listed with the pair preselected, and analyzed with their dates', async () => {
    const asked = vscode.commands.executeCommand<Report | undefined>(
      'residualDiagnostics.recommendForVariables',
      { notebookEditor: { notebookUri: sample('works.ipynb') } },
    );
    const list = window.page.locator('.quick-input-widget');
    await list.getByText('120 values each').filter({ visible: true }).waitFor();
    await list.getByText('2 Selected').filter({ visible: true }).waitFor();
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const report = await asked;
    assert.deepEqual(
      [report?.roles.observed, report?.roles.predicted, report?.roles.order, report?.sample.n],
      ['y_test', 'y_pred', 'date', 120],
    );
    await until(() => title() === 'Loss: y_test, y_pred');
  });

  it('need a notebook or a debugger', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(
      await vscode.commands.executeCommand('residualDiagnostics.recommendForVariables'),
      undefined,
    );
    await window.notification('stop at a breakpoint');
  });
});
