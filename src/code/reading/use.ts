import type { ArgumentValue, CodeName, Meaning, Role } from '../libraries/library.ts';

/** A place in a text where a distribution or a loss is named as such. Offsets count UTF-16 units, end exclusive. */
export interface Use {
  start: number;
  end: number;
  meaning: Meaning;
  /** Absent in prose. */
  name?: CodeName;
  /** For a string: the full name of what is called with it, where that is known. */
  callee?: string;
  /** Set where an import brings the name in, and it is not used yet. */
  isImport?: true;
  /** Set where a variable stands for the loss or distribution: its name says nothing, and replacing it changes nothing. */
  isVariable?: true;
  /** What the code says of the catalog’s parameters: a value, or the text of another expression. */
  parameters?: Readonly<Record<string, ArgumentValue>>;
  /** The numbers that a distribution is given, under the library’s names. */
  arguments?: Readonly<Record<string, number>>;
  /** What it is here for where it trains no model, and its name alone does not say so. */
  role?: Role;
}

/** What a use is for that trains no model; undefined for a loss or a likelihood. */
export const roleOf = ({ role, name }: Pick<Use, 'role' | 'name'>): Role | undefined => role ?? name?.role;
