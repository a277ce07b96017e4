/** Errors farther than 3.5 robust standard deviations from the median. */
export interface FarErrors {
  low: number;
  high: number;
  count: number;
  /** The mean number in such samples if their errors follow `distribution`, the most probable one. */
  expected: number;
  distribution: string;
  /** Whether this many are improbable under it, or one as far out as the farthest: jointly at 1%. */
  tooMany: boolean;
  tooFar: boolean;
}
