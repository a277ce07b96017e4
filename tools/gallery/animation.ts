import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers, type Locator, type Page } from 'playwright-core';
import { chromium, chromiumArguments } from '../../test/chromium.ts';
import { panelIn } from '../../test/vscode/panel-in.ts';
import { pageAddress, root, serveVscode } from '../../test/vscode/vscode-server.ts';
import { animatedPng, type Frame } from './animated-png.ts';

/**
 * Records the README's animation in a real VS Code with the packed extension: right-click, verdict, code. Writes
 * media/right-click-to-code.png: `npx tsx tools/gallery/animation.ts`, optionally with the path of a packed
 * extension.
 */
const folder = mkdtempSync(join(tmpdir(), 'animation-'));
const vsix = process.argv[2] ?? pack();
const workspace = join(folder, 'delivery');
mkdirSync(workspace);
cpSync(join(root, 'media/samples/delivery-times.csv'), join(workspace, 'delivery-times.csv'));
const training = `import torch.nn as nn

from model import DeliveryTimes

model = DeliveryTimes()
criterion = nn.MSELoss()
`;
writeFileSync(join(workspace, 'train.py'), training);
const server = await serveVscode({
  vsix,
  settings: { 'workbench.colorTheme': 'Default Dark Modern', 'editor.minimap.enabled': false },
});
const browser = await browsers.launch({ executablePath: chromium(), args: chromiumArguments });
try {
  const context = await browser.newContext({ viewport: { width: 1180, height: 700 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(pageAddress(server, workspace));
  const path = join(root, 'media', 'right-click-to-code.png');
  writeFileSync(path, animatedPng(await record(page)));
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function pack(): string {
  const path = join(folder, 'extension.vsix');
  execFileSync('npm', ['run', '--silent', 'package', '--', '--out', path], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  return path;
}

async function record(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  const frame = async (duration: number) => {
    // Menus and messages fade in.
    await page.waitForTimeout(400);
    frames.push({ png: await page.screenshot(), duration });
  };
  const file = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const panel = panelIn(page);

  await file('train.py').dblclick();
  await page.locator('.view-line', { hasText: 'MSELoss' }).waitFor();
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+b');
  await pointTo(page, file('delivery-times.csv'));
  await frame(1500);

  const entry = page.getByRole('menuitem', { name: 'Recommend loss function' });
  // A menu opened before VS Code has scanned its extensions lacks their entries.
  while ((await entry.count()) === 0) {
    await page.keyboard.press('Escape');
    await file('delivery-times.csv').click({ button: 'right' });
    await page.getByRole('menuitem').first().waitFor();
  }
  await pointTo(page, entry);
  await frame(1800);

  await entry.click();
  await panel.locator('.verdict').waitFor();
  await panel.locator('.picture:not(:has(svg))').first().waitFor({ state: 'detached' });
  await page.mouse.move(5, 5);
  await frame(3000);

  const copy = panel.getByRole('button', { name: 'Copy', exact: true });
  await copy.scrollIntoViewIfNeeded();
  await copy.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await pointTo(page, copy);
  await copy.click();
  await frame(2000);

  await page.locator('.view-line', { hasText: 'MSELoss' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('criterion = nn.L1Loss()');
  await page.keyboard.press('Escape');
  await pointTo(page, page.locator('.view-line', { hasText: 'L1Loss' }));
  await frame(2600);
  return frames;
}

/** Moves the pointer to an element and draws it, since screenshots don't show the pointer. */
async function pointTo(page: Page, place: Locator): Promise<void> {
  // A line being redrawn has no position for a moment.
  let box = await place.first().boundingBox();
  while (!box) {
    await page.waitForTimeout(50);
    box = await place.first().boundingBox();
  }
  const [x, y] = [box.x + Math.min(70, box.width / 2), box.y + box.height / 2];
  await page.mouse.move(x, y, { steps: 3 });
  await page.evaluate(
    ([left, top]) => {
      const shape = 'M0 0V17L4.5 12.8L7.5 19.5L10 18.4L7 11.8H13Z';
      const pointer = document.getElementById('pointer') ?? document.createElement('div');
      pointer.id = 'pointer';
      pointer.style.cssText = `position:fixed;z-index:2147483647;pointer-events:none;left:${left}px;top:${top}px`;
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('width', '16');
      svg.setAttribute('height', '22');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', shape);
      path.setAttribute('fill', 'white');
      path.setAttribute('stroke', 'black');
      svg.append(path);
      pointer.replaceChildren(svg);
      document.body.append(pointer);
    },
    [x, y] as const,
  );
}
