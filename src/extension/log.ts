import { window } from 'vscode';

/** The one output channel. */
export const log = window.createOutputChannel('Residual Diagnostics', { log: true });
