import type { Bindings, Trace } from './bindings.ts';
import type { Lexicon } from './lexicon.ts';
import { Reader } from './reader.ts';
import { hashOf, identifier, scan } from './scan.ts';
import type { Tokens } from './token-list.ts';
import type { Use } from './use.ts';

/** How the distributions and losses are found that code in one language names. */
export interface Language {
  lexicon: Lexicon;
  /** What the names of an empty file stand for. */
  start(): Bindings;
  /** The uses in these tokens, in the order they stand; the bindings become those at the end of them. */
  walk(reader: Reader, bindings: Bindings): Use[];
}

/** Some whole statements: what they find depends on their text and on what the names before them stand for. */
interface Part {
  start: number;
  end: number;
  before: Bindings;
  after: Bindings;
  uses: readonly Use[];
  /** The identifiers in it, by their hashes. */
  identifiers: Int32Array;
  trace: Trace;
}

/** A text that was read, remembered part by part: after an edit only the parts are read anew that it touches. */
export interface CodeReading {
  text: string;
  uses: readonly Use[];
  parts: readonly Part[];
  /** What the names stand for at its end. */
  end: Bindings;
}

/** A part is at least this long: reading one takes far less than a millisecond. */
const shortest = 4000;

/** Reads a text, or what has changed since it was read last, where names stand at first for what `start` says. */
export function readUses(
  language: Language,
  text: string,
  start = language.start(),
  last?: CodeReading,
): CodeReading {
  const standing = last ? standingParts(last, text) : new Map<number, Part>();
  const parts: Part[] = [];
  let end = start;
  for (let at = 0; at < text.length; at = parts.at(-1)!.end) {
    const known = standing.get(at);
    const part = (known && carried(known, end)) ?? readPart(language, text, at, end, standing);
    parts.push(part);
    end = part.after;
  }
  return { text, parts, uses: parts.flatMap(({ uses }) => uses), end };
}

/** A part whose text still stands, behind other names: undefined where one of them that changed matters to it. */
function carried(part: Part, before: Bindings): Part | undefined {
  if (part.before === before) return part;
  const { identifiers, trace } = part;
  const importsEqual = part.before.importsEqual(before);
  if (!importsEqual && trace.asksImports) return undefined;
  const matters = (name: string) => {
    const root = name.split('.')[0]!;
    return identifiers.includes(hashOf(root)) || trace.touched.has(name) || trace.touched.has(root);
  };
  const differences = part.before.differences(before);
  if (differences.length === 0 && importsEqual) return part;
  if (differences.some(matters)) return undefined;
  const changesNothing = part.after === part.before && trace.imports.size === 0;
  const after = changesNothing ? before : before.followedBy(part.after, trace);
  return { ...part, before, after };
}

function readPart(
  { lexicon, walk }: Language,
  text: string,
  start: number,
  before: Bindings,
  standing: ReadonlyMap<number, Part>,
): Part {
  // After an edit a part goes on until one begins that still stands.
  const longest = standing.size > 0 ? 2 * shortest : shortest;
  const tokens = scan(text, lexicon, start, (at) => at - start >= longest || standing.has(at));
  const after = before.copy();
  const uses = walk(new Reader(text, tokens, lexicon.joinsLines), after);
  return {
    start,
    end: tokens.next,
    before,
    after: after.standsFor(before) ? before : after,
    uses,
    identifiers: identifiersIn(tokens),
    trace: after.trace,
  };
}

/** The hashes of all identifiers among tokens. */
function identifiersIn({ kind, code, count }: Tokens): Int32Array {
  const hashes = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (kind[i] === identifier) hashes[found++] = code[i]!;
  return hashes.slice(0, found);
}

/** The parts from the front and from the back that the text still has, by where they begin in it now. */
function standingParts({ text: old, parts }: CodeReading, text: string): Map<number, Part> {
  const standing = new Map<number, Part>();
  for (const part of parts) {
    const { start, end } = part;
    // Where the text ended nothing had to be whole; elsewhere a line that is not indented has to follow.
    const endsThere = end === old.length ? end === text.length : /^[A-Za-z_]/.test(text.slice(end, end + 1));
    if (!endsThere || text.slice(start, end) !== old.slice(start, end)) break;
    standing.set(start, part);
  }
  const shift = text.length - old.length;
  for (const part of parts.slice(standing.size).reverse()) {
    const { start, end } = part;
    if (start === 0 || text.slice(start + shift, end + shift) !== old.slice(start, end)) break;
    standing.set(start + shift, moved(part, shift));
  }
  return standing;
}

const moved = (part: Part, by: number): Part => ({
  ...part,
  start: part.start + by,
  end: part.end + by,
  uses: part.uses.map((use) => ({ ...use, start: use.start + by, end: use.end + by })),
});
