import type { ExtensionContext, Uri } from 'vscode';
import type { Engine } from '../engine/engine.ts';
import type { EngineSource } from '../engine/protocol.ts';

/** What differs between the extension's hosts: given by main.node.ts and main.web.ts, asked nowhere else. */
export interface Platform {
  startEngine(context: ExtensionContext): Promise<Engine>;
  /** Where the engine can open the file by itself; undefined where its bytes have to be brought. */
  localSource(uri: Uri): EngineSource | undefined;
  /** The file's bytes in git's last commit, by git itself, where programs can be run. */
  lastCommitted?(uri: Uri): Promise<Uint8Array | undefined>;
  /** How the command line is started, where programs can be. */
  commandLine?(context: ExtensionContext): { command: string; args: string[]; env: Record<string, string> };
}
