import { workspace } from 'vscode';

/** The extension's settings, as package.json declares them. Read each time: they may change at any moment. */
export function settings() {
  const section = workspace.getConfiguration('residualDiagnostics');
  return {
    significance: section.get<number>('significance', 0.05),
    updateOnChange: section.get<boolean>('updateOnChange', true),
    plots: section.get<string[]>('plots', []),
    digits: section.get<number>('digits', 4),
    framework: chosen(section.inspect<string>('framework')),
  };
}

/** What the user set, without the manifest's default. */
const chosen = <Value>(
  setting: { globalValue?: Value; workspaceValue?: Value; workspaceFolderValue?: Value } | undefined,
): Value | undefined => setting?.workspaceFolderValue ?? setting?.workspaceValue ?? setting?.globalValue;
