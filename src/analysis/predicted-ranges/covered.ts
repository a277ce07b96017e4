import { wilsonInterval } from './wilson-interval.ts';

/** A share of rows, with its 95% interval. */
export interface Covered {
  rows: number;
  covered: number;
  band: [number, number];
  /** Whether it may be the share that was promised; absent where none was. */
  holds?: boolean;
}

const confidence = 0.95;
/** A share this near to the promised one is no fault, however many rows show that it differs. */
export const shareThatMatters = 0.01;

/**
 * @param promised share that was meant; undefined where it isn't known
 * @param looks how many such shares are judged together, so that one of them is called wrong by chance in 5% of files
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
