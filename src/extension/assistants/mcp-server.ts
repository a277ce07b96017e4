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
 * Offers the command line's MCP server to VS Code's assistants: one per workspace folder, which is all that it reads.
 * As for the tools, VS Code asks the user before the server starts and before each call.
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
