import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { desktopVscode } from './desktop.ts';
import { freePort, root } from './vscode-server.ts';
import { testInWebHost } from './web-host.ts';

/**
 * Runs the suite in a real VS Code: the desktop one where it can be had, else one served to Chromium. Without a word
 * that picks tests, what only a web extension host can show follows in one. Last comes what no suite in an extension
 * host lives through.
 */
const grep = process.argv[2];
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
  // The package says that its files do nothing when imported; those of the suite do.
  ignoreAnnotations: true,
});

const workspace = mkdtempSync(join(tmpdir(), 'residual-diagnostics-'));
cpSync(join(root, 'media', 'samples'), workspace, { recursive: true });
// A folder of extensions that are installed: VS Code takes only one that is under development.
const extensions = mkdtempSync(join(tmpdir(), 'residual-diagnostics-extensions-'));
for (const [folder, id] of [
  ['jupyter-stand-in', 'ms-toolsai.jupyter'],
  ['assistant-stand-in', 'tests.assistant-stand-in'],
  ['debugger-stand-in', 'tests.debugger-stand-in'],
] as const)
  cpSync(join(root, 'test/vscode', folder), join(extensions, `${id}-0.0.0`), { recursive: true });
const debugPort = await freePort();
const reports = createServer((report) => report.pipe(process.stdout, { end: false }));
const reportPort = await new Promise<number>((resolve) => {
  reports.listen(0, '127.0.0.1', () => resolve((reports.address() as AddressInfo).port));
});
const desktop = await desktopVscode();
console.log(
  'executable' in desktop
    ? `Testing in ${desktop.executable}.`
    : `Testing in a served VS Code, not the desktop one: ${desktop.missing}.`,
);
try {
  await runTests({
    vscodeExecutablePath:
      'executable' in desktop ? desktop.executable : join(root, 'test/vscode/code-stand-in'),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: {
      DEBUG_PORT: String(debugPort),
      REPORT_PORT: String(reportPort),
      PICTURES: join(root, 'shots', 'vscode'),
      TEST_GREP: grep ?? '',
    },
    launchArgs: [workspace, `--extensions-dir=${extensions}`, `--remote-debugging-port=${debugPort}`],
  });
  if (!grep) await testInWebHost();
  await testFromOutside(grep);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  reports.close();
  for (const folder of [workspace, extensions]) rmSync(folder, { recursive: true, force: true });
}

async function testFromOutside(grep: string | undefined): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, ...(grep && { grep }) });
  mocha.addFile(join(root, 'test/vscode/reload.ts'));
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
