import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium as browsers } from 'playwright-core';
import { chromium, chromiumArguments, patience } from '../chromium.ts';
import { panelIn } from './panel-in.ts';
import { pageAddress, root, serveVscode } from './vscode-server.ts';
import { unmarked } from './web/report.ts';

/**
 * Runs the extension where vscode.dev runs it: in a web extension host, a worker of the browser. Returns when the
 * suite there has held and the panel shows its verdict; throws with what was said otherwise.
 */
export async function testInWebHost(): Promise<void> {
  const extensionTestsPath = join(root, 'out', 'vscode-web-suite.cjs');
  await build({
    entryPoints: [join(root, 'test/vscode/web/index.ts')],
    outfile: extensionTestsPath,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const workspace = mkdtempSync(join(tmpdir(), 'residual-diagnostics-web-'));
  cpSync(join(root, 'media', 'samples'), workspace, { recursive: true });
  const { publisher, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // The page starts an extension in the host that this says; it heeds no other word on one under development.
  const server = await serveVscode({
    settings: { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } },
  });
  const browser = await browsers.launch({
    executablePath: chromium(),
    args: chromiumArguments,
    timeout: patience,
  });
  /** VS Code's own words: of interest only where the suite fails. */
  const log: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(patience);
    const exited = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      const words = args.join(' ');
      const said = unmarked(words);
      if (said !== undefined) console.log(said);
      else log.push(`${type}: ${words}`);
    });
    await page.goto(pageAddress(server, workspace, { extensionDevelopmentPath: root, extensionTestsPath }));
    const status = await Promise.race([exited, server.ended]);
    if (status !== 0) throw new Error(`The web suite ended with status ${status}.`);
    await panelIn(page).getByRole('heading', { level: 1 }).filter({ hasText: 'L1' }).waitFor();
  } catch (error) {
    console.error(log.join('\n'));
    throw error;
  } finally {
    await browser.close();
    server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}
