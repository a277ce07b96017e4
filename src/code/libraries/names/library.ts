import type { DistributionId, LossId } from '../../../losses/ids.ts';

export const languages = ['python', 'r', 'julia', 'javascript', 'stan'] as const;
export type CodeLanguage = (typeof languages)[number];

/** What a name stands for: a distribution, or a loss. */
export type Meaning = `distribution:${DistributionId}` | `loss:${LossId}`;

/** A name as it is written in one library's code. */
export interface CodeName {
  /** Of the library. */
  library: string;
  /**
   * Written in full: dotted from the import root (`torch.nn.MSELoss`), a function's bare name (`dnorm`), or the
   * text of a string argument (`reg:squarederror`).
   */
  name: string;
  /** For a string argument: the arguments that take it. */
  keys?: readonly string[];
  meaning: Meaning;
  /** What a user of this name should know: its default, its factor. */
  note?: string;
  /** An argument that, where it is given, says the loss instead. */
  unless?: string;
  /** Set where the name scores predictions and trains nothing. */
  isMetric?: true;
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
  /** Calls in which such a string needs no name: its place among the arguments, from 0, and the name it stands for. */
  places?: Readonly<Record<string, readonly [place: number, key: string]>>;
  names: readonly CodeName[];
}

type Entry = Meaning | readonly [Meaning, note: string, unless?: string];
type Source = string | ((name: string) => string);

interface Group {
  /** Put before each name. */
  prefix?: string;
  keys?: readonly string[];
  isMetric?: true;
  source: Source;
  names: Readonly<Record<string, Entry>>;
}

/** Writes a library's groups of names out in full. */
export function defineLibrary({
  groups,
  ...library
}: Omit<Library, 'names'> & { groups: readonly Group[] }): Library {
  const names = groups.flatMap(({ prefix = '', keys, isMetric, source, names }) =>
    Object.entries(names).map(([name, entry]): CodeName => {
      const full = prefix + name;
      const [meaning, note, unless] = typeof entry === 'string' ? [entry] : entry;
      return {
        library: library.id,
        name: full,
        ...(keys && { keys }),
        meaning,
        ...(note !== undefined && { note }),
        ...(unless !== undefined && { unless }),
        ...(isMetric && { isMetric }),
        source: typeof source === 'string' ? source : source(full),
      };
    }),
  );
  return { ...library, names };
}
