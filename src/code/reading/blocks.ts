/** A part of a document: prose, or code whose language may be named. `start` to `end` is the content to read. */
export interface Block {
  kind: 'prose' | 'code';
  start: number;
  end: number;
  /** The words after the fence, which may name the code's language; empty if there are none. */
  info: string;
  /** Whether each line of the code begins with a quotation mark (`>`). */
  isQuoted?: true;
}

/** The line that begins here: its end, and the start of the next one. */
const lineAt = (text: string, at: number): { end: number; next: number } => {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? { end: text.length, next: text.length } : { end: newline, next: newline + 1 };
};

const fence = /[ \t]*(?:>[ \t]?)*[ \t]*(`{3,}|~{3,})([^\n]*)/y;
const quotation = /^[ \t]*(?:>[ \t]?)+/gm;

/** Quoted code with its quotation marks (`>`) blanked out. */
export const unquoted = (code: string): string =>
  code.replace(quotation, (signs) => ' '.repeat(signs.length));
const indentedCode = /(?: {4}|\t)[ \t]*\S/y;
/** The marker of a list item, below which indented lines are text. */
const listItem = /(?:[-*+]|\d{1,9}[.)])[ \t]/y;
const blank = /[ \t]*\r?$/my;
const frontMatter = /^---[ \t]*\r?\n/;
const afterFrontMatter = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** Prose longer than this is cut at the next blank line, so that an edit requires little rereading. */
const longestProse = 1000;

/** Collects blocks. Whatever is neither added as code nor left out becomes prose. */
class Blocks {
  readonly list: Block[] = [];
  #from = 0;

  constructor(readonly text: string) {}

  /** Adds the text between the last block and `start` as prose, and skips everything up to `end`. */
  leaveOut(start: number, end: number): void {
    if (this.text.slice(this.#from, start).trim())
      this.list.push({ kind: 'prose', start: this.#from, end: start, info: '' });
    this.#from = end;
  }

  code(start: number, end: number, body: Pick<Block, 'start' | 'end' | 'isQuoted'>, info: string): void {
    this.leaveOut(start, end);
    this.list.push({ kind: 'code', ...body, info });
  }

  /** Marks a place where long prose can be cut. */
  pause(at: number): void {
    if (at - this.#from > longestProse) this.leaveOut(at, at);
  }
}

/** The blocks of Markdown: fenced and indented code, and prose without front matter and comments. */
export function blocksOfMarkdown(text: string): Block[] {
  const blocks = new Blocks(text);
  let at = 0;
  if (frontMatter.test(text)) {
    afterFrontMatter.lastIndex = 4;
    const close = afterFrontMatter.exec(text);
    if (close) {
      at = close.index + close[0].length;
      blocks.leaveOut(0, at);
    }
  }
  let mayIndent = true;
  let inList = false;
  while (at < text.length) {
    const { end, next } = lineAt(text, at);
    const c = firstCode(text, at);
    if (c === 96 || c === 126 || (c === 62 && isAt(fence, text, at))) {
      const after = readFence(blocks, at, end, next);
      mayIndent = after > next;
      at = after;
      continue;
    }
    if (c === 60 && text.startsWith('<!--', text.indexOf('<', at))) {
      const close = text.indexOf('-->', at);
      const after = close < 0 ? text.length : close + 3;
      blocks.leaveOut(at, after);
      at = after;
      continue;
    }
    if (mayIndent && !inList && isAt(indentedCode, text, at)) {
      at = readIndented(blocks, at);
      continue;
    }
    mayIndent = isAt(blank, text, at);
    if (mayIndent) blocks.pause(next);
    else if (text[at] !== ' ' && text[at] !== '\t') inList = isAt(listItem, text, at);
    at = next;
  }
  blocks.leaveOut(text.length, text.length);
  return blocks.list;
}

/** The character code of the first nonblank character of a line. */
function firstCode(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return text.charCodeAt(i);
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Adds the code of a fence and returns the position after it. A fence that is never closed ends with the text, or
 * with the quotation it is in.
 */
function readFence(blocks: Blocks, start: number, lineEnd: number, bodyStart: number): number {
  const { text } = blocks;
  fence.lastIndex = start;
  const [, mark = '', info = ''] = fence.exec(text) ?? [];
  if (!mark || (mark[0] === '`' && info.includes('`'))) return lineEnd + 1;
  const isQuoted = firstCode(text, start) === 62 && { isQuoted: true as const };
  const first = isQuoted ? 62 : mark.charCodeAt(0);
  let at = bodyStart;
  while (at < text.length) {
    const { end, next } = lineAt(text, at);
    fence.lastIndex = at;
    const isFence = firstCode(text, at) === first;
    if (isQuoted && !isFence) break;
    const [, closing = '', rest = ''] = isFence ? (fence.exec(text) ?? []) : [];
    if (closing[0] === mark[0] && closing.length >= mark.length && rest.trim() === '') {
      blocks.code(start, end, { start: bodyStart, end: at, ...isQuoted }, info.trim());
      return next;
    }
    at = next;
  }
  blocks.code(start, at, { start: bodyStart, end: at, ...isQuoted }, info.trim());
  return at;
}

/** Adds indented lines, with blank lines between them, as code; returns the position after them. */
function readIndented(blocks: Blocks, start: number): number {
  const { text } = blocks;
  let last = start;
  for (let at = start; at < text.length; ) {
    const { end, next } = lineAt(text, at);
    if (isAt(indentedCode, text, at)) last = end;
    else if (!isAt(blank, text, at)) break;
    at = next;
  }
  blocks.code(start, last, { start, end: last }, '');
  return last + 1;
}

const directive =
  /[ \t]*\.\. (?:code|code-block|sourcecode|ipython|testcode|jupyter-execute)::[ \t]*([\w.+-]*)/y;

/** The blocks of reStructuredText: code directives, literal blocks, interactive sessions, and prose. */
export function blocksOfRestructuredText(text: string): Block[] {
  const blocks = new Blocks(text);
  let isLiteral: string | undefined;
  for (let at = 0; at < text.length; ) {
    const { end, next } = lineAt(text, at);
    const isIndented = /[ \t]/.test(text[at] ?? '');
    if (isAt(blank, text, at)) blocks.pause(next);
    else if (firstCode(text, at) === 62 && /^[ \t]*>>> /.test(text.slice(at, end))) {
      at = readParagraph(blocks, at, 'pycon');
      continue;
    } else if (isLiteral !== undefined && isIndented && !/^[ \t]*:\w+:/.test(text.slice(at, end))) {
      const info = isLiteral;
      isLiteral = undefined;
      const after = readDeeper(text, at);
      blocks.code(at, after, { start: at, end: after }, info);
      at = after;
      continue;
    } else if (!isIndented || isLiteral === undefined) {
      directive.lastIndex = at;
      const named = directive.exec(text);
      isLiteral = named
        ? named[1]! || 'python'
        : opensLiteral(text.slice(at, Math.min(end, at + 400)))
          ? ''
          : undefined;
    }
    at = next;
  }
  blocks.leaveOut(text.length, text.length);
  return blocks.list;
}

/** Whether a line of prose introduces a literal block. */
const opensLiteral = (line: string) => line.trimEnd().endsWith('::') && !line.trimStart().startsWith('..');

/** The position after the indented lines that begin here, with blank lines between them. */
function readDeeper(text: string, start: number): number {
  let last = start;
  for (let at = start; at < text.length; ) {
    const { end, next } = lineAt(text, at);
    if (/[ \t]/.test(text[at]!) && !isAt(blank, text, at)) last = next;
    else if (!isAt(blank, text, at)) break;
    at = Math.max(next, end);
  }
  return last;
}

/** Adds the lines up to the next blank one as code; returns the position after them. */
function readParagraph(blocks: Blocks, start: number, info: string): number {
  const { text } = blocks;
  let at = start;
  while (at < text.length && !isAt(blank, text, at)) at = lineAt(text, at).next;
  blocks.code(start, at, { start, end: at }, info);
  return at;
}

/** The blocks of Sweave and knitr: R code between `<<…>>=` and `@`, and prose. */
export function blocksOfSweave(text: string): Block[] {
  const blocks = new Blocks(text);
  const opening = /^<<[^\n]*>>=[^\n]*\n/gm;
  const closing = /^@[^\n]*$/gm;
  const leaveOutComments = (from: number, to: number) => {
    for (const { index, 0: comment } of text.slice(from, to).matchAll(/(?<!\\)%[^\n]*/g))
      blocks.leaveOut(from + index, from + index + comment.length);
  };
  let prose = 0;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    leaveOutComments(prose, open.index);
    const start = open.index + open[0].length;
    closing.lastIndex = start;
    const close = closing.exec(text);
    const end = close?.index ?? text.length;
    prose = close ? end + close[0].length : end;
    blocks.code(open.index, prose, { start, end }, 'r');
    opening.lastIndex = close ? closing.lastIndex : text.length;
    if (!close) break;
  }
  leaveOutComments(prose, text.length);
  blocks.leaveOut(text.length, text.length);
  return blocks.list;
}
