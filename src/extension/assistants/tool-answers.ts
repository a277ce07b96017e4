import {
  type CancellationToken,
  LanguageModelTextPart,
  LanguageModelToolResult,
  MarkdownString,
} from 'vscode';
import { markdownText } from '../../analysis/words/markdown-text.ts';
import { problemInWords } from '../../analysis/words/problem-in-words.ts';
import { withoutCells } from '../../analysis/words/without-cells.ts';
import type { Problem } from '../../data/problem.ts';
import type { Reading } from '../../data/table.ts';

export const plain = (text: string) => new MarkdownString(markdownText(text));

export const answer = (...texts: string[]) =>
  new LanguageModelToolResult(texts.map((text) => new LanguageModelTextPart(text)));

/**
 * A model reads an error's message as its answer: what is wrong, and what to call instead. It quotes no cell: of the
 * file only the names of the columns, and what the model said itself.
 */
export function refusal(problem: Problem, reading?: Reading, said?: object): Error {
  const columns = reading?.columns ?? [];
  const known = [...columns.map(({ name }) => name), ...(said ? Object.values(said).flat().map(String) : [])];
  const sentences = [problemInWords(problem), problem.hint];
  const about = said ? sentences.map((sentence) => withoutCells(sentence, known)) : sentences;
  if (columns.length > 0)
    about.push(`Columns: ${columns.map(({ name, kind }) => `${name} (${kind})`).join(', ')}.`);
  return new Error(about.filter(Boolean).join(' '));
}

export function signalOf(token: CancellationToken): AbortSignal {
  const stop = new AbortController();
  if (token.isCancellationRequested) stop.abort();
  token.onCancellationRequested(() => stop.abort());
  return stop.signal;
}
