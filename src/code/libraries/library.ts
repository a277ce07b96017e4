import type { DistributionId, LossId } from '../../losses/index.ts';
import type { OtherDistributionId, OtherLossId } from '../beyond-catalog.ts';
import type { Form } from './replacement-form.ts';
import type { Signatures } from './signatures.ts';
import type { Snippets } from './snippet.ts';

export type CodeLanguage = 'python' | 'r' | 'julia' | 'javascript' | 'stan';

/** The distribution or loss that a name stands for. */
export type Meaning = `distribution:${DistributionId | OtherDistributionId}` | `loss:${LossId | OtherLossId}`;

/**
 * What a name is here for that trains no model: a score of predictions, random draws, the prior of a parameter, or a
 * distribution’s quantiles, tail probabilities and plotted density.
 */
export type Role = 'metric' | 'draw' | 'prior' | 'probability';

/** The value of an argument, or its text if the code does not tell the value. */
export type ArgumentValue = number | string | boolean;

/** An argument that sets a parameter of a loss or distribution. */
export interface ParameterArgument {
  /** The catalog's name of the parameter: `delta`, `k` (δ in units of the scale), `tau`, `p`, `nu`, `alpha`. */
  parameter: string;
  /** The library's name of the argument. */
  argument: string;
  /** Its position, from 0, if it can be given without its name. */
  place?: number;
  /** Absent if the argument is required. */
  default?: ArgumentValue;
  /** Its unit or its consequence, for the hover. */
  says?: string | ((value: ArgumentValue) => string | false);
  /** Mentioned only if given, because the default changes nothing. */
  isQuiet?: true;
  /** For a string that several calls accept: the only call in which the argument has this meaning. */
  callee?: string;
}

/** A name as written in a library's code. */
export interface CodeName {
  /** The id of the library. */
  library: string;
  /**
   * The full name: dotted from the import root (`torch.nn.MSELoss`), a function's bare name (`dnorm`), or the text of
   * a string argument (`reg:squarederror`).
   */
  name: string;
  /** For a string argument: the arguments that accept it; `hurdle:dist` is an argument of a specific call. */
  keys?: readonly string[];
  meaning: Meaning;
  /** What a user should know about the name, such as a constant factor or what it expects. */
  note?: string;
  /** The arguments that select a loss from a family. */
  parameters?: readonly ParameterArgument[];
  /** Arguments that name the loss instead if one of them is given (`M`, or with a value: `symmetric=True`). */
  unless?: readonly string[];
  /** The position of such an argument, from 0. */
  unlessAt?: number;
  /** The version of the library that the code shows, if it is not the newest: an older one, or any. */
  version?: 'older' | 'unknown';
  /** Set if the name trains nothing in any context. */
  role?: Role;
  /** The library's documentation of the name. */
  source: string;
}

export interface Library {
  id: string;
  /** The name of the library in its own spelling. */
  name: string;
  language: CodeLanguage;
  /** The modules of which code must import one before the names count; empty if they are always available. */
  imports: readonly string[];
  /** Other paths to the same names, rewritten to the listed ones. */
  aliases?: readonly (readonly [from: RegExp, to: string])[];
  /** Calls in which such a string can be positional: the name of the argument at each position, from 0. */
  places?: Readonly<Record<string, Readonly<Record<number, string>>>>;
  /** For a library of many packages: the name that a package exports as a whole: `ml-regression-simple-linear`. */
  exportOf?: (module: string) => string | undefined;
  names: readonly CodeName[];
  /** Absent if the library has no distributions that are called with their parameters. */
  signatures?: Signatures;
  /** Code that trains with a loss, for each loss that the library supports. */
  snippets: Snippets;
  /** The losses that can replace each other in code. */
  replacements: readonly Form[];
}

interface Details {
  meaning: Meaning;
  note?: string;
  unless?: readonly string[];
  unlessAt?: number;
  parameters?: readonly ParameterArgument[];
}
type Entry = Meaning | readonly [Meaning, note: string] | Details;
type Source = string | ((name: string) => string);

export interface Group {
  /** Prepended to each name. */
  prefix?: string;
  keys?: readonly string[];
  role?: Role;
  source: Source;
  names: Readonly<Record<string, Entry>>;
}

interface Definition extends Omit<Library, 'names' | 'snippets' | 'replacements'> {
  names: readonly Group[];
  snippets?: Snippets;
  replacements?: readonly Form[];
}

/**
 * Defines a library: the meanings of its names, code for each loss, and which of its losses can replace each other.
 * Alternative spellings share an entry: `'mse|MSE': 'loss:l2'`.
 */
export function defineLibrary({
  names: groups,
  snippets = {},
  replacements = [],
  ...library
}: Definition): Library {
  const names = groups.flatMap(({ names, ...group }) =>
    Object.entries(names).flatMap(([spellings, entry]) =>
      spellings.split('|').map((name) => codeName(library.id, name, entry, group)),
    ),
  );
  return { ...library, names, snippets, replacements };
}

function codeName(
  library: string,
  name: string,
  entry: Entry,
  { prefix = '', source, ...group }: Omit<Group, 'names'>,
): CodeName {
  const full = prefix + name;
  return {
    library,
    name: full,
    ...group,
    ...detailsOf(entry),
    source: typeof source === 'string' ? source : source(full),
  };
}

function detailsOf(entry: Entry): Details {
  if (typeof entry === 'string') return { meaning: entry };
  return isPair(entry) ? { meaning: entry[0], note: entry[1] } : entry;
}

const isPair = (entry: Exclude<Entry, string>): entry is readonly [Meaning, string] => Array.isArray(entry);
