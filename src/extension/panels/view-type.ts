/** The type of the panels’ webviews, by which VS Code restores them after a reload. */
export const viewType = 'residualDiagnostics.panel';
