import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test/vscode/vscode-server.ts';

export const emptyTitle = 'Open an empty webview';

/**
 * Packs an extension whose icon opens a webview with one line of text as soon as VS Code allows: the baseline for the
 * time to open a panel. The line is where the panel has its verdict.
 */
export function emptyWebview(folder: string): string {
  const own = join(folder, 'empty-webview');
  mkdirSync(own);
  const manifest = {
    name: 'empty-webview',
    publisher: 'control',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    main: './main.cjs',
    files: ['main.cjs'],
    activationEvents: ['onStartupFinished'],
    contributes: {
      commands: [{ command: 'emptyWebview.open', title: emptyTitle, icon: '$(window)' }],
      menus: { 'editor/title': [{ command: 'emptyWebview.open', group: 'navigation' }] },
    },
  };
  const program = `const { commands, window, ViewColumn } = require('vscode');
exports.activate = () => commands.registerCommand('emptyWebview.open', () => {
  const { webview } = window.createWebviewPanel('empty', 'Empty', ViewColumn.Beside, { enableScripts: true });
  webview.html = '<!DOCTYPE html><div class="opening"><h1 class="verdict">An empty webview</h1></div>';
});
`;
  for (const [name, text] of [
    ['package.json', JSON.stringify(manifest)],
    ['main.cjs', program],
    ['README.md', emptyTitle],
  ] as const)
    writeFileSync(join(own, name), text);
  const vsix = join(folder, 'empty-webview.vsix');
  const vsce = join(root, 'node_modules/.bin/vsce');
  execFileSync(vsce, ['package', '--allow-missing-repository', '--skip-license', '--out', vsix], {
    cwd: own,
    stdio: ['ignore', 'ignore', 2],
  });
  return vsix;
}
