import type { ExtensionContext } from 'vscode';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { registerDidItHelp } from './did-it-help.ts';
import { registerHovers } from './hover.ts';
import { registerLossHints } from './loss-hints.ts';

/** All that reads code. Of the extension the largest part, which nothing else waits for: loaded on its own. */
export function registerInCode(context: ExtensionContext, verdicts: Verdicts): void {
  registerHovers(context, verdicts);
  registerLossHints(context, verdicts);
  registerDidItHelp(context);
}
