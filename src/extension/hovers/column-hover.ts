import { type CancellationToken, Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { markdownText } from '../../analysis/words/markdown-text.ts';
import type { Engine } from '../../engine/engine.ts';
import { fileName } from '../data-files/data-files.ts';
import type { Readings } from '../panels/readings.ts';
import { createColumnSummaries } from './column-summaries.ts';

/** Shows a short diagnosis of a column when hovering over it in a delimited file. */
export function createColumnHover(engine: Engine, readings: Readings) {
  const summaries = createColumnSummaries(engine);
  return async (
    document: TextDocument,
    { line, character }: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const place = { name: fileName(document.uri), read: readings.of(document.uri), line, character };
    const summary = await summaries.at(document, place, stop.signal);
    if (!summary) return undefined;
    const { column, diagnosis } = summary;
    return new Hover(new MarkdownString(`**${markdownText(column)}**: ${markdownText(diagnosis)}`));
  };
}
