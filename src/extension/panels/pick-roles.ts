import { CancellationTokenSource, window } from 'vscode';
import type { Roles } from '../../analysis/report.ts';
import { rolesInWords } from '../../analysis/words/document.ts';

/** Asks which of several equally good readings of the columns is meant, until the signal says that it is moot. */
export async function pickRoles(
  file: string,
  guesses: readonly Roles[],
  signal: AbortSignal,
): Promise<Roles | undefined> {
  const moot = new CancellationTokenSource();
  signal.addEventListener('abort', () => moot.cancel());
  const items = guesses.map((roles) => ({ label: rolesInWords(roles), roles }));
  const picked = await window.showQuickPick(
    items,
    {
      title: `Which columns of ${file} hold the errors?`,
      placeHolder: 'Several readings are equally likely',
      ignoreFocusOut: true,
    },
    moot.token,
  );
  moot.dispose();
  return picked?.roles;
}
