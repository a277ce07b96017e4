import { window } from 'vscode';
import { rolesInWords } from '../analysis/document.ts';
import type { Roles } from '../analysis/report.ts';

/** Asks which of several equally good readings of the columns is meant. */
export async function pickRoles(file: string, guesses: readonly Roles[]): Promise<Roles | undefined> {
  const items = guesses.map((roles) => ({ label: rolesInWords(roles), roles }));
  const picked = await window.showQuickPick(items, {
    title: `Which columns of ${file} hold the errors?`,
    placeHolder: 'Several readings are equally likely',
    ignoreFocusOut: true,
  });
  return picked?.roles;
}
