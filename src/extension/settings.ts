import { workspace } from 'vscode';

/** The extension's settings, as declared in package.json. Read on each call, because they can change at any time. */
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

/** The value that the user set, ignoring the default in the manifest. */
const chosen = <Value>(
  setting: { globalValue?: Value; workspaceValue?: Value; workspaceFolderValue?: Value } | undefined,
): Value | undefined => setting?.workspaceFolderValue ?? setting?.workspaceValue ?? setting?.globalValue;
