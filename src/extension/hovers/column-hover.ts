import {
  type CancellationToken,
  type ExtensionContext,
  Hover,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { markdownText } from '../../analysis/words/markdown-text.ts';
import type { Engine } from '../../engine/engine.ts';
import { fileName } from '../data-files/data-files.ts';
import type { Readings } from '../panels/readings.ts';
import { createColumnSummaries } from './column-summaries.ts';
import { hoversIn } from './hovers-in.ts';

/** Hovers over a column of a delimited file with its short diagnosis. */
export function registerColumnHover(context: ExtensionContext, engine: Engine, readings: Readings) {
  const summaries = createColumnSummaries(engine);
  const provideHover = async (
    document: TextDocument,
    { line, character }: Position,
    token: CancellationToken,
  ) => {
    if (!hoversIn(document, 'csv')) return undefined;
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const place = { name: fileName(document.uri), read: readings.of(document.uri), line, character };
    const summary = await summaries.at(document, place, stop.signal);
    if (!summary) return undefined;
    const { column, diagnosis } = summary;
    return new Hover(new MarkdownString(`**${markdownText(column)}**: ${markdownText(diagnosis)}`));
  };
  context.subscriptions.push(
    languages.registerHoverProvider({ pattern: '**/*.{csv,tsv}' }, { provideHover }),
  );
}
