import type { DistributionId, LossId } from '../../losses/index.ts';
import type { OtherDistributionId, OtherLossId } from '../beyond-catalog.ts';
import type { Form } from './replacement-form.ts';
import type { Snippets } from './snippet.ts';

export type CodeLanguage = 'python' | 'r' | 'julia' | 'javascript' | 'stan';

/** What a name stands for: a distribution, or a loss. */
export type Meaning = `distribution:${DistributionId | OtherDistributionId}` | `loss:${LossId | OtherLossId}`;

/**
 * What a name is here for that trains no model: a score of predictions, random draws, the prior of a parameter, or a
 * distribution’s quantiles and tail probabilities.
 */
export type Role = 'metric' | 'draw' | 'prior' | 'probability';

/** The value of an argument, as far as code tells it. */
export type ArgumentValue = number | string | boolean;

/** An argument that sets a parameter of a loss or of a distribution. */
export interface ParameterArgument {
  /** As the catalog names it: `delta`, `k` (δ in units of the scale), `tau`, `p`, `nu`, `alpha`. */
  parameter: string;
  /** As the library does. */
  argument: string;
  /** Its place among the arguments, from 0, where it can be given without its name. */
  place?: number;
  /** Absent where it must be given. */
  default?: ArgumentValue;
  /** What it is in, or what follows from it, for the hover. */
  says?: string | ((value: ArgumentValue) => string | false);
  /** Said only where it is given: by default it changes nothing. */
  isQuiet?: true;
  /** The only call in which it does so, where the name is a string that several take. */
  callee?: string;
}

/** A name as it is written in one library's code. */
export interface CodeName {
  /** Of the library. */
  library: string;
  /**
   * Written in full: dotted from the import root (`torch.nn.MSELoss`), a function's bare name (`dnorm`), or the
   * text of a string argument (`reg:squarederror`).
   */
  name: string;
  /** For a string argument: the arguments that take it; `hurdle:dist` is the one of that call. */
  keys?: readonly string[];
  meaning: Meaning;
  /** What a user of this name should know: its factor, what it takes. */
  note?: string;
  /** The arguments that say which loss of a family it is. */
  parameters?: readonly ParameterArgument[];
  /** Arguments that, where one of them is given (`M`, or with a value: `symmetric=True`), say the loss instead. */
  unless?: readonly string[];
  /** Its place among the arguments, from 0. */
  unlessAt?: number;
  /** Set where the name trains nothing, wherever it stands. */
  role?: Role;
  /** Where the library documents it. */
  source: string;
}

export interface Library {
  id: string;
  /** As the library writes itself. */
  name: string;
  language: CodeLanguage;
  /** What code must import before the names count; empty where they are always there. */
  imports: readonly string[];
  /** Other paths to the same names, rewritten to the one in the list. */
  aliases?: readonly (readonly [from: RegExp, to: string])[];
  /** Calls in which such a string needs no name: for each place among the arguments, from 0, the name it stands for. */
  places?: Readonly<Record<string, Readonly<Record<number, string>>>>;
  /** The name that a package is on its own, where a library comes in many: `ml-regression-simple-linear`. */
  exportOf?: (module: string) => string | undefined;
  names: readonly CodeName[];
  /** Code that trains with a loss, for each loss that the library can be given. */
  snippets: Snippets;
  /** What a loss in code can be replaced with. */
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
  /** Put before each name. */
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
 * Everything that is known of one library: what its names mean, code for each loss, and which of its losses can take
 * each other’s place. Spellings of one thing share an entry: `'mse|MSE': 'loss:l2'`.
 */
/* @__NO_SIDE_EFFECTS__ */
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
