import { correlationInWords, count, number, pValue as p, wholeNumber } from '../format.ts';
import { defineCheck, maybeChance } from './check-words.ts';

interface Independence {
  finding: 'independent' | 'correlated' | 'groups-alike' | 'neighbors-alike' | 'unclear' | 'not-checkable';
  /** Why rows are not compared with the preceding rows. */
  without?: 'order' | 'rows';
  neighbors?: Neighbors;
  groups?: { count: number; correlation: number; visible?: number; pValue?: number };
  /** Moran’s I of neighboring places. */
  places?: number;
}

interface Neighbors {
  correlation: number;
  /** The distance in rows, 1 for the preceding row; within its series if there are several. */
  lag: number;
  inSeries?: true;
  /** The smallest correlation that would have been detected, if this one is smaller. */
  visible?: number;
  /** How many rows of the table lie between neighbors of a random sample. */
  apart?: number;
  tooFew?: true;
  /** The p-value of a large correlation that may be chance. */
  pValue?: number;
}

const titles: Record<Independence['finding'], string> = {
  independent: 'Independent rows',
  correlated: 'Correlated rows',
  'groups-alike': 'Similar errors within groups',
  'neighbors-alike': 'Similar errors at neighboring places',
  unclear: 'Independence unclear',
  'not-checkable': 'Independence not checkable',
};

const reasons = {
  order: 'the rows have no stated order; choose a time or group column',
  rows: 'too few rows',
};

export const independenceCheck = defineCheck(
  'independence',
  ({ finding, without, neighbors, groups, places }: Independence) => ({
    title: titles[finding],
    detail: [
      without && reasons[without],
      neighbors && neighborsInWords(neighbors),
      groups && groupsInWords(groups),
      places !== undefined && `Moran’s I of neighboring places ${correlationInWords(places)}`,
    ]
      .filter(Boolean)
      .join('; '),
  }),
);

function neighborsInWords({
  correlation: r,
  lag,
  inSeries,
  visible,
  apart,
  tooFew,
  pValue,
}: Neighbors): string {
  const before = `${lag === 1 ? 'before' : `${lag} before`}${inSeries ? ' in its series' : ''}`;
  const found = `correlation of ${correlationInWords(r)} with the row ${before}`;
  if (apart !== undefined)
    return `${found} in a random sample whose neighbors are about ${wholeNumber(Math.round(apart))} rows apart; that of consecutive rows cannot be seen`;
  if (pValue !== undefined) return `${found}${maybeChance(p(pValue))}`;
  if (tooFew) return `${found}; too few rows to tell`;
  return visible === undefined ? found : `${found}; one of ${number(visible, 2)} would have been found`;
}

const groupsInWords = ({
  count: n,
  correlation: r,
  visible,
  pValue,
}: NonNullable<Independence['groups']>): string =>
  `${count(n, 'group')}, correlation of ${correlationInWords(r)} within them${pValue === undefined ? '' : maybeChance(p(pValue))}${visible === undefined ? '' : ` (${number(visible, 2)} would have been found)`}`;
