import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { appears } from '../hands.ts';
import { workbench } from './workbench.ts';

/** VS Code lists an extension's servers for the user to start; older versions have no such interface. */
describe('the server for assistants', () => {
  const window = workbench();

  it('is offered if VS Code supports servers from extensions', async function () {
    if (!('registerMcpServerDefinitionProvider' in vscode.lm)) return this.skip();
    const list = window.page.locator('.quick-input-widget');
    const ours = list.getByText('Residual Diagnostics').filter({ visible: true }).first();
    // A list opened before the extension has started is without it. The command ends for nobody who waits.
    do {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      void vscode.commands.executeCommand('workbench.mcp.listServer');
    } while (!(await appears(ours)));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.ok(vscode.extensions.getExtension('residual-diagnostics.residual-diagnostics')?.isActive);
  });
});
