import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A whole VS Code, served to a browser, from the npm registry: for machines where the desktop one can't be
 * downloaded. It is the build that the package code-server carries, run without code-server's own front.
 */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const folder = join(root, '.vscode-test', 'server');
const vscode = (base: string) => join(base, 'node_modules', 'code-server', 'lib', 'vscode');
const versions = { 'code-server': '4.139.1', node: '24' };

/** Installs it where it is not, about 600 MB in .vscode-test/server. */
function install(): void {
  if (existsSync(join(vscode(folder), 'node_modules')) && existsSync(join(folder, 'node_modules/.bin/node')))
    return;
  console.error(`Installing a VS Code that runs in the browser into ${folder} …`);
  // Built beside and renamed, so that an interrupted install is not taken for a whole one.
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  writeFileSync(
    join(partial, 'package.json'),
    JSON.stringify({ private: true, dependencies: versions, allowScripts: { node: true } }),
  );
  const npm = (cwd: string, ...words: string[]) =>
    execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      stdio: ['ignore', 2, 2],
    });
  // Native builds are left out; VS Code does without them here. Node's own script fetches its binary from npm.
  npm(partial, 'install', '--ignore-scripts');
  npm(partial, 'rebuild', 'node');
  npm(vscode(partial), 'install', '--omit=dev', '--ignore-scripts');
  renameSync(partial, folder);
}

const server = (...words: string[]): [string, string[]] => [
  join(folder, 'node_modules/.bin/node'),
  [join(vscode(folder), 'out/server-main.js'), ...words],
];

export interface ServedVscode {
  /** e.g. http://127.0.0.1:41234 */
  address: string;
  port: number;
  /** Rejects when the server ends by itself. */
  ended: Promise<never>;
  stop(): void;
}

export interface ServeOptions {
  /** Packed extensions to install first, as a user would. Without one, extensions under development are served. */
  vsix?: string | string[];
  /** A folder of installed extensions; an empty one where it is left out. */
  extensions?: string;
  env?: Record<string, string>;
  /** More settings. */
  settings?: Record<string, unknown>;
}

/** Serves VS Code on a free port of this machine until `stop`. */
export async function serveVscode({
  vsix,
  extensions,
  env = {},
  settings = {},
}: ServeOptions = {}): Promise<ServedVscode> {
  install();
  const data = mkdtempSync(join(tmpdir(), 'vscode-server-'));
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions ?? join(data, 'extensions')];
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  if (vsix) {
    const [node, words] = server(
      ...folders,
      ...[vsix].flat().flatMap((file) => ['--install-extension', file]),
    );
    execFileSync(node, words, { stdio: 'pipe' });
  }
  const port = await freePort();
  const [node, words] = server(
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without it a built VS Code ignores extensions under development; with it, it shows no notifications.
    ...(vsix ? [] : ['--enable-smoke-test-driver']),
    ...folders,
  );
  const child = spawn(node, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => {
    child.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with status ${code}.`)));
  });
  ended.catch(() => {});
  await Promise.race([said(child, 'Extension host agent listening'), ended]);
  return { address: `http://127.0.0.1:${port}`, port, ended, stop };
}

/** Settings of a VS Code that shows nothing but the workspace. */
const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
};

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (output.includes(words)) resolve();
    });
    child.stderr?.resume();
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The address that opens a workspace, with VS Code's own start options for the page. */
export function pageAddress(
  { address, port }: ServedVscode,
  workspace: string,
  options: Record<string, string> = {},
) {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = Object.entries({ skipWelcome: 'true', ...options }).map(([key, value]) => [
    key,
    value.startsWith('/') ? remote(value) : value,
  ]);
  return `${address}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
