import { commands, type ExtensionContext, Uri } from 'vscode';
import { derivationDocument } from '../../code/derivation-document.ts';
import { type LossId, losses } from '../../losses/index.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { derivationScheme } from './derivation-scheme.ts';

export const showDerivation = 'residualDiagnostics.showDerivation';

/** Shows the derivation of a loss from its distribution as a document, with the parameters of the latest verdict. */
export function createDerivations({ subscriptions }: ExtensionContext, verdicts: Verdicts) {
  subscriptions.push(
    commands.registerCommand(showDerivation, async (id: unknown) => {
      const loss = lossIn(id);
      if (loss)
        await commands.executeCommand(
          'markdown.showPreview',
          Uri.from({ scheme: derivationScheme, path: `/${loss}.md` }),
        );
    }),
  );
  return (uri: Uri): string | undefined => {
    const loss = lossIn(uri.path.replace(/^\/|\.md$/g, ''));
    const recommendation = verdicts.latest()?.report.recommendation;
    return loss && derivationDocument(loss, recommendation?.loss === loss ? recommendation.parameters : {});
  };
}

const lossIn = (id: unknown): LossId | undefined => losses.find((loss) => loss.id === id)?.id;
