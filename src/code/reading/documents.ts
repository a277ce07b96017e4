import type { Bindings } from './bindings.ts';
import {
  type Block,
  blocksOfMarkdown,
  blocksOfRestructuredText,
  blocksOfSweave,
  unquoted,
} from './blocks.ts';
import { languageGuessed, languageNamed, languageOfSession, typedIn } from './fenced-languages.ts';
import { type CodeReading, type Language, readUses } from './parts.ts';
import { distributionInSpan, findInProse } from './prose.ts';
import { usesInSettings } from './settings-files.ts';
import { usesInJson } from './settings-json.ts';
import { conventions, findInSpan, spansIn } from './spans.ts';
import type { Use } from './use.ts';

/** How to split documents into prose and code, by the editor’s language id. */
const documents: Readonly<Record<string, (text: string) => Block[]>> = {
  markdown: blocksOfMarkdown,
  quarto: blocksOfMarkdown,
  rmd: blocksOfMarkdown,
  restructuredtext: blocksOfRestructuredText,
  rsweave: blocksOfSweave,
};

/** The code block of a document that contains a range. */
export const codeBlockAt = (
  text: string,
  languageId: string,
  { start, end }: { start: number; end: number },
): Block | undefined =>
  documents[languageId]?.(text).find(
    (block) => block.kind === 'code' && block.start <= start && end <= block.end,
  );

/** A block of prose and the uses found in it, at offsets from its start. */
interface Prose {
  start: number;
  end: number;
  uses: readonly Use[];
}

/** The reading of a document: code by language, prose block by block. */
export interface DocumentParts {
  text: string;
  uses: readonly Use[];
  code: ReadonlyMap<Language, CodeReading>;
  prose: readonly Prose[];
}

/** Separates pieces of code: closes whatever one left open before the next begins. */
const border = '\f\n';

/** Finds distributions and losses in code blocks, in code spans, and in prose about statistics. */
export function readDocument(text: string, languageId: string, last?: DocumentParts): DocumentParts {
  const blocks = documents[languageId]!(text);
  const uses: Use[] = [];
  const place = (found: readonly Use[], at: number) => {
    for (const use of found) uses.push({ ...use, start: use.start + at, end: use.end + at });
  };
  const prose: Prose[] = [];
  const standing = last ? standingProse(last, text) : new Map<number, Prose>();
  const pieces = new Map<Language, { start: number; code: string }[]>();
  for (const { kind, start, end, info, isQuoted } of blocks) {
    const known = kind === 'prose' ? standing.get(start) : undefined;
    if (known?.end === end) {
      prose.push(known);
      place(known.uses, start);
      continue;
    }
    const written = text.slice(start, end);
    const body = isQuoted ? unquoted(written) : written;
    if (kind === 'prose' || (info === '' && !languageGuessed(body))) {
      if (kind === 'code') continue;
      const found = usesInProse(body);
      prose.push({ start, end, uses: found });
      place(found, start);
      continue;
    }
    if (/^\{?(?:ya?ml|toml|ini)\b/i.test(info)) {
      place(usesInSettings(body), start);
      continue;
    }
    if (/^\{?jsonc?\b/i.test(info)) {
      place(usesInJson(body), start);
      continue;
    }
    const language =
      info === '' ? languageGuessed(body) : (languageNamed(info) ?? languageOfSession(info, body));
    if (!language) continue;
    const own = pieces.get(language) ?? [];
    own.push({ start, code: typedIn(language, body) });
    pieces.set(language, own);
  }
  const code = new Map<Language, CodeReading>();
  for (const [language, own] of pieces) {
    const joined = own.map(({ code }) => code).join(border);
    const reading = readUses(language, joined, startOf(language), last?.code.get(language));
    code.set(language, reading);
    placeJoined(reading.uses, own, uses);
  }
  return { text, uses: uses.sort((a, b) => a.start - b.start), code, prose };
}

/** The blocks of prose at the front and the back that an edit left unchanged, by where they begin now. */
function standingProse({ text: old, prose }: DocumentParts, text: string): Map<number, Prose> {
  const front = sharedAtFront(old, text);
  const back = old.length - sharedAtBack(old, text, Math.min(old.length, text.length) - front);
  const shift = text.length - old.length;
  const standing = new Map<number, Prose>();
  for (const one of prose)
    if (one.end <= front) standing.set(one.start, one);
    else if (one.start >= back)
      standing.set(one.start + shift, { ...one, start: one.start + shift, end: one.end + shift });
  return standing;
}

/** Texts are compared in chunks of this many characters. */
const piece = 1024;

/** The length of the common prefix of two texts: the whole text if equal, otherwise a multiple of `piece`. */
function sharedAtFront(a: string, b: string): number {
  if (a === b) return a.length;
  let at = 0;
  while (at + piece <= a.length && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  return at;
}

/** The length of the common suffix of two texts: a multiple of `piece`, at most `most`. */
function sharedAtBack(a: string, b: string, most: number): number {
  let n = 0;
  while (
    n + piece <= most &&
    a.slice(a.length - n - piece, a.length - n) === b.slice(b.length - n - piece, b.length - n)
  )
    n += piece;
  return n;
}

const starts = new Map<Language, Bindings>();
/** The bindings at the start of a document’s code. Always the same object, so that earlier readings stay valid. */
function startOf(language: Language): Bindings {
  const known = conventions.get(language) ?? starts.get(language) ?? language.start();
  starts.set(language, known);
  return known;
}

/** Moves the uses found in joined pieces of code to their places in the document. */
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

/** The uses in a block of prose and in its code spans. */
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
