import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pageAddress, root, serveVscode } from '../../test/vscode/vscode-server.ts';

/**
 * `npm start`: opens a VS Code with the extension on a copy of the samples, with one open beside the walkthrough.
 * Uses the desktop VS Code if `code` is installed and there is a display, otherwise one in the browser, until Ctrl-C.
 */
const workspace = mkdtempSync(join(tmpdir(), 'residual-diagnostics-samples-'));
cpSync(join(root, 'media', 'samples'), workspace, { recursive: true });
process.once('exit', () => rmSync(workspace, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

const firstSight = join(import.meta.dirname, 'first-sight');
const code = desktopCode();
if (code) {
  console.log('Opening VS Code with the extension and its samples …');
  const developed = [root, firstSight].map((path) => `--extensionDevelopmentPath=${path}`);
  const words = ['--new-window', '--wait', ...developed, workspace];
  const child = spawn(code, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.once('exit', (status) => process.exit(status ?? 1));
} else {
  console.log('No desktop VS Code here: packing the extension for one in the browser …');
  const vsix = join(workspace, '..', `${basename(workspace)}.vsix`);
  process.once('exit', () => rmSync(vsix, { force: true }));
  execFileSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  const extensions = mkdtempSync(join(tmpdir(), 'residual-diagnostics-extensions-'));
  process.once('exit', () => rmSync(extensions, { recursive: true, force: true }));
  cpSync(firstSight, join(extensions, 'tools.first-sight-0.0.0'), { recursive: true });
  console.log('Starting VS Code; the first time it is installed, which takes a few minutes …');
  const server = await serveVscode({ vsix, extensions });
  process.once('exit', server.stop);
  const address = pageAddress(server, workspace);
  console.log(`
VS Code with Residual Diagnostics and its samples:

  ${address}

Right-click a file in the explorer and choose “Recommend loss function”. Ctrl-C ends it.`);
  openBrowser(address);
  await server.ended;
}

/** Opens a browser if there is a display; otherwise the address is on the terminal. */
function openBrowser(address: string): void {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return;
  const openers: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open', address],
    win32: ['explorer', address],
  };
  const [program, ...words] = openers[process.platform] ?? ['xdg-open', address];
  spawn(program!, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function desktopCode(): string | undefined {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
