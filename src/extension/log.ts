import { window } from 'vscode';

/** The extension's only output channel. */
export const log = window.createOutputChannel('Residual Diagnostics', { log: true });
