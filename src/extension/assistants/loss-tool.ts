import { CancellationError, type LanguageModelTool, l10n } from 'vscode';
import { type AssignedRoles, contradiction } from '../../analysis/columns/assigned-roles.ts';
import type { AnalysisOptions } from '../../analysis/columns/sample/sample.ts';
import { namedPurpose, purposeForms } from '../../analysis/purpose/named-purpose.ts';
import { choicesForAssistant, purposeForAssistant } from '../../analysis/words/choices-for-assistant.ts';
import { reportText } from '../../analysis/words/text.ts';
import { reportWithoutCells } from '../../analysis/words/without-cells.ts';
import type { Services } from '../panels/services.ts';
import { settings } from '../settings.ts';
import { confirmation, fileNamed, refusal, signalOf, toolResult } from './tool-answers.ts';

/** The input of a call by a language model; package.json has the schema. */
export interface LossToolInput extends AssignedRoles {
  file: string;
  task?: AnalysisOptions['task'];
  purpose?: string;
}

/** Lets assistants get the report of a file, so that they quote numbers instead of inventing them. */
export function lossTool(services: Services): LanguageModelTool<LossToolInput> {
  const { engine, purposes, verdicts } = services;
  return {
    prepareInvocation({ input: { file } }) {
      return confirmation(
        l10n.t('Analyzing the errors in {0}', file),
        l10n.t('Recommend a loss function'),
        l10n.t(
          'Read {0}, analyze it on this machine, and give the assistant the report? It holds the names of columns, groups and categories, and what was computed from the rows, not the rows themselves.',
          file,
        ),
      );
    },
    async invoke({ input }, token) {
      const { file, task, purpose: words, ...named } = input;
      const wrong = contradiction(named);
      if (wrong !== undefined) throw new Error(wrong);
      const stated = words === undefined ? undefined : namedPurpose(words);
      if (words !== undefined && stated === undefined) throw new Error(`purpose is ${purposeForms}.`);
      const { uri, ...read } = await fileNamed(file, services, input);
      const { significance } = settings();
      if (stated) purposes.set(uri, stated);
      const purpose = purposes.of(uri);
      const outcome = await engine.analyze(
        {
          ...read,
          options: { significance, ...(task && { task }), ...(purpose && { purpose }) },
          named,
        },
        { signal: signalOf(token), onProgress: () => {} },
      );
      if (outcome.kind === 'canceled') throw new CancellationError();
      if (outcome.kind === 'problem') throw refusal(outcome.problem, outcome.reading, input);
      if (outcome.kind === 'tie') return toolResult(choicesForAssistant(file, outcome.choices));
      verdicts.add(uri, outcome.report);
      const shown = reportWithoutCells(outcome.report);
      return toolResult(reportText(shown), JSON.stringify(shown), ...purposeForAssistant(shown));
    },
  };
}
