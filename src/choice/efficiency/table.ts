import { memberName, members } from '../members.ts';
import { candidateName, candidates } from './candidates.ts';
import efficiency from './efficiency.json' with { type: 'json' };

type Named = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A table of the file in the order of the members and candidates; what the file lacks is a programmer's error. */
function ordered(table: Named, columns: readonly string[]): readonly (readonly number[])[] {
  return members.map((member) => {
    const row = table[memberName(member)];
    return columns.map((column) => {
      const value = row?.[column];
      if (value === undefined)
        throw new Error(
          `The efficiency table lacks ${memberName(member)} for ${column}: run npm run tables.`,
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
