import { results } from './python-words.ts';
import { holding, keyOf, maySayLoss, naming, settingsFile, usesInValue } from './settings.ts';
import type { Use } from './use.ts';

/** A string, which is a key before a colon; a bracket; a comment; a number or a word. */
const token = /"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\]]|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[^\s"{}[\],:/]+/g;

/** An open object or list. */
interface Frame {
  /** The key that holds it, by which what only names things inside is meant. */
  holder: string | undefined;
  /** Whether it holds the arguments of the class beside it. */
  holdsArguments: boolean;
  /** Rows and other results, which only carry a loss’s name. */
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
 * The losses that a JSON file of settings names, by the rules of other files of settings. A list at the top holds rows of
 * data, no settings.
 */
export function usesInJson(text: string): Use[] {
  if (!maySayLoss(text) || /^\s*\[/.test(text)) return [];
  const file = settingsFile(text);
  return stringsIn(text).flatMap(({ own, value, start, frame }) =>
    usesInValue(keyOf(own, frame.holder, value), value, start, () => frame.given, file),
  );
}

/** The strings that are values, each with what stands beside it. */
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

/** No value that matters is longer. */
const longest = 300;

const frameIn = (parent?: Frame, key?: string): Frame => ({
  holder: key === undefined || naming.test(key) ? parent?.holder : key,
  holdsArguments: key !== undefined && holding.test(key),
  isData: parent?.isData === true || (key !== undefined && results.test(key)),
  given: new Map(),
});

/** The arguments that an object holds are those of the class beside it. */
function close({ holdsArguments, given }: Frame, parent: Frame): void {
  if (holdsArguments) for (const [key, value] of given) give(parent, key, value);
}

function give({ given }: Frame, key: string, value: string): void {
  if (given.size < mostBeside) given.set(key, value);
}

/** No loss that matters has more settings beside it, and none is looked through any further. */
const mostBeside = 200;
