import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Browser, chromium as browsers, type FrameLocator, type Page } from 'playwright-core';
import { chromium, chromiumArguments, patience } from '../chromium.ts';
import { appears, runCommand } from './hands.ts';
import { panelIn } from './panel-in.ts';
import { pageAddress, root, type ServedVscode, serveVscode } from './vscode-server.ts';

/** Errors in a column that is not the one to be guessed; the number of rows tells one state of the file from another. */
function table(rows: number): string {
  const sample = readFileSync(join(root, 'media', 'samples', 'delivery-times.csv'), 'utf8');
  const lines = sample.split('\n').slice(1, rows + 1);
  const errors = lines.map((line) => line.split(',').map(Number)).map(([i, y, mean]) => `${i},${y! - mean!}`);
  return `residual,other\n${errors.join('\n')}\n`;
}

/**
 * The window reloads, which ends the extension host and with it any suite that runs there: so this one looks at the
 * window from outside only, and the file is changed by another program.
 */
describe('a reloaded window', function () {
  // Each test goes on where the one before has left the window.
  this.bail(true);
  const workspace = mkdtempSync(join(tmpdir(), 'residual-diagnostics-reload-'));
  const file = join(workspace, 'errors.csv');
  let server: ServedVscode;
  let browser: Browser;
  let page: Page;
  let panel: FrameLocator;

  before(async () => {
    writeFileSync(file, table(300));
    server = await serveVscode();
    browser = await browsers.launch({
      executablePath: chromium(),
      args: chromiumArguments,
      timeout: patience,
    });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(patience);
    panel = panelIn(page);
    await page.goto(pageAddress(server, workspace, { extensionDevelopmentPath: root }));
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({ path: join(root, 'shots', 'vscode', 'reload.png') });
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(workspace, { recursive: true, force: true });
  });

  const reload = async () => {
    const reloaded = page.waitForEvent('load');
    await runCommand(page, 'Developer: Reload Window');
    await reloaded;
  };
  const subject = (words: string) => panel.locator('.subject', { hasText: words }).waitFor();
  const button = (name: string, pressed: boolean) =>
    panel.getByRole('button', { name, exact: true, pressed }).first();
  const scroll = () => panel.locator('html').evaluate(({ scrollTop }) => scrollTop);

  it('restores the panel with its choices and its scroll position', async () => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'errors.csv' }).click();
    await runCommand(page, 'Residual Diagnostics: Recommend loss function');
    await subject('residual · all 300 rows analyzed');

    await panel.getByRole('button', { name: 'Columns', exact: true }).click();
    await panel.getByLabel('Residual', { exact: true }).selectOption('other');
    await panel.locator('#columns').getByRole('button', { name: 'Analyze' }).click();
    await subject('other · all 300 rows analyzed');
    await panel.locator('#why summary').click();
    await panel.getByRole('tab', { name: 'XGBoost' }).click();
    await button('Student’s t', false).click();
    const detrend = button('Detrend', false);
    await detrend.click();
    await button('Detrend', true).waitFor();
    const scrolled = await scroll();
    assert.ok(scrolled > 300, `scrolled to ${scrolled}`);

    await reload();
    await subject('other · all 300 rows analyzed');
    await panel.getByRole('tab', { name: 'XGBoost', selected: true }).waitFor();
    assert.equal(await panel.locator('#why details').getAttribute('open'), null);
    await button('Student’s t', true).waitFor();
    await button('Detrend', true).waitFor();
    await holds(async () => Math.abs((await scroll()) - scrolled) < 2);
  });

  it('continues to follow the file', async () => {
    // Where the watch had not begun yet, the next change is followed.
    do writeFileSync(file, table(200));
    while (!(await appears(panel.locator('.subject', { hasText: 'other · all 200 rows analyzed' }), 15_000)));
    await panel.locator('.changes', { hasText: '200 rows instead of 300' }).waitFor();
  });

  it('keeps a locked panel locked, and what it will show when unlocked', async () => {
    await button('Lock', false).click();
    await button('Lock', true).waitFor();
    await reload();
    await button('Lock', true).waitFor();
    await subject('other · all 200 rows analyzed');
    writeFileSync(file, table(250));
    await button('Lock', true).click();
    await subject('other · all 250 rows analyzed');
  });
});

/** Waits for what the page does in its own time. */
async function holds(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}
