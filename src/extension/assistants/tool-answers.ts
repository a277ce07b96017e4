import {
  type CancellationToken,
  LanguageModelTextPart,
  LanguageModelToolResult,
  MarkdownString,
  type PreparedToolInvocation,
} from 'vscode';
import { markdownText } from '../../analysis/words/markdown-text.ts';
import { problemInWords } from '../../analysis/words/problem-in-words.ts';
import { withoutCells } from '../../analysis/words/without-cells.ts';
import type { Problem } from '../../data/problem.ts';
import type { Reading } from '../../data/table.ts';
import { sourceOf } from '../data-files/source-of.ts';
import { workspaceFile } from '../data-files/workspace-file.ts';
import type { Services } from '../panels/services.ts';

const plain = (text: string) => new MarkdownString(markdownText(text));

export const toolResult = (...texts: string[]) =>
  new LanguageModelToolResult(texts.map((text) => new LanguageModelTextPart(text)));

/**
 * The error that a language model receives as its answer: what is wrong and what to call instead. It quotes no cell
 * of the file, only the names of the columns and the model's own input.
 */
export function refusal(problem: Problem, reading?: Reading, input?: object): Error {
  const columns = reading?.columns ?? [];
  const known = [
    ...columns.map(({ name }) => name),
    ...(input ? Object.values(input).flat().map(String) : []),
  ];
  const sentences = [problemInWords(problem), problem.hint];
  const about = input ? sentences.map((sentence) => withoutCells(sentence, known)) : sentences;
  if (columns.length > 0)
    about.push(`Columns: ${columns.map(({ name, kind }) => `${name} (${kind})`).join(', ')}.`);
  return new Error(about.filter(Boolean).join(' '));
}

/** The progress message of a tool and the question asked before it runs. */
export const confirmation = (doing: string, title: string, question: string): PreparedToolInvocation => ({
  invocationMessage: plain(doing),
  confirmationMessages: { title, message: plain(question) },
});

/** The workspace file that a tool names, and how to read it. */
export async function fileNamed(name: string, { host, readings }: Services, input: object) {
  const found = await workspaceFile(name);
  if (!found.ok) throw refusal(found.problem);
  const source = await sourceOf(found.value, host);
  if (!source.ok) throw refusal(source.problem, undefined, input);
  const read = readings.of(found.value);
  return { uri: found.value, source: source.value, ...(read && { read }) };
}

export function signalOf(token: CancellationToken): AbortSignal {
  const stop = new AbortController();
  if (token.isCancellationRequested) stop.abort();
  token.onCancellationRequested(() => stop.abort());
  return stop.signal;
}
