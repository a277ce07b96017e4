import { CancellationTokenSource, l10n, window } from 'vscode';
import type { Roles } from '../../analysis/report.ts';
import { rolesInWords, rowPartsInWords } from '../../analysis/words/roles-in-words.ts';
import type { RolesChoice } from './session.ts';

/** Asks which of several readings of the columns is meant, until the signal is aborted. */
export async function pickRoles(
  file: string,
  choices: readonly RolesChoice[],
  signal: AbortSignal,
): Promise<Roles | 'columns' | undefined> {
  const moot = new CancellationTokenSource();
  signal.addEventListener('abort', () => moot.cancel());
  const items = choices.map(({ roles, preview }) => ({
    label: rolesInWords(roles),
    description: rowPartsInWords(roles),
    detail: preview,
    choice: roles as Roles | 'columns',
  }));
  const picked = await window.showQuickPick(
    [
      ...items,
      {
        label: l10n.t('Choose the columns…'),
        description: '',
        detail: l10n.t('Assign the roles of the columns in the panel'),
        choice: 'columns' as const,
      },
    ],
    {
      title: l10n.t('Which columns of {0} hold the errors?', file),
      placeHolder:
        choices.length > 1
          ? l10n.t('Several interpretations are possible, the likeliest first')
          : l10n.t('Is this what you mean?'),
      ignoreFocusOut: true,
    },
    moot.token,
  );
  moot.dispose();
  return picked?.choice;
}
