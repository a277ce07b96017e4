import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, sample, workbench, write } from './workbench.ts';

const code = 'from torch.nn import L1Loss\n\ncriterion = L1Loss()\n';
const metric = 'from sklearn.metrics import mean_absolute_error as mae\nprint(mae(y, p))\n';

describe('a loss in code and the verdict', () => {
  const window = workbench();
  const hints = vscode.workspace.getConfiguration('residualDiagnostics.hints');
  const ours = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Residual Diagnostics');

  it('has a quick fix to the recommended loss, including the import', async () => {
    assert.equal((await recommend(sample('old-faithful.csv')))?.recommendation.loss, 'l2');
    const document = await vscode.workspace.openTextDocument(await write('fix.py', code));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(2, 14, 2, 14),
    );
    const action = actions.find(({ title }) => title === 'Use MSE (L2), as old-faithful.csv suggests');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), 'from torch.nn import MSELoss\n\ncriterion = MSELoss()\n');
    await document.save();
  });

  it('asks whether it helped once the data have changed after a quick fix', async () => {
    const uri = await write('retrained.csv', 'residual\n1\n');
    await vscode.commands.executeCommand('residualDiagnostics.lossReplaced', uri.toString());
    await write('retrained.csv', 'residual\n2\n');
    await window.notification('“retrained.csv” has changed since the loss was replaced');
  });

  it('has a quick fix of a string, with the parameter that this library takes', async () => {
    // Quantiles of Student's t with 4 degrees of freedom (Shaw 2006), in another order.
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const p = (((i * 7919) % 2000) + 0.5) / 2000;
      const root = Math.sqrt(4 * p * (1 - p));
      return Math.sign(p - 0.5) * 2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1);
    });
    const report = await recommend(await write('heavy.csv', `residual\n${rows.join('\n')}\n`));
    assert.equal(report?.recommendation.loss, 'huber');
    const before = `import numpy as np\nimport xgboost\ny = 1\nxgboost.XGBRegressor(objective="reg:squarederror").fit(X, y)\n`;
    const document = await vscode.workspace.openTextDocument(await write('boost.py', before));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(3, 36, 3, 36),
    );
    const action = actions.find(({ title }) => title === 'Use Huber, as heavy.csv suggests');
    assert.ok(action?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(action.edit);
    const [, slope] =
      /"reg:pseudohubererror", huber_slope=([\d.]+), base_score=np\.median\(y\)\)\.fit\(X, y\)\n$/.exec(
        document.getText(),
      ) ?? assert.fail(document.getText());
    assert.equal(slope, report.recommendation.parameters!.delta!.toPrecision(4));
    await document.save();
  });

  it('has a hint only if hints are turned on', async () => {
    await recommend(sample('old-faithful.csv'));
    const document = await vscode.workspace.openTextDocument(await write('hint.py', code + metric));
    await vscode.window.showTextDocument(document);
    assert.deepEqual(ours(document.uri), []);
    const marked = new Promise<vscode.Diagnostic[]>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (ours(document.uri).length === 0) return;
        listener.dispose();
        resolve(ours(document.uri));
      });
    });
    await hints.update('enabled', true, vscode.ConfigurationTarget.Global);
    const found = await marked;
    await hints.update('enabled', undefined, vscode.ConfigurationTarget.Global);
    // The call alone: an import chooses nothing, a metric trains nothing.
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [2],
    );
    assert.match(found[0]!.message, /MAE \(L1\) needs \d+\s?% more data for the same precision/);
    const line = document.lineAt(4);
    assert.match(line.text, /mae/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      line.range,
    );
    assert.deepEqual(
      actions.filter(({ title }) => title.startsWith('Use ')),
      [],
    );
  });
});
