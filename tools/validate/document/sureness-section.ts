import { share, table } from './markdown.ts';

/** The same of the two other collections, in the order of the bounds, %. */
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

/** How much of the bounds is the luck of the data sets. */
export const sureness = (bounds: readonly { claim: string; share: number }[]): string => `### How sure that is

Other data sets of the same kinds would give other figures. Forty drawn again with replacement, 9 of counts and 31 others, from these and from the two collections below: in how many of such draws does each bound hold, in %?

${table(
  ['bound', 'these 40', 'the 61', 'the 93'],
  bounds.map(({ claim, share: held }, i) => [
    claim,
    share(held, 0),
    ...others[i]!.map((percent) => `${percent}`),
  ]),
)}

All thirteen hold in about half of the draws from these 40, at least twelve in nine of ten; ten or eleven hold on average in draws from the others. Where a bound fails there it is near its figure, or one data set decides: a collection of 40 is too small to hold thirteen bounds firmly that are met by tenths of a percent. Counts are found by their zeros: the last bound breaks where three of nine sets of counts have none.`;
