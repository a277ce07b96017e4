import type { Span } from './brackets.ts';

/** Fenced code in Markdown: `start` to `end` holds its fences too. */
export interface Fence extends Span {
  /** What stands behind the opening fence. */
  info: string;
  body: Span;
}

const opening = /[ \t]*(`{3,}|~{3,})([^\n]*)/y;

/** The fenced code of a Markdown text, line by line; a fence that nothing closes goes on to the end. */
export function fencesIn(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { start: number; mark: string; info: string; bodyStart: number } | undefined;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    opening.lastIndex = at;
    const [, mark = '', info = ''] = opening.exec(text) ?? [];
    if (open) {
      if (mark[0] === open.mark[0] && mark.length >= open.mark.length && info.trim() === '') {
        const { start, info, bodyStart } = open;
        fences.push({ start, end: newline < 0 ? next : newline, info, body: { start: bodyStart, end: at } });
        open = undefined;
      }
    } else if (mark && !(mark[0] === '`' && info.includes('`')))
      open = { start: at, mark, info: info.trim(), bodyStart: next };
    at = next;
  }
  if (open) {
    const body = { start: open.bodyStart, end: text.length };
    fences.push({ start: open.start, end: text.length, info: open.info, body });
  }
  return fences;
}

/** The code spans of prose, without their backticks; each stands on one line. */
export function spansIn(prose: string): Span[] {
  const spans: Span[] = [];
  let last: Span | undefined;
  for (const { index, 0: ticks } of prose.matchAll(/`+|\n/g)) {
    const run = { start: index, end: index + ticks.length };
    if (ticks === '\n') last = undefined;
    else if (last && last.end - last.start === ticks.length) {
      spans.push({ start: last.end, end: index });
      last = undefined;
    } else last = run;
  }
  return spans;
}

/** The text with these places blank; newlines stay. */
export function blanked(text: string, places: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of places) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** The comments of a Markdown text, which its readers do not see. */
export function commentsIn(text: string): Span[] {
  const comments: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}
