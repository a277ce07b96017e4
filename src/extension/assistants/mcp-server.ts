import * as vscode from 'vscode';
import type { Platform } from '../platform.ts';

/** The part of VS Code's interface for MCP servers (since 1.101) that is used here. */
interface WithMcpServers {
  lm: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: {
        onDidChangeMcpServerDefinitions: vscode.Event<void>;
        provideMcpServerDefinitions(): object[];
      },
    ): vscode.Disposable;
  };
  McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => { cwd?: vscode.Uri };
}

/**
 * Offers the command line's MCP server to VS Code's assistants, one for each folder of the workspace, which is all
 * that it reads. VS Code asks before it is started and before each call, as it does for the tool.
 */
export function registerMcpServer(context: vscode.ExtensionContext, { commandLine }: Platform): void {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as WithMcpServers;
  if (!commandLine || !lm.registerMcpServerDefinitionProvider || !Definition) return;
  const { command, args, env } = commandLine(context);
  const changed = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider('residualDiagnostics.mcp', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        return folders.map(({ name, uri }) => {
          const label = folders.length > 1 ? `Residual Diagnostics (${name})` : 'Residual Diagnostics';
          const version = String(context.extension.packageJSON.version);
          const server = new Definition(label, command, [...args, 'mcp'], env, version);
          server.cwd = uri;
          return server;
        });
      },
    }),
  );
}
