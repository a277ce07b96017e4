import { CancellationTokenSource, window } from 'vscode';
import type { Roles } from '../../analysis/report.ts';
import { rolesInWords, rowPartsInWords } from '../../analysis/words/roles-in-words.ts';
import type { RolesChoice } from './session.ts';

/** Asks which of several readings of the columns is meant, until the signal says that it is moot. */
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
        label: 'Choose the columns…',
        description: '',
        detail: 'Say in the panel which column plays which part',
        choice: 'columns' as const,
      },
    ],
    {
      title: `Which columns of ${file} hold the errors?`,
      placeHolder:
        choices.length > 1 ? 'Several readings are possible, the likeliest first' : 'Is this meant?',
      ignoreFocusOut: true,
    },
    moot.token,
  );
  moot.dispose();
  return picked?.choice;
}
