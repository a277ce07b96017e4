import type { ExtensionContext, Uri } from 'vscode';
import type { Engine } from '../engine/engine.ts';
import type { EngineSource } from '../engine/protocol.ts';

/** What differs between the extension's hosts; provided by main.node.ts and main.web.ts. */
export interface Platform {
  startEngine(context: ExtensionContext): Promise<Engine>;
  /** The source if the engine can open the file by itself; undefined if it needs the bytes. */
  localSource(uri: Uri): EngineSource | undefined;
  /** The file's bytes in git's last commit, from git itself; absent if programs can't be run. */
  lastCommitted?(uri: Uri): Promise<Uint8Array | undefined>;
  /** How to start the command line; absent if programs can't be run. */
  commandLine?(context: ExtensionContext): { command: string; args: string[]; env: Record<string, string> };
}
