import { libraryById } from './index.ts';
import type { CodeName } from './library.ts';

/** The arguments of a library’s distributions in the order in which they are taken. */
export interface Signatures {
  /** The number of other arguments before them: a name, a random key, a shape. */
  after?: number;
  /** The possible names of the argument before them. */
  first?: readonly string[];
  /** By the library’s name for the distribution: names separated by spaces; `_` sets no parameter. */
  names: ArgumentNames;
  /** The same in an older version of the library, if its arguments mean something else. */
  olderNames?: ArgumentNames;
}

type ArgumentNames = Readonly<Record<string, string>>;

/** A library, and the version that the code shows: not the newest, or unknown. */
type Versioned = Pick<CodeName, 'library' | 'version'>;

/**
 * The name of the argument at a position in a distribution’s call, from 0; empty if unknown. Named arguments don't
 * take up a position: `runif(100, min = -5, 5)`, `runif(n = 100, -5, 5)`.
 */
export function argumentAt(
  library: Versioned,
  distribution: string,
  place: number,
  named: readonly string[],
): string {
  const own = argumentsOf(library, distribution);
  const { first = [] } = signaturesOf(library) ?? {};
  const isFirstNamed = named.some((name) => first.includes(name) && !own.includes(name));
  return own.filter((name) => !named.includes(name))[place + Number(isFirstNamed)] ?? '';
}

/** The number of arguments that a library’s distributions take before their own. */
export const argumentsBefore = (library: Versioned): number => signaturesOf(library)?.after ?? 0;

/** Whether a library’s distribution has an argument with this name. */
export const hasArgument = (library: Versioned, distribution: string, argument: string): boolean =>
  argumentsOf(library, distribution).includes(argument);

const signaturesOf = ({ library }: Versioned): Signatures | undefined => libraryById(library)?.signatures;

/** The arguments of a distribution; of an unknown version, those on whose places the versions agree. */
function argumentsOf(library: Versioned, distribution: string): readonly string[] {
  const { names, olderNames = names } = signaturesOf(library) ?? {};
  const [newer, older] = [names, olderNames].map((one) => one?.[distribution]?.split(' ') ?? []) as [
    string[],
    string[],
  ];
  if (library.version === undefined) return newer;
  return library.version === 'older'
    ? older
    : newer.map((name, place) => (name === older[place] ? name : '_'));
}
