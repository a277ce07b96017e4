import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers } from 'playwright-core';
import { chromium, chromiumArguments, patience } from '../../test/chromium.ts';
import { pageAddress, root, serveVscode } from '../../test/vscode/vscode-server.ts';
import { tour, writeProject } from './tour.ts';

/**
 * Tests what users get: the packed extension, installed in a VS Code and used with mouse and keyboard only, including
 * a reload of the window; once in a dark theme, once in a light one. Pictures of each step go to shots/vscode, for
 * people to look at.
 */
const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const folder = mkdtempSync(join(tmpdir(), 'as-a-user-'));
const vsix = join(folder, 'residual-diagnostics.vsix');
execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
  cwd: root,
  stdio: ['ignore', 'ignore', 2],
});
const browser = await browsers.launch({
  executablePath: chromium(),
  args: chromiumArguments,
  timeout: patience,
});
try {
  for (const [name, theme] of Object.entries(themes)) {
    const pictures = join(root, 'shots', 'vscode', name);
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    const workspace = join(folder, name, 'models');
    cpSync(join(root, 'media', 'samples'), workspace, { recursive: true });
    writeProject(workspace);
    const extensions = join(folder, name, 'extensions');
    cpSync(join(root, 'test/vscode/assistant-stand-in'), join(extensions, 'tests.assistant-stand-in-0.0.0'), {
      recursive: true,
    });
    const server = await serveVscode({
      vsix,
      extensions,
      settings: { 'workbench.colorTheme': theme, 'chat.disableAIFeatures': false },
    });
    try {
      const context = await browser.newContext({ viewport: { width: 1500, height: 1000 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await page.goto(pageAddress(server, workspace));
      try {
        await tour(page, (step) => page.screenshot({ path: join(pictures, `${step}.png`) }));
      } catch (error) {
        await page.screenshot({ path: join(pictures, 'failure.png') });
        throw error;
      }
      await context.close();
    } finally {
      server.stop();
    }
    console.log(`The packed extension works as a user would use it; pictures are in ${pictures}.`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
