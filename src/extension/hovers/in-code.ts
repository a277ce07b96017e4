import type { ExtensionContext } from 'vscode';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { createDerivations } from './derivations.ts';
import { registerDidItHelp } from './did-it-help.ts';
import { createHover } from './hover.ts';
import { createLossHints } from './loss-hints.ts';

/** All that reads code: of the extension the largest part, which is loaded when it is first asked for something. */
export function createInCode(context: ExtensionContext, verdicts: Verdicts) {
  registerDidItHelp(context);
  return {
    hover: createHover(context, verdicts),
    fixes: createLossHints(context, verdicts),
    derivation: createDerivations(context, verdicts),
  };
}
