import type { ExtensionContext } from 'vscode';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { createDerivations } from './derivations.ts';
import { registerDidItHelp } from './did-it-help.ts';
import { createHover } from './hover.ts';
import { createLossHints } from './loss-hints.ts';

/** Everything that reads code. It is the largest part of the extension and loaded on first use. */
export function createInCode(context: ExtensionContext, verdicts: Verdicts) {
  registerDidItHelp(context);
  return {
    hover: createHover(context, verdicts),
    fixes: createLossHints(context, verdicts),
    derivation: createDerivations(context, verdicts),
  };
}
