import { memberName, members } from '../members.ts';
import { candidateName, candidates } from './candidates.ts';
import efficiency from './efficiency.json' with { type: 'json' };

interface Table {
  columns: readonly string[];
  rows: Readonly<Record<string, readonly number[]>>;
}

/** A table of the file in the order of the members and candidates; what the file lacks is a programmer's error. */
function ordered({ columns, rows }: Table, wanted: readonly string[]): readonly (readonly number[])[] {
  const places = wanted.map((name) => columns.indexOf(name));
  return members.map((member) => {
    const row = rows[memberName(member)];
    return places.map((place, i) => {
      const value = row?.[place];
      if (value === undefined)
        throw new Error(
          `The efficiency table lacks ${memberName(member)} for ${wanted[i]}: run npm run tables.`,
        );
      return value;
    });
  });
}

/**
 * Relative efficiency: the asymptotic variance under a candidate loss (columns) as a multiple of the best candidate's,
 * where the errors follow a member (rows). Made by tools/tables/efficiency.ts.
 */
export const varianceRatio = ordered(efficiency.varianceRatio, candidates.map(candidateName));

/** What one residual from the row's member is worth, on average, as evidence against the column's, in nats. */
export const divergence = ordered(efficiency.divergence, members.map(memberName));
