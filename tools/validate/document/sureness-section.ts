import { share, table } from './markdown.ts';

/** The same for the two other collections, in the order of the bounds, in percent. */
const others: readonly (readonly [sixtyOne: number, ninetyThree: number])[] = [
  [100, 100],
  [75, 98],
  [44, 58],
  [98, 99],
  [100, 100],
  [69, 61],
  [100, 100],
  [97, 88],
  [100, 100],
  [100, 100],
  [45, 100],
  [53, 67],
  [82, 23],
];

/** How much of meeting the bounds depends on the choice of data sets. */
export const sureness = (
  bounds: readonly { claim: string; share: number }[],
): string => `### How much depends on the choice of data sets

Other data sets of the same kinds would give other figures. Forty data sets, 9 with counts and 31 others, were drawn with replacement from these and from the two collections below. The table shows the percentage of draws in which each bound holds.

${table(
  ['bound', 'these 40', 'the 61', 'the 93'],
  bounds.map(({ claim, share: held }, i) => [
    claim,
    share(held, 0),
    ...others[i]!.map((percent) => `${percent}`),
  ]),
)}

In draws from these 40, all thirteen hold in about half, and at least twelve in nine of ten; in draws from the other collections ten or eleven hold on average. A bound that fails there is missed narrowly or because of one data set: forty data sets are too few to meet thirteen bounds reliably that are met by tenths of a percent. Counts are recognized by their zeros, so the last bound fails where three of nine data sets of counts have none.`;
