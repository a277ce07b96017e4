import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { chromium, chromiumArguments } from '../../test/chromium.ts';
import { openMenu } from '../../test/vscode/hands.ts';
import { emptyWebviewIn, panelIn } from '../../test/vscode/panel-in.ts';
import { pageAddress, root, serveVscode } from '../../test/vscode/vscode-server.ts';
import { writeData } from './data.ts';
import { emptyTitle, emptyWebview } from './empty-webview.ts';
import { median } from './measure.ts';

export interface TimesInVscode {
  /** The median over windows of milliseconds from a click on the icon to the painted verdict of their first file. */
  first: number;
  /** The median for later files, opened from the explorer's menu while the previous file's panel is open. */
  later: number;
  /** By the icon when all panels were closed, so that VS Code creates a webview. */
  anew: number;
  /** The same for a webview with one line of text: VS Code's own share of that time. */
  empty: number;
  /** The median over windows of the same for their first webview. */
  emptyFirst: number;
  /**
   * The median over windows of the milliseconds that the activation took, according to VS Code, which activates
   * extensions at once and counts what one waits for another.
   */
  activation: number;
  /** The same for the extension of the empty webview. */
  emptyActivation: number;
}

const laterFiles = 7;

/** How many windows are opened for what only the first click in each can tell. */
const windows = 5;

const recommend = 'Recommend loss function';

/** Milliseconds that a new window needs to start its extension host; until then any extension has to wait. */
const windowStarts = 5000;

/**
 * Times how long a user waits in a real VS Code with the packed extension: from a click on the icon for a file of
 * 1000 rows until the verdict is painted. By itself: `npx tsx tools/bench/in-vscode.ts`, optionally with the path of
 * a packed extension.
 */
export async function timeInVscode(packed?: string): Promise<TimesInVscode> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-in-vscode-'));
  const vsix = packed ?? pack(folder);
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  for (let file = 0; file <= laterFiles; file++) writeData(join(workspace, `valid-${file}.csv`), 1000);
  const server = await serveVscode({ vsix: [vsix, emptyWebview(folder)] });
  const browser = await browsers.launch({ executablePath: chromium(), args: chromiumArguments });
  try {
    const openWindow = async (): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
      page.setDefaultTimeout(60_000);
      await page.addInitScript(note);
      await page.goto(pageAddress(server, workspace));
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await page.waitForTimeout(windowStarts);
      return page;
    };
    const firsts: number[] = [];
    const emptyFirsts: number[] = [];
    const activations: number[] = [];
    const emptyActivations: number[] = [];
    for (let window = 0; window < windows; window++) {
      const ours = await openWindow();
      firsts.push(await byIcon(ours, 'valid-0.csv', recommend, panelIn(ours)));
      await showActivations(ours);
      activations.push(await activationTime(ours, 'Residual Diagnostics'));
      emptyActivations.push(await activationTime(ours, 'empty-webview'));
      await ours.close();
      const other = await openWindow();
      emptyFirsts.push(await byIcon(other, 'valid-0.csv', emptyTitle, emptyWebviewIn(other)));
      await other.close();
    }
    const page = await openWindow();
    await byIcon(page, 'valid-0.csv', recommend, panelIn(page));
    const files = Array.from({ length: laterFiles }, (_, i) => `valid-${i + 1}.csv`);
    const later: number[] = [];
    for (const file of files)
      later.push(await timeOne(page, await entryOf(page, file), paintedNext(panelIn(page))));
    const anew: number[] = [];
    const empty: number[] = [];
    for (const file of files) {
      await closeAll(page);
      anew.push(await byIcon(page, file, recommend, panelIn(page)));
      await closeAll(page);
      empty.push(await byIcon(page, file, emptyTitle, emptyWebviewIn(page)));
    }
    return {
      first: median(firsts),
      later: median(later),
      anew: median(anew),
      empty: median(empty),
      emptyFirst: median(emptyFirsts),
      activation: median(activations),
      emptyActivation: median(emptyActivations),
    };
  } finally {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function pack(folder: string): string {
  const vsix = join(folder, 'extension.vsix');
  execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  return vsix;
}

const rowOf = (page: Page, file: string): Locator =>
  page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });

/** The icon above a file opened as text. */
async function iconOf(page: Page, file: string, icon: string): Promise<Locator> {
  await rowOf(page, file).dblclick();
  await page.locator('.tab.active', { hasText: file }).waitFor();
  // VS Code is still busy in the second after a file is opened.
  await page.waitForTimeout(2000);
  return page.locator(`.editor-actions [aria-label^="${icon}"]:visible`).first();
}

const byIcon = async (page: Page, file: string, icon: string, opened: FrameLocator): Promise<number> =>
  timeOne(page, await iconOf(page, file, icon), paintedFirst(opened));

/** The entry in a file's menu. */
async function entryOf(page: Page, file: string): Promise<Locator> {
  const entry = await openMenu(page, rowOf(page, file), recommend);
  // VS Code ignores a click right after the menu opens.
  await page.waitForTimeout(1000);
  return entry;
}

/** The milliseconds from a click to the paint it causes. */
async function timeOne(page: Page, place: Locator, painted: Promise<number>): Promise<number> {
  const clicked = page.waitForEvent('console', (message) => message.text().startsWith('clicked'));
  await place.click();
  const from = Number((await clicked).text().split(' ')[1]);
  const to = await painted;
  await page.waitForTimeout(1000);
  return to - from;
}

async function closeAll(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>View: Close All Editors');
  await page.keyboard.press('Enter');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
}

async function showActivations(page: Page): Promise<void> {
  // Rows out of sight are not in the page.
  await page.setViewportSize({ width: 1500, height: 3000 });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Developer: Show Running Extensions');
  await page.keyboard.press('Enter');
}

/** The activation time that “Show Running Extensions” tells. */
async function activationTime(page: Page, extension: string): Promise<number> {
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: extension });
  const text = await row.locator('.activation-time').textContent();
  return Number(/(\d+)\s*ms/.exec(text ?? '')?.[1]);
}

/**
 * Runs in the window and logs the time of a click. It listens for mouseup because a menu reacts before the click
 * event.
 */
const note = "addEventListener('mouseup', () => console.log('clicked ' + Date.now()), { capture: true })";

/** When the browser painted the first words of a new page's verdict, its largest text so far. */
const paintedFirst = (panel: FrameLocator): Promise<number> =>
  panel.locator('.verdict').evaluate(`new Promise((tell) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntries().find(({ element }) => element && element.closest('.opening'));
      if (entry) tell(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  })`);

/** When another verdict was painted on an existing page: the first task after its frame. */
const paintedNext = (panel: FrameLocator): Promise<number> =>
  panel.locator('.opening').evaluate(`new Promise((tell) => {
    const before = document.querySelector('.opening');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.timeOrigin + performance.now());
    const observer = new MutationObserver(() => {
      const opening = document.querySelector('.opening');
      if (!opening || opening === before) return;
      observer.disconnect();
      requestAnimationFrame(() => port2.postMessage(''));
    });
    observer.observe(document.getElementById('root'), { childList: true, subtree: true });
  })`);

if (import.meta.url === `file://${process.argv[1]}`) console.log(await timeInVscode(process.argv[2]));
