import type { CodeName, Meaning } from '../libraries/library.ts';

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
}
