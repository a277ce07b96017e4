import { CancellationError, type LanguageModelTool, l10n } from 'vscode';
import type { ComparedBy } from '../../analysis/compare/compared.ts';
import { comparisonDocument } from '../../analysis/words/comparison-document.ts';
import { textOfSections } from '../../analysis/words/text.ts';
import { withoutCells } from '../../analysis/words/without-cells.ts';
import type { AnalysisRequest, CompareRequest } from '../../engine/protocol.ts';
import type { Services } from '../panels/services.ts';
import { settings } from '../settings.ts';
import { confirmation, fileNamed, refusal, signalOf, toolResult } from './tool-answers.ts';

/** The input of a call by a language model; package.json has the schema. */
export interface CompareToolInput {
  files: string[];
  predicted?: string[];
  key?: string;
  baseline?: string;
}

/**
 * Lets assistants ask which of several models is better, with intervals, so that they don't merely compare two
 * numbers.
 */
export function compareTool(services: Services): LanguageModelTool<CompareToolInput> {
  const { engine } = services;
  return {
    prepareInvocation({ input: { files } }) {
      const named = files.join(', ');
      return confirmation(
        l10n.t('Comparing the models in {0}', named),
        l10n.t('Compare models'),
        l10n.t(
          'Read {0}, compare the models on this machine, and give the assistant the comparison? It holds the names of columns and models, and what was computed from the rows, not the rows themselves.',
          named,
        ),
      );
    },
    async invoke({ input }, token) {
      const { files: names, predicted = [], key, baseline } = input;
      const files: CompareRequest['files'] = [];
      for (const name of names) {
        const { uri: _, ...file } = await fileNamed(name, services, input);
        files.push({ name, ...file });
      }
      const [first] = files;
      if (!first) throw new Error('Name one file with several prediction columns, or several files.');
      const by: ComparedBy =
        files.length > 1 ? { kind: 'files', files: names } : { kind: 'columns', columns: predicted };
      const named = { ...(key !== undefined && { key }), ...(baseline !== undefined && { baseline }) };
      const request: AnalysisRequest = {
        source: first.source,
        ...(first.read && { read: first.read }),
        options: { significance: settings().significance },
        compare: { by, files, ...named },
      };
      const run = { signal: signalOf(token), onProgress: () => {} };
      const outcome = await engine.analyze(request, run);
      // The session asks which column to analyze, but a comparison needs all the models of the file.
      const ended =
        outcome.kind === 'tie'
          ? await engine.analyze({ ...request, roles: outcome.choices[0]! }, run)
          : outcome;
      if (ended.kind === 'canceled') throw new CancellationError();
      if (ended.kind === 'problem') throw refusal(ended.problem, ended.reading, input);
      if (ended.kind === 'tie') throw new Error('It isn’t clear which columns hold the models: name them.');
      const { outcome: compared } = ended.compared!;
      if (!compared.ok) throw refusal(compared.problem, ended.reading, input);
      const notices = compared.value.notices.map((notice) => ({
        ...notice,
        text: withoutCells(notice.text, Object.values(input).flat().map(String)),
        // Left out, because they contain names that the text must not quote.
        facts: {},
      }));
      const shown = { ...compared.value, notices };
      return toolResult(textOfSections(comparisonDocument(shown)), JSON.stringify(shown));
    },
  };
}
