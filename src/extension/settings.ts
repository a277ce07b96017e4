import { workspace } from 'vscode';

/** The extension's settings, as package.json declares them. Read each time: they may change at any moment. */
export function settings() {
  const section = workspace.getConfiguration('residualDiagnostics');
  return {
    significance: section.get<number>('significance', 0.05),
    updateOnChange: section.get<boolean>('updateOnChange', true),
    plots: section.get<string[]>('plots', []),
    digits: section.get<number>('digits', 4),
    framework: section.get<string>('framework', 'pytorch'),
  };
}
