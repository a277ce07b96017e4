import { type ExtensionContext, Uri, workspace } from 'vscode';
import { startWebEngine } from './engine/start.web.ts';
import { activateExtension } from './extension/activate.ts';

/** Entry point in the browser (vscode.dev, github.dev). */
export const activate = (context: ExtensionContext) =>
  activateExtension(context, {
    async startEngine({ extensionUri }) {
      const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'worker.web.js'));
      return startWebEngine(new TextDecoder().decode(script));
    },
    localSource: () => undefined,
  });
