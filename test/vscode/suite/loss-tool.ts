import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { workbench, write } from './workbench.ts';

const name = 'residualDiagnostics_recommendLoss';

async function call(input: object, token?: vscode.CancellationToken): Promise<string[]> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  return result.content.map((part) => (part as vscode.LanguageModelTextPart).value);
}

describe('the language-model tool', () => {
  workbench();

  it('is listed with a schema that asks for the file', () => {
    const tool = vscode.lm.tools.find((candidate) => candidate.name === name)!;
    assert.match(tool.description, /loss function/);
    assert.deepEqual((tool.inputSchema as { required?: string[] }).required, ['file']);
  });

  it('answers with the report as text and as JSON, of the same numbers', async () => {
    const [text, json] = await call({ file: 'old-faithful.csv' });
    const report = JSON.parse(json!);
    assert.equal(report.source.file, 'old-faithful.csv');
    assert.equal(report.recommendation.basic, 'l2');
    assert.ok(text!.includes(report.recommendation.headline.slice(0, 40)));
    assert.ok(json!.length < 40_000, `${json!.length} characters`);
  });

  it('uses the columns that it is given', async () => {
    await write(
      'two.csv',
      `good,bad\n${Array.from({ length: 40 }, (_, i) => `${Math.sin(i)},${i}`).join('\n')}\n`,
    );
    const [, json] = await call({ file: 'two.csv', residual: 'good' });
    assert.deepEqual(JSON.parse(json!).roles, { kind: 'residual', residual: 'good' });
  });

  it('lists the choices where several columns are equally good', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${Math.sin(i)},${Math.cos(i)}`);
    await write('tied.csv', `residual_a,residual_b\n${rows.join('\n')}\n`);
    const [text, ...more] = await call({ file: 'tied.csv' });
    assert.deepEqual(more, []);
    const inputs = text!
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));
    assert.deepEqual(inputs.map(({ residual }) => residual).sort(), ['residual_a', 'residual_b']);
    const [, json] = await call(inputs[0]);
    assert.equal(JSON.parse(json!).roles.residual, inputs[0].residual);
  });

  for (const [what, input, words] of [
    [
      'a file that is not there, naming those that are',
      { file: 'absent.csv' },
      /no “absent.csv”.*old-faithful\.csv/,
    ],
    ['a path out of the workspace', { file: '../../etc/errors.csv' }, /not in the workspace/],
    ['an absolute path elsewhere', { file: '/etc/errors.csv' }, /not in the workspace/],
    [
      'what does not have a data file’s extension',
      { file: '/etc/passwd' },
      /not have a data file’s extension/,
    ],
    [
      'parts that do not fit together',
      { file: 'old-faithful.csv', label: 'x', residual: 'y' },
      /Name residual or label, not both/,
    ],
    [
      'a column that is not there, naming those that are',
      { file: 'old-faithful.csv', residual: 'nope' },
      /Columns: .*\(number\)/,
    ],
  ] as const) {
    it(`refuses ${what}`, () => assert.rejects(call(input), words));
  }

  it('stops when canceled', async () => {
    const cancel = new vscode.CancellationTokenSource();
    cancel.cancel();
    await assert.rejects(call({ file: 'old-faithful.csv' }, cancel.token), /cancel/i);
  });
});
