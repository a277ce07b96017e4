import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { recommend, sample, until, workbench, write } from './workbench.ts';

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const rows = (n: number) => Array.from({ length: n }, (_, i) => Math.sin(i * 7.3).toFixed(4)).join('\n');

/** Name, content, and what the message has to say: what is wrong, where, what to do. */
const cases: [name: string, content: string | Uint8Array, says: RegExp][] = [
  ['empty.csv', '', /empty/i],
  ['header-only.csv', 'residual\n', /no data row/],
  ['text.csv', `residual\n${'high\nlow\n'.repeat(20)}`, /residual.*numbers|No column holds numbers/i],
  ['no-numbers.csv', `name,town\n${'Ann,Bonn\n'.repeat(20)}`, /No column holds numbers.*“name”.*“town”/],
  ['one-row.csv', 'residual\n0.5\n', /1 residual.*8/],
  ['seven-rows.csv', `residual\n${rows(7)}\n`, /7 residuals.*8/],
  ['constant.csv', `residual\n${'0.5\n'.repeat(20)}`, /equal|constant/i],
  ['all-missing.csv', `residual,x\n${'NA,1\n'.repeat(20)}`, /None of the 20 rows|missing|No column/i],
  ['all-infinite.csv', `residual\n${'inf\n'.repeat(20)}`, /infinite/i],
  [
    'unclosed-quote.csv',
    `residual,note\n${'1,a\n'.repeat(10)}2,"never closed\n3,b\n`,
    /quote.*line 12|line 12.*quote/i,
  ],
  ['binary.csv', Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256), /binary|not text/i],
  ['broken.json', '{"residual": [1, 2,\n 3, oops]}', /line 2.*column 5|column 5.*line 2/i],
  ['empty.json', '', /empty/i],
  ['no-array.json', '{"name": "x"}', /array|list|rows|numbers/i],
];

/** Does anybody read this pipe? Only then it can be opened for writing without waiting. */
function isRead(pipe: string): boolean {
  try {
    closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ENXIO');
    return false;
  }
}

describe('bad input', () => {
  const window = workbench();

  for (const [name, content, says] of cases) {
    it(`says what is wrong with ${name}`, async () => {
      const uri = await write(name, content);
      assert.equal(await recommend(uri), undefined);
      const message = window.panel.locator('.message', { hasText: name });
      await message.waitFor();
      assert.match((await message.innerText()).replaceAll('\n', ' '), says);
      // Once is enough: what the panel shows is not told again in a notification.
      const told = window.page.locator('.notification-list-item', { hasText: name });
      // A message would stay; the progress that names the file goes in its own time.
      await until(async () => {
        await vscode.commands.executeCommand('notifications.showList');
        return (await told.count()) === 0;
      });
      await vscode.commands.executeCommand('notifications.hideList');
      await vscode.workspace.fs.delete(uri);
    });
  }

  for (const [name, content] of [
    ['ragged.csv', `residual,x\n${rows(30).replaceAll('\n', ',1\n')}\n0.25\n0.5,1,2\n`],
    ['utf-16.csv', utf16(`residual\n${rows(30)}\n`)],
    ['nan-and-infinity.csv', `residual\n${rows(30)}\nNaN\ninf\n-inf\n\n`],
  ] as const) {
    it(`analyses ${name} all the same`, async () => {
      const uri = await write(name, content);
      const report = await recommend(uri);
      assert.ok(report && report.sample.n >= 30, JSON.stringify(report?.sample));
      await vscode.workspace.fs.delete(uri);
    });
  }

  it('says that a file does not exist, and offers another', async () => {
    assert.equal(await recommend(sample('nowhere.csv')), undefined);
    await window.panel.getByRole('heading', { name: 'nowhere.csv is gone' }).waitFor();
    await window.panel.getByRole('button', { name: 'Choose another file…' }).click();
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('says that a folder is not a file', async () => {
    await vscode.workspace.fs.createDirectory(sample('folder.csv'));
    assert.equal(await recommend(sample('folder.csv')), undefined);
    await window.panel.getByRole('heading', { name: 'is a folder' }).waitFor();
    await vscode.workspace.fs.delete(sample('folder.csv'));
  });

  it('opens the file at the position of the error', async () => {
    const uri = await write('broken.json', '{"residual": [1, 2,\n 3, oops]}');
    await recommend(uri);
    await window.panel.getByRole('button', { name: 'Open line 2' }).click();
    // The editor is there a moment before its selection.
    await until(() => {
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      return document?.uri.toString() === uri.toString() && selection?.start.line === 1;
    });
    await vscode.workspace.fs.delete(uri);
  });

  it('leaves other panels unchanged', async () => {
    const good = await recommend(sample('old-faithful.csv'));
    const uri = await write('empty.csv', '');
    await recommend(uri);
    await vscode.workspace.fs.delete(uri);
    const again = await recommend(sample('old-faithful.csv'));
    assert.deepEqual(again?.recommendation, good?.recommendation);
    const [answer] = good!.recommendation.headline.split(':');
    await window.panel.getByRole('heading', { level: 1 }).filter({ hasText: answer! }).waitFor();
  });

  it('can be canceled while it runs', async function () {
    // A pipe that nobody writes to: reading it never ends.
    if (process.platform === 'win32') return this.skip();
    const pipe = sample('endless.csv');
    execFileSync('mkfifo', [pipe.fsPath]);
    const report = recommend(pipe);
    await until(() => isRead(pipe.fsPath));
    // In the panel: VS Code shows no progress notifications while it is tested.
    await window.panel.getByRole('button', { name: 'Cancel' }).click();
    assert.equal(await report, undefined);
    await until(() => !isRead(pipe.fsPath));
    rmSync(pipe.fsPath);
    assert.ok(await recommend(sample('old-faithful.csv')));
  });
});
