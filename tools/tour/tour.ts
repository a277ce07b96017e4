import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  appears,
  chooseInMenu,
  closeMenu,
  hoverUntil,
  openMenu,
  runCommand,
} from '../../test/vscode/hands.ts';
import { panelIn, previewIn } from '../../test/vscode/panel-in.ts';

const training = `import torch.nn as nn
import xgboost as xgb

criterion = nn.MSELoss()
model = xgb.XGBRegressor(objective="reg:squarederror")
`;

/** Writes a user's project: code, a notebook, and the predictions of two models. */
export function writeProject(folder: string): void {
  writeFileSync(join(folder, 'train.py'), training);
  const cell = (source: string) => ({
    cell_type: 'code',
    metadata: {},
    outputs: [],
    execution_count: null,
    source,
  });
  const notebook = {
    cells: [cell('import scipy.stats as st'), cell('noise = st.laplace(0, 1).rvs(100)')],
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(join(folder, 'noise.ipynb'), JSON.stringify(notebook));
  for (const [name, scale] of [
    ['ridge', 1],
    ['forest', 0.6],
  ] as const) {
    const rows = Array.from({ length: 200 }, (_, i) => {
      const [u, v] = [(i * 0.754877666) % 1, (i * 0.569840291) % 1];
      return `${i},${scale * Math.sqrt(-2 * Math.log(u || 0.5)) * Math.cos(2 * Math.PI * v)}`;
    });
    writeFileSync(join(folder, `${name}.csv`), `row,residual\n${rows.join('\n')}\n`);
  }
}

/** A tour of the extension, step by step, as a new user would take it. */
export async function tour(page: Page, picture: (step: string) => Promise<unknown>): Promise<void> {
  const panel = panelIn(page);
  const headline = (text: string | RegExp) =>
    panel.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
  const file = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const picks = (text: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const command = (title: string) => runCommand(page, title);
  const line = (text: string) => page.locator('.view-line', { hasText: text }).first();
  /** The center of a word in an editor. */
  const place = async (word: string): Promise<{ x: number; y: number }> => {
    await line(word).waitFor();
    return line(word).evaluate((element, text) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const at = node.textContent!.indexOf(text);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`No ${text} in one piece.`);
    }, word);
  };
  const hoverOver = async (word: string, says: string | RegExp) => {
    const hover = page.locator('.monaco-hover-content', { hasText: says }).first();
    await hoverUntil(
      page,
      async () => {
        const { x, y } = await place(word);
        await page.mouse.move(x, y, { steps: 3 });
      },
      hover,
    );
    // It fades in.
    await page.waitForTimeout(300);
  };

  await openMenu(page, file('delivery-times.csv'), 'Recommend loss function');
  await picture('01-explorer-menu');

  await closeMenu(page);
  await file('train.py').dblclick();
  await hoverOver('MSELoss', 'Normal');
  await picture('02-hover');
  await page.locator('.monaco-hover-content').getByText('Derivation').first().click();
  await previewIn(page).locator('.katex').first().waitFor();
  await page.waitForTimeout(1000);
  await picture('03-derivation');
  await command('View: Close Editor');
  await hoverOver('reg:squarederror', 'Normal');
  await picture('04-hover-string');

  await chooseInMenu(page, file('delivery-times.csv'), 'Recommend loss function');
  await headline('L1');
  await picture('05-panel');

  const reloaded = page.waitForEvent('load');
  await command('Developer: Reload Window');
  await reloaded;
  await headline('L1');
  await picture('06-after-reload');

  await page.locator('.tab', { hasText: 'train.py' }).click();
  await hoverOver('MSELoss', 'delivery-times.csv');
  await picture('07-hover-verdict');
  await page.mouse.move(5, 5);
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Use MAE (L1)' });
  do {
    const { x, y } = await place('MSELoss');
    await page.mouse.click(x, y);
    await page.keyboard.press('Control+.');
  } while (!(await appears(fix)));
  await picture('08-quick-fix');
  await fix.click();
  await line('L1Loss').waitFor();
  await picture('09-after-fix');
  await page.keyboard.press('Control+z');

  await file('delivery-times.csv').dblclick();
  const status = page.locator('.statusbar-item', { hasText: 'L1' });
  await hoverUntil(
    page,
    () => status.hover({ timeout: 3000 }),
    page.locator('.monaco-hover', { hasText: 'Select to open' }).first(),
  );
  await picture('10-status-bar');
  await hoverOver('y_pred', 'n = 400');
  await picture('11-column-hover');

  await file('noise.ipynb').dblclick();
  await hoverOver('laplace', 'Laplace');
  await picture('12-notebook-hover');

  await command('View: Close All Editors');
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'residual\n0.3\n-1.2\n0.8\n0.1\n-0.4\n2.9\n-0.2\n0.5\n-0.9\n0.05\n1.1\n-0.6',
    ),
  );
  await command('Residual Diagnostics: Analyze Clipboard');
  await headline(/./);
  await picture('13-clipboard');

  await file('ridge.csv').click();
  await file('forest.csv').click({ modifiers: ['ControlOrMeta'] });
  await chooseInMenu(page, file('forest.csv'), 'Compare Models');
  await panel.locator('#compared').waitFor();
  await page.waitForTimeout(1000);
  await picture('14-compare');

  await command('Residual Diagnostics: Recommend Loss Function for Another File…');
  await picks('cars.csv').first().waitFor();
  await picture('15-file-picker');
  await picks('cars.csv').first().click();
  await headline(/undecided|tie|either/i);
  await picture('16-undecided');

  await command('View: Close All Editors');
  const chat = page.locator('.interactive-session');
  await command('Chat: Open Chat');
  await chat.getByRole('code').first().click();
  await page.keyboard.type('@assistant Which loss suits delivery-times.csv?');
  // Meanwhile VS Code learns the name of the participant.
  await chat.locator('.chat-input-container').getByText('@assistant', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await chat.getByText('Read delivery-times.csv').filter({ visible: true }).first().waitFor();
  await picture('17-chat-consent');
  await chat.getByRole('button', { name: 'Allow' }).filter({ visible: true }).first().click();
  await chat.getByText('Use MAE (L1)').filter({ visible: true }).first().waitFor();
  await page.waitForTimeout(500);
  await picture('18-chat-answer');
  await command('View: Hide Secondary Side Bar');

  await command('Welcome: Open Walkthrough...');
  await picks('Residual Diagnostics').first().click();
  const step = (title: string) => page.locator('.getting-started-step', { hasText: title });
  const drawing = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg');
  let before = '';
  for (const [i, title] of steps.entries()) {
    await step(title).click();
    await drawing.waitFor();
    // The previous step has a drawing too.
    while ((await drawing.innerHTML()) === before) await page.waitForTimeout(50);
    before = await drawing.innerHTML();
    await page.waitForTimeout(300);
    await picture(`${19 + i}-walkthrough`);
  }
  await step(steps[0]!).click();
  await step(steps[0]!).getByRole('button', { name: 'Open the sample' }).click();
  await headline('L1');
  await picture('24-sample');

  await command('View: Close All Editors');
  await command('View: Show Extensions');
  await page.locator('.extensions-list .monaco-list-row', { hasText: 'Residual Diagnostics' }).click();
  const about = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await about.getByRole('heading', { level: 1, name: 'Residual Diagnostics' }).waitFor();
  const images = about.locator('img');
  const without = (what: 'complete' | 'naturalWidth') =>
    images.evaluateAll(
      (found: HTMLImageElement[], what) => found.filter((image) => !image[what]).map(({ alt }) => alt),
      what,
    );
  while ((await without('complete')).length > 0) await page.waitForTimeout(50);
  assert.deepEqual(await without('naturalWidth'), []);
  await picture('25-extension');
  assert.equal(await page.locator('.notification-toast.error').count(), 0);
}

const steps = [
  'See it on sample data',
  'Look before you rely on it',
  'Ask about your own data',
  'Hover over a loss in your code',
  'Compare models and groups',
];
