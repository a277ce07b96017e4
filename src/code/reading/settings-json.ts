import { results } from './python-words.ts';
import { holding, keyOf, maySayLoss, naming, settingsFile, usesInValue } from './settings.ts';
import type { Use } from './use.ts';

/** A string (a key if a colon follows), a bracket, a comment, or a number or word. */
const token = /"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\]]|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[^\s"{}[\],:/]+/g;

/** An open object or list. */
interface Frame {
  /** The key of this object or list; for a key that only names its content, such as `name`, the key above it. */
  holder: string | undefined;
  /** Whether it holds the arguments of the class named beside it. */
  holdsArguments: boolean;
  /** Whether it holds rows or other results, which merely mention a loss. */
  isData: boolean;
  given: Map<string, string>;
}

/** A string that may name a loss. */
interface Candidate {
  own: string | undefined;
  value: string;
  start: number;
  frame: Frame;
}

/**
 * The losses named by a JSON settings file, by the same rules as for other settings files. A top-level list holds
 * rows of data, not settings.
 */
export function usesInJson(text: string): Use[] {
  if (!maySayLoss(text) || /^\s*\[/.test(text)) return [];
  const file = settingsFile(text);
  return stringsIn(text).flatMap(({ own, value, start, frame }) =>
    usesInValue(keyOf(own, frame.holder, value), value, start, () => frame.given, file),
  );
}

/** The strings that are values, each with its neighbors. */
function stringsIn(text: string): Candidate[] {
  const found: Candidate[] = [];
  const open = [frameIn()];
  let own: string | undefined;
  for (const { 0: whole, 1: string, 2: colon, index } of text.matchAll(token)) {
    if (/^\/[/*]/.test(whole)) continue;
    const frame = open.at(-1)!;
    if (whole === '{' || whole === '[') open.push(frameIn(frame, own));
    else if (whole === '}' || whole === ']') {
      if (open.length > 1) close(open.pop()!, open.at(-1)!);
    } else if (!colon) {
      const value = string ?? whole;
      if (own !== undefined) give(frame, own, value);
      if (string !== undefined && !frame.isData && value.length < longest)
        found.push({ own, value, start: index + 1, frame });
    }
    own = colon ? string : undefined;
  }
  return found;
}

/** Longer values are ignored. */
const longest = 300;

const frameIn = (parent?: Frame, key?: string): Frame => ({
  holder: key === undefined || naming.test(key) ? parent?.holder : key,
  holdsArguments: key !== undefined && holding.test(key),
  isData: parent?.isData === true || (key !== undefined && results.test(key)),
  given: new Map(),
});

/** Passes the arguments in an object on to the class named beside it. */
function close({ holdsArguments, given }: Frame, parent: Frame): void {
  if (holdsArguments) for (const [key, value] of given) give(parent, key, value);
}

function give({ given }: Frame, key: string, value: string): void {
  if (given.size < mostBeside) given.set(key, value);
}

/** Relevant losses have fewer settings beside them; further ones are ignored. */
const mostBeside = 200;
