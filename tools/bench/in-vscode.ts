import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers, type FrameLocator, type Page } from 'playwright-core';
import { chromium, chromiumArguments } from '../../test/chromium.ts';
import { emptyWebviewIn, panelIn } from '../../test/vscode/panel-in.ts';
import { pageAddress, root, serveVscode } from '../../test/vscode/vscode-server.ts';
import { writeData } from './data.ts';
import { emptyTitle, emptyWebview } from './empty-webview.ts';
import { median } from './measure.ts';

export interface TimesInVscode {
  /** Milliseconds from the click on the icon to the painted verdict: the first of a session, and the median of later ones. */
  first: number;
  later: number;
  /** The same for a webview that holds one line: what VS Code itself takes of a later click. */
  empty: number;
  /** Milliseconds that VS Code says the activation took. */
  activation: number;
}

const LATER = 7;

/** Milliseconds in which a new window starts its extension host, during which any extension would wait. */
const WINDOW_STARTS = 5000;

/**
 * Times what a user waits for, in a real VS Code with the packed extension: a click on the icon of a file of 1000
 * rows, until the verdict is painted. Alone: `npx tsx tools/bench/in-vscode.ts`,
 * with a packed extension's path where there is one.
 */
export async function timeInVscode(packed?: string): Promise<TimesInVscode> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-in-vscode-'));
  const vsix = packed ?? pack(folder);
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  for (let file = 0; file <= LATER; file++) writeData(join(workspace, `valid-${file}.csv`), 1000);
  const server = await serveVscode({ vsix: [vsix, emptyWebview(folder)] });
  const browser = await browsers.launch({ executablePath: chromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
    page.setDefaultTimeout(60_000);
    await page.addInitScript(note);
    await page.goto(pageAddress(server, workspace));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await page.waitForTimeout(WINDOW_STARTS);
    const times: number[] = [];
    const empty: number[] = [];
    for (let file = 0; file <= LATER; file++) {
      times.push(await timeOne(page, `valid-${file}.csv`, 'Recommend loss function', panelIn));
      if (file > 0) empty.push(await timeOne(page, `valid-${file}.csv`, emptyTitle, emptyWebviewIn));
    }
    const [first, ...later] = times as [number, ...number[]];
    return { first, later: median(later), empty: median(empty), activation: await activationTime(page) };
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

/** Opens a file as text and clicks an icon, which opens what is found in the page so. */
async function timeOne(
  page: Page,
  file: string,
  icon: string,
  opened: (page: Page) => FrameLocator,
): Promise<number> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
  await page.locator('.tab.active', { hasText: file }).waitFor();
  // VS Code does more in the second after a file was opened.
  await page.waitForTimeout(2000);
  const clicked = page.waitForEvent('console', (message) => message.text().startsWith('clicked'));
  await page.locator(`.editor-actions [aria-label^="${icon}"]:visible`).first().click();
  const from = Number((await clicked).text().split(' ')[1]);
  const to: number = await opened(page).locator('.verdict').evaluate(`(${painted})()`);
  await page.waitForTimeout(1000);
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>View: Close All Editors');
  await page.keyboard.press('Enter');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
  return to - from;
}

/** As “Show Running Extensions” has it. */
async function activationTime(page: Page): Promise<number> {
  // Rows out of sight are not there.
  await page.setViewportSize({ width: 1500, height: 3000 });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Developer: Show Running Extensions');
  await page.keyboard.press('Enter');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', {
    hasText: 'Residual Diagnostics',
  });
  const text = await row.locator('.activation-time').textContent();
  return Number(/(\d+)\s*ms/.exec(text ?? '')?.[1]);
}

/** Runs in the window: says when something was clicked. */
const note = "addEventListener('click', () => console.log('clicked ' + Date.now()), { capture: true })";

/** Runs in the panel: when the browser painted the first words of the verdict, which are its largest so far. */
const painted = `() => new Promise((tell) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntries().find(({ element }) => element && element.closest('.opening'));
    if (entry) tell(performance.timeOrigin + entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

if (import.meta.url === `file://${process.argv[1]}`) console.log(await timeInVscode(process.argv[2]));
