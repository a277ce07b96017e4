import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hoverUntil } from '../hands.ts';
import { previewIn } from '../panel-in.ts';
import { recommend, sample, until, workbench, write } from './workbench.ts';

const code = `import torch.nn as nn
import numpy as np

criterion = nn.MSELoss()
norm = np.linalg.norm(x)
`;

/** What is shown where a text’s first occurrence ends. */
async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(text) + text.length - 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** A file, not an untitled document: VS Code guesses the language of those anew. */
const open = async (ending: string, content: string) =>
  vscode.workspace.openTextDocument(await write(`names-${content.length}.${ending}`, content));

describe('hovers', () => {
  const window = workbench();

  it('name the distribution that a loss assumes, and do not appear over other names', async () => {
    const document = await open('py', code);
    // The language’s first document starts the extension.
    await until(async () => (await hoverAt(document, 'MSELoss')) !== '');
    const hover = await hoverAt(document, 'MSELoss');
    assert.match(hover, /\*\*MSE \(L2\)\*\*: .*distribution: Normal/s);
    assert.match(hover, /command:residualDiagnostics\.showDerivation/);
    assert.equal(await hoverAt(document, 'linalg.norm'), '');
    assert.equal(await hoverAt(document, 'criterion'), '');
  });

  for (const [ending, content, name] of [
    ['R', 'x <- dlogis(3)', 'dlogis'],
    ['jl', 'using Distributions\nd = Laplace(0, 1)', 'Laplace'],
    ['ts', "import * as tf from '@tensorflow/tfjs';\ntf.losses.huberLoss(a, b);", 'huberLoss'],
    ['stan', 'model { y ~ double_exponential(0, 1); }', 'double_exponential'],
    ['Rmd', '```{r}\nx <- dlaplace\ny <- dcauchy(3)\n```\n', 'dcauchy'],
    ['qmd', 'They follow a Cauchy distribution.', 'Cauchy'],
    ['md', 'The errors follow a Student-t distribution.', 'Student-t'],
    ['json', '{ "objective": "reg:absoluteerror", "eta": 0.1 }', 'absoluteerror'],
    ['py', "import xgboost\nxgboost.XGBRegressor(objective='reg:absoluteerror')", 'absoluteerror'],
  ] as const)
    it(`are there in .${ending}: ${name}`, async () => {
      const document = await open(ending, content);
      await until(async () => /Efficient when/.test(await hoverAt(document, name)));
    });

  it('know the imports of a notebook’s earlier cells', async () => {
    const cell = (text: string) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell('from scipy.stats import norm'), cell('z = norm.ppf(0.9)')]),
    );
    assert.match(await hoverAt(notebook.cellAt(1).document, 'norm'), /Normal/);
  });

  it('show the workspace’s latest verdict', async () => {
    const report = await recommend(sample('old-faithful.csv'));
    assert.equal(report?.recommendation.loss, 'l2');
    const document = await open('py', code.replace('MSELoss', 'L1Loss'));
    assert.match(
      await hoverAt(document, 'L1Loss'),
      /old-faithful\\?\.csv lean toward MSE \(L2\).*MAE \(L1\) needs \d+\s?% more data for the same precision/,
    );
  });

  it('do not check a metric against the verdict, because it trains nothing', async () => {
    await recommend(sample('old-faithful.csv'));
    const metric = 'from sklearn import metrics\nmetrics.mean_absolute_error(y, p)\n';
    const hover = await hoverAt(await open('py', metric), 'mean_absolute_error');
    assert.match(hover, /A \*\*metric\*\* here/);
    assert.doesNotMatch(hover, /old-faithful/);
  });

  it('can be turned off for one language', async () => {
    const document = await open('py', `${code}# one language\n`);
    const other = await open('R', 'x <- dlogis(4)');
    await until(async () => (await hoverAt(document, 'MSELoss')) !== '');
    const setting = () =>
      vscode.workspace.getConfiguration('residualDiagnostics.hover', { languageId: 'python' });
    await setting().update('enabled', false, vscode.ConfigurationTarget.Global, true);
    assert.equal(await hoverAt(document, 'MSELoss'), '');
    assert.match(await hoverAt(other, 'dlogis'), /imply/);
    await setting().update('enabled', undefined, vscode.ConfigurationTarget.Global, true);
    assert.match(await hoverAt(document, 'MSELoss'), /MSE \(L2\)/);
  });

  it('lead to the derivation', async () => {
    await vscode.commands.executeCommand('residualDiagnostics.showDerivation', 'l1');
    const derivation = previewIn(window.page);
    await derivation
      .getByRole('heading', { name: 'Laplace (double exponential) errors imply MAE (L1)' })
      .waitFor();
    await derivation.locator('.katex').first().waitFor();
  });

  it('appear under the pointer and are turned off by one click', async () => {
    const uri = await write('train.py', code);
    const editor = await vscode.window.showTextDocument(uri);
    const word = window.page.locator('.view-line', { hasText: 'MSELoss' }).getByText('MSELoss');
    const hover = window.page.locator('.monaco-hover', { hasText: 'MSE (L2)' });
    await hoverUntil(window.page, () => word.hover({ timeout: 3000 }), hover);
    await hover.getByText('Turn off').click();
    const setting = () => vscode.workspace.getConfiguration('residualDiagnostics.hover');
    await until(() => !setting().get<string[]>('languages', []).includes('python'));
    assert.equal(await hoverAt(editor.document, 'MSELoss'), '');
    const told = await window.notification('Hovers over losses are off in python files');
    await told.getByText('Undo').click();
    await until(() => setting().get<string[]>('languages', []).includes('python'));
    assert.match(await hoverAt(editor.document, 'MSELoss'), /MSE \(L2\)/);
  });
});
