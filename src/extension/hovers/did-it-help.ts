import { commands, type ExtensionContext, l10n, Uri, window } from 'vscode';
import { fileName } from '../data-files/data-files.ts';
import { watchFile } from '../data-files/watch.ts';

/** Run by a quick fix after it replaced a loss; not for users. */
export const lossReplaced = 'residualDiagnostics.lossReplaced';

/** After a quick fix replaced a loss, offers to compare the data before and after their next change: did it help? */
export function registerDidItHelp({ subscriptions }: ExtensionContext) {
  const awaited = new Map<string, { dispose(): void }>();
  subscriptions.push(
    commands.registerCommand(lossReplaced, (address: string) => {
      const uri = Uri.parse(address);
      awaited.get(address)?.dispose();
      const watch = watchFile(uri, () => {
        watch.dispose();
        awaited.delete(address);
        void offer(uri);
      });
      awaited.set(address, watch);
    }),
    {
      dispose() {
        for (const watch of awaited.values()) watch.dispose();
      },
    },
  );
}

async function offer(uri: Uri): Promise<void> {
  const compare = l10n.t('Compare With Last Commit');
  const chosen = await window.showInformationMessage(
    l10n.t('“{0}” has changed since the loss was replaced. Did it help?', fileName(uri)),
    compare,
  );
  if (chosen === compare) await commands.executeCommand('residualDiagnostics.compareWithLastCommit', uri);
}
