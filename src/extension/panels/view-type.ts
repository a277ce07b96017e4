/** Of the panels’ webviews, as VS Code keeps them through a reload. */
export const viewType = 'residualDiagnostics.panel';
