import type { ArgumentValue, CodeName, Meaning, Role } from '../libraries/library.ts';

/** A place in a text that names a distribution or a loss. Offsets count UTF-16 code units; the end is exclusive. */
export interface Use {
  start: number;
  end: number;
  meaning: Meaning;
  /** Absent in prose. */
  name?: CodeName;
  /** For a string: the full name of the function called with it, if known. */
  callee?: string;
  /** True if the name is only imported here, not used yet. */
  isImport?: true;
  /**
   * True for a variable that stands for the loss or distribution: its name is arbitrary, and replacing it has no
   * effect.
   */
  isVariable?: true;
  /** The catalog’s parameters that the code sets: a value, or the text of another expression. */
  parameters?: Readonly<Record<string, ArgumentValue>>;
  /** A distribution's numeric arguments, under the library’s names. */
  arguments?: Readonly<Record<string, number>>;
  /** Why it is here, if it trains no model and its name alone does not say so. */
  role?: Role;
}

/** The role of a use that trains no model; undefined for a loss or a likelihood. */
export const roleOf = ({ role, name }: Pick<Use, 'role' | 'name'>): Role | undefined => role ?? name?.role;
