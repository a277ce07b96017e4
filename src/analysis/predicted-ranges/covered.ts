import { wilsonInterval } from './wilson-interval.ts';

/** A share of rows, with its 95% interval. */
export interface Covered {
  rows: number;
  covered: number;
  band: [number, number];
  /** Whether it is consistent with the nominal share; absent if there is none. */
  holds?: boolean;
}

const confidence = 0.95;
/** A share this close to the nominal one is acceptable, however many rows show that it differs. */
export const shareThatMatters = 0.01;

/**
 * @param promised the nominal share; undefined if unknown
 * @param looks how many such shares are judged together: in 5% of files, chance makes at least one of them fail
 */
export function coveredShare(
  count: number,
  rows: number,
  promised: number | undefined,
  looks: number,
): Covered {
  const covered = rows > 0 ? count / rows : 0;
  const [low, high] = wilsonInterval(count, rows, 1 - (1 - confidence) / looks);
  const isNear = (share: number) =>
    Math.abs(covered - share) < shareThatMatters || (low <= share && share <= high);
  return {
    rows,
    covered,
    band: wilsonInterval(count, rows, confidence),
    ...(promised !== undefined && { holds: isNear(promised) }),
  };
}
