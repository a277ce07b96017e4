import type { Bindings, Trace } from './bindings.ts';
import type { Lexicon } from './lexicon.ts';
import { Reader } from './reader.ts';
import { hashOf, identifier, scan } from './scan.ts';
import type { Tokens } from './token-list.ts';
import type { Use } from './use.ts';

/** How to find the distributions and losses that code in a language names. */
export interface Language {
  lexicon: Lexicon;
  /** The bindings at the start of a file. */
  start(): Bindings;
  /** Returns the uses in these tokens, in order, and updates the bindings. */
  walk(reader: Reader, bindings: Bindings): Use[];
}

/** A run of whole statements. Its uses depend only on its text and on the bindings before it. */
interface Part {
  start: number;
  end: number;
  before: Bindings;
  after: Bindings;
  uses: readonly Use[];
  /** The hashes of its identifiers. */
  identifiers: Int32Array;
  trace: Trace;
}

/** The reading of a text, stored part by part: after an edit, only the parts it affects are read again. */
export interface CodeReading {
  text: string;
  uses: readonly Use[];
  parts: readonly Part[];
  /** The bindings at the end of the text. */
  end: Bindings;
}

/** The minimum length of a part in characters: reading it takes far less than a millisecond. */
const shortest = 4000;

/** Reads a text given the bindings at its start, reusing the parts of the last reading that did not change. */
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

/** An unchanged part after other bindings; undefined if a binding that changed matters to it. */
function carried(part: Part, before: Bindings): Part | undefined {
  if (part.before === before) return part;
  const { identifiers, trace } = part;
  const importsEqual = part.before.importsEqual(before);
  if (!importsEqual && trace.readsImports) return undefined;
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
  // After an edit, a part extends to the next unchanged one.
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

/** The hashes of all identifiers in a token list. */
function identifiersIn({ kind, code, count }: Tokens): Int32Array {
  const hashes = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (kind[i] === identifier) hashes[found++] = code[i]!;
  return hashes.slice(0, found);
}

/** The parts at the front and the back that an edit left unchanged, by where they begin now. */
function standingParts({ text: old, parts }: CodeReading, text: string): Map<number, Part> {
  const standing = new Map<number, Part>();
  for (const part of parts) {
    const { start, end } = part;
    // The last part may end mid-statement; any other must be followed by a line that is not indented.
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
