import { type Facts, fromFacts, type Writer } from './from-facts.ts';

/** Something that was noticed in a file, what was done about it, and what the user can do. Part of the report. */
export interface Notice {
  /** Stable kebab-case id, for programs. */
  id: string;
  /** What was noticed and what was done about it. */
  text: string;
  /** What to do if that is not what was meant. */
  advice: string;
  /** Tells apart kinds of sentences that share an id; `facts` are what the sentences are made from. */
  kind: string;
  facts: Facts;
}

export type NoticeWords = Pick<Notice, 'id' | 'text' | 'advice'>;

/**
 * Defines a kind of notice by how its words are made from its facts, which the report includes. The facts must not
 * quote more of a file than the words do. Definitions are marked as pure in files that the page also loads, so that it
 * carries only those whose facts it reads.
 */
export const defineNotice = <F extends Facts>(
  kind: string,
  id: string | ((facts: F) => string),
  write: (facts: F) => Pick<Notice, 'text' | 'advice'>,
): Writer<F, NoticeWords> =>
  fromFacts(kind, (facts: F) => ({ id: typeof id === 'string' ? id : id(facts), ...write(facts) }));

/** The first of a list of names, and the number of all of them. */
export interface FirstNames {
  first: readonly string[];
  all: number;
}

/** @example firstNames(['a', 'b', 'c', 'd', 'e', 'f']) // { first: ['a', 'b', 'c', 'd', 'e'], all: 6 } */
export const firstNames = (names: readonly string[]): FirstNames => ({
  first: names.slice(0, 5),
  all: names.length,
});
