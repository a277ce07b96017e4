import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { desktopVscode } from './desktop.ts';
import { freePort, root } from './vscode-server.ts';

/** Runs the suite in a real VS Code: the desktop one where it can be had, else one served to Chromium. */
const suite = join(root, 'out', 'vscode-suite.cjs');
await build({
  entryPoints: [join(root, 'test/vscode/suite/index.ts')],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha', 'playwright-core'],
  sourcemap: 'inline',
});

const workspace = mkdtempSync(join(tmpdir(), 'residual-diagnostics-'));
cpSync(join(root, 'media', 'samples'), workspace, { recursive: true });
const debugPort = await freePort();
const desktop = await desktopVscode();
console.log(desktop ? `Testing in ${desktop}.` : 'Desktop VS Code is out of reach: testing in a served one.');
try {
  await runTests({
    vscodeExecutablePath: desktop ?? join(root, 'test/vscode/code-stand-in'),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: { DEBUG_PORT: String(debugPort), TEST_GREP: process.argv[2] ?? '' },
    launchArgs: [workspace, `--remote-debugging-port=${debugPort}`],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
