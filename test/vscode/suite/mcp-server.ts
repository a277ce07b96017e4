import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { until, workbench } from './workbench.ts';

/** VS Code lists an extension's servers for the user to start; older versions have no such interface. */
describe('the server for assistants', () => {
  const window = workbench();

  it('is offered where VS Code takes servers from extensions', async function () {
    if (!('registerMcpServerDefinitionProvider' in vscode.lm)) return this.skip();
    const asked = vscode.commands.executeCommand('workbench.mcp.listServer');
    const list = window.page.locator('.quick-input-widget');
    await until(
      async () => (await list.getByText('Residual Diagnostics').filter({ visible: true }).count()) > 0,
    );
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 1000))]);
    assert.ok(vscode.extensions.getExtension('residual-diagnostics.residual-diagnostics')?.isActive);
  });
});
