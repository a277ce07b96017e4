import type { Bindings } from './bindings.ts';
import { type Block, blocksOfMarkdown, blocksOfRestructuredText, blocksOfSweave } from './blocks.ts';
import { languageGuessed, languageNamed, languageOfSession, typedIn } from './fenced-languages.ts';
import { type Language, type Reading, readUses } from './parts.ts';
import { distributionInSpan, findInProse } from './prose.ts';
import { usesInSettings } from './settings-files.ts';
import { conventions, findInSpan, spansIn } from './spans.ts';
import type { Use } from './use.ts';

/** How documents are cut into prose and code, by the editor’s language id. */
const documents: Readonly<Record<string, (text: string) => Block[]>> = {
  markdown: blocksOfMarkdown,
  quarto: blocksOfMarkdown,
  rmd: blocksOfMarkdown,
  restructuredtext: blocksOfRestructuredText,
  rsweave: blocksOfSweave,
};

/** The code block of a document that holds these characters. */
export const codeBlockAt = (
  text: string,
  languageId: string,
  { start, end }: { start: number; end: number },
): Block | undefined =>
  documents[languageId]?.(text).find(
    (block) => block.kind === 'code' && block.start <= start && end <= block.end,
  );

/** What was read of a document: its code by language, its prose block by block. */
export interface DocumentParts {
  uses: readonly Use[];
  code: ReadonlyMap<Language, Reading>;
  prose: ReadonlyMap<string, readonly Use[]>;
}

/** Ends whatever a piece of code left open, and begins the next one. */
const border = '\f\n';

/** Finds distributions and losses in code blocks, in code spans, and in prose that speaks of statistics. */
export function readDocument(text: string, languageId: string, last?: DocumentParts): DocumentParts {
  const blocks = documents[languageId]!(text);
  const uses: Use[] = [];
  const place = (found: readonly Use[], at: number) => {
    for (const use of found) uses.push({ ...use, start: use.start + at, end: use.end + at });
  };
  const prose = new Map<string, readonly Use[]>();
  const pieces = new Map<Language, { start: number; code: string }[]>();
  for (const { kind, start, end, info } of blocks) {
    const body = text.slice(start, end);
    if (kind === 'prose' || (info === '' && !languageGuessed(body))) {
      if (kind === 'code') continue;
      const found = prose.get(body) ?? last?.prose.get(body) ?? usesInProse(body);
      prose.set(body, found);
      place(found, start);
      continue;
    }
    if (/^\{?(?:ya?ml|toml|ini)\b/i.test(info)) {
      place(usesInSettings(body), start);
      continue;
    }
    const language =
      info === '' ? languageGuessed(body) : (languageNamed(info) ?? languageOfSession(info, body));
    if (!language) continue;
    const own = pieces.get(language) ?? [];
    own.push({ start, code: typedIn(language, body) });
    pieces.set(language, own);
  }
  const code = new Map<Language, Reading>();
  for (const [language, own] of pieces) {
    const joined = own.map(({ code }) => code).join(border);
    const reading = readUses(language, joined, startOf(language), last?.code.get(language));
    code.set(language, reading);
    placeJoined(reading.uses, own, uses);
  }
  return { uses: uses.sort((a, b) => a.start - b.start), code, prose };
}

const starts = new Map<Language, Bindings>();
/** What the names of a document’s code stand for at first: always the same object, so that what was read is known. */
function startOf(language: Language): Bindings {
  const known = conventions.get(language) ?? starts.get(language) ?? language.start();
  starts.set(language, known);
  return known;
}

/** The uses of pieces that were read as one, each at its place in the document. */
function placeJoined(
  found: readonly Use[],
  pieces: readonly { start: number; code: string }[],
  uses: Use[],
): void {
  let k = 0;
  let from = 0;
  for (const use of [...found].sort((a, b) => a.start - b.start)) {
    while (k < pieces.length && use.start >= from + pieces[k]!.code.length)
      from += pieces[k++]!.code.length + border.length;
    const piece = pieces[k];
    if (!piece) return;
    uses.push({ ...use, start: use.start - from + piece.start, end: use.end - from + piece.start });
  }
}

/** What a stretch of prose and the code spans in it name. */
function usesInProse(text: string): Use[] {
  const spans = spansIn(text);
  const inSpans = spans.flatMap(({ start, end }) =>
    findInSpan(text.slice(start, end)).map((use) => ({
      ...use,
      start: use.start + start,
      end: use.end + start,
    })),
  );
  const rest: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const meaning = distributionInSpan(text, start, end);
    if (meaning && !inSpans.some((use) => use.start === start)) inSpans.push({ start, end, meaning });
    rest.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return [...inSpans, ...findInProse(rest.join('') + text.slice(at))];
}
