import {
  ConfigurationTarget,
  commands,
  type ExtensionContext,
  Hover,
  l10n,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Report } from '../../analysis/report.ts';
import { markdownText } from '../../analysis/words/markdown-text.ts';
import { verdictOnLoss } from '../../analysis/words/verdict-on-loss.ts';
import { explain } from '../../code/explain.ts';
import { settingOf } from '../../code/reading/language-ids.ts';
import { roleOf, type Use } from '../../code/reading/use.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { showDerivation } from './derivations.ts';
import { fileOf, usesIn } from './uses-in.ts';
import { languageOf } from './where-names-are.ts';

const turnOff = 'residualDiagnostics.turnHoversOff';

/** Explains the names of distributions and losses in code when hovering over them. */
export function createHover({ subscriptions }: ExtensionContext, verdicts: Verdicts) {
  subscriptions.push(
    commands.registerCommand(turnOff, (language: unknown) => turnHoversOff(String(language))),
  );
  return (document: TextDocument, position: Position): Hover | undefined => {
    const use = useAt(document, position);
    return use && hoverOver(use, document, verdicts.latestFor(fileOf(document))?.report);
  };
}

/** The use at a position, if any. */
export function useAt(document: TextDocument, position: Position): Use | undefined {
  const offset = document.offsetAt(position);
  return usesIn(document).find(({ start, end }) => start <= offset && offset <= end);
}

export const rangeOf = (document: TextDocument, { start, end }: Pick<Use, 'start' | 'end'>): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

function hoverOver(use: Use, document: TextDocument, report: Report | undefined): Hover {
  const { loss, text: explanation } = explain(use.meaning, use);
  const text = new MarkdownString(explanation);
  // Allows only the extension's own two commands, and no HTML.
  text.isTrusted = { enabledCommands: [showDerivation, turnOff] };
  // The verdict compares losses for training.
  const verdict = loss && report && roleOf(use) === undefined && verdictOnLoss(loss, report);
  if (verdict) {
    text.appendMarkdown(`\n\n$(graph-scatter) ${markdownText(verdict.sentence)}`);
    text.supportThemeIcons = true;
  }
  const language = settingOf(languageOf(document));
  const links = [
    ...(loss
      ? [
          `[${l10n.t('Derivation and code')}](${link(showDerivation, loss)} "${l10n.t('From the distribution to the loss, step by step')}")`,
        ]
      : []),
    `[${l10n.t('Turn off')}](${link(turnOff, language)} "${l10n.t('No more of these hovers in {0} files', language)}")`,
  ];
  text.appendMarkdown(`\n\n${links.join(' · ')}`);
  return new Hover(text, rangeOf(document, use));
}

const link = (command: string, argument: string) =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;

async function turnHoversOff(language: string): Promise<void> {
  const section = workspace.getConfiguration('residualDiagnostics.hover');
  const left = section.get<string[]>('languages', []).filter((other) => other !== language);
  await section.update('languages', left, ConfigurationTarget.Global);
  const action = await window.showInformationMessage(
    l10n.t(
      'Hovers over losses are off in {0} files; the setting “Hover: Languages” turns them on again.',
      language,
    ),
    l10n.t('Undo'),
  );
  if (action) await section.update('languages', [...left, language], ConfigurationTarget.Global);
}
