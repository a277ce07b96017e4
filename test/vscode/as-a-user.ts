import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers, type Page } from 'playwright-core';
import { chromium, chromiumArguments } from '../chromium.ts';
import { pageAddress, root, serveVscode } from './vscode-server.ts';

/**
 * What a user gets: the packed extension, installed into a VS Code, used with mouse and keyboard only, through a
 * reload of the window. Pictures of each step go to shots/vscode, for people to look at.
 */
const pictures = join(root, 'shots', 'vscode');
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'as-a-user-'));
const workspace = join(folder, 'models');
cpSync(join(root, 'media', 'samples'), workspace, { recursive: true });
writeFileSync(join(workspace, 'train.py'), 'import torch.nn as nn\n\ncriterion = nn.MSELoss()\n');

const vsix = join(folder, 'residual-diagnostics.vsix');
execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
  cwd: root,
  stdio: ['ignore', 'ignore', 2],
});
const server = await serveVscode({ vsix });
const browser = await browsers.launch({ executablePath: chromium(), args: chromiumArguments });
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  page.setDefaultTimeout(30_000);
  await page.goto(pageAddress(server, workspace));
  try {
    await tour(page);
  } catch (error) {
    await page.screenshot({ path: join(pictures, 'failure.png') });
    throw error;
  }
  console.log(`The packed extension works as a user would use it; pictures are in ${pictures}.`);
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function tour(page: Page): Promise<void> {
  const panel = page.locator('iframe.webview.ready:visible').contentFrame().frameLocator('#active-frame');
  const headline = panel.getByRole('heading', { level: 1 });
  const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

  const file = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const item = page.getByRole('menuitem', { name: 'Recommend loss function' });
  // A menu opened before VS Code has looked at its extensions doesn't know them.
  while ((await item.count()) === 0) {
    await page.keyboard.press('Escape');
    await file('delivery-times.csv').click({ button: 'right' });
    await page.getByRole('menuitem').first().waitFor();
  }
  await picture('1-explorer-menu');
  await item.hover();
  await page.keyboard.press('Enter');
  await headline.filter({ hasText: 'L1' }).waitFor();
  await picture('2-panel');

  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Developer: Reload Window');
  const reload = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Developer: Reload Window' });
  const reloaded = page.waitForEvent('load');
  await reload.click();
  await reloaded;
  await headline.filter({ hasText: 'L1' }).waitFor();
  await picture('3-after-reload');

  await file('train.py').dblclick();
  const name = page
    .locator('.view-line span', { hasText: /^MSELoss$/ })
    .or(page.getByText('MSELoss'))
    .first();
  await name.waitFor();
  await name.hover();
  const hover = page.locator('.monaco-hover-content', { hasText: 'Normal' });
  await hover.waitFor();
  await picture('4-hover');

  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Residual Diagnostics: Recommend');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'cars.csv' }).waitFor();
  await picture('5-file-picker');
  await page.keyboard.type('cars');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { level: 1, name: /undecided|tie|either/i }).waitFor();
  await picture('6-undecided');

  for (const command of ['View: Close All Editors', 'Welcome: Open Walkthrough']) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${command}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
  }
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Residual Diagnostics' }).click();
  const step = page.locator('.getting-started-step', { hasText: 'See it on sample data' });
  await page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').waitFor();
  await picture('7-walkthrough');
  await step.getByRole('button', { name: 'Open the sample' }).click();
  await headline.filter({ hasText: 'L1' }).waitFor();
  await picture('8-sample');
  assert.equal(await page.locator('.notification-toast.error').count(), 0);
}
