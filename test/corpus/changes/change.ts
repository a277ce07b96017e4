import type { Random } from '../../../src/numerics/random.ts';
import type { Answer, Table } from './table.ts';

export interface Changed {
  text: string;
  /** What a column is called now; as before where nothing is given. */
  nameOf?: (name: string) => string;
}

/** A change of a table after which the answer is right that was right before; undefined where there is no place for it. */
export type Change = (table: Table, answer: Answer, random: Random) => Changed | undefined;
