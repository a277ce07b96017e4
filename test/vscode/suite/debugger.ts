import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Report, sample, until, workbench } from './workbench.ts';

const title = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;

describe('the variables of a debugger’s stack frame', () => {
  const window = workbench();

  before(async () => {
    const program = sample('train.py').fsPath;
    writeFileSync(program, 'y_pred = model.predict(X_test)\n');
    await vscode.debug.startDebugging(undefined, {
      type: 'debugpy',
      request: 'launch',
      name: 'train',
      program,
    });
    await until(() => {
      const item = vscode.debug.activeStackItem;
      return item !== undefined && 'frameId' in item;
    });
  });

  after(() => vscode.debug.stopDebugging());

  it('are listed with the pair preselected, and analyzed', async () => {
    const asked = vscode.commands.executeCommand<Report | undefined>(
      'residualDiagnostics.recommendForVariables',
    );
    const list = window.page.locator('.quick-input-widget');
    await list.getByText('150 values each').filter({ visible: true }).waitFor();
    await list.getByText('2 Selected').filter({ visible: true }).waitFor();
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const report = await asked;
    assert.deepEqual(
      [report?.roles.observed, report?.roles.predicted, report?.sample.n],
      ['y_test', 'y_pred', 150],
    );
    await until(() => title() === 'Loss: y_test, y_pred');
  });
});
