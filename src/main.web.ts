import { type ExtensionContext, Uri, workspace } from 'vscode';
import { startWebEngine } from './engine/start.web.ts';
import { activateExtension } from './extension/activate.ts';

/** Entry point in the browser (vscode.dev, github.dev). */
export const activate = (context: ExtensionContext) =>
  activateExtension(context, {
    async startEngine({ extensionUri }) {
      const engine = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'engine.cjs'));
      return startWebEngine(new TextDecoder().decode(engine));
    },
    localSource: () => undefined,
  });
