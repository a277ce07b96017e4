/** A column that was examined for its relation to the errors. */
export interface Driver {
  /** For a place, the names of two columns, joined by commas. */
  column: string;
  kind: 'number' | 'category' | 'date';
  /** For a date, the aspect with the strongest effect. */
  aspect?: 'trend' | 'month' | 'weekday' | 'hour';
  /** The mean error along the column: the share of the errors' variance it explains, corrected for chance. */
  bias: Effect;
  /** The size of the errors along the column: the ratio of the largest to the smallest. */
  spread: Effect & {
    ratio: number;
    /** Whether the target's distribution implies this: nothing remains relative to the size that it expects. */
    expected?: true;
  };
  segments: DriverSegment[];
}

export interface Effect {
  share: number;
  /** Holm-adjusted over all columns and both effects. */
  pValue: number;
}

/** Rows that belong together: a bin of numbers, a level of a category, a season. */
export interface DriverSegment {
  name: string;
  /** For a bin of numbers, its smallest and largest value. */
  from?: number;
  to?: number;
  rows: number;
  /** Mean of observed − predicted. */
  mean: number;
  /** 95% confidence interval for the mean. */
  interval?: [number, number];
  rmse: number;
  shareOfSquaredError: number;
}

/** Two columns together: what their cells show about the errors beyond the effects of each column alone. */
export interface DriverPair {
  columns: [Pick<Driver, 'column' | 'aspect'>, Pick<Driver, 'column' | 'aspect'>];
  bias: Effect;
  spread: Effect & { ratio: number };
  /** For pairs with an effect beyond chance: the rows of each cell. */
  cells: DriverCell[];
}

/** The rows with one level of each of two columns. */
export interface DriverCell extends Omit<DriverSegment, 'name' | 'from' | 'to'> {
  levels: [SegmentLevel, SegmentLevel];
}

type SegmentLevel = Pick<DriverSegment, 'name' | 'from' | 'to'>;

/**
 * Below this p-value an effect is not a chance finding: of files without
 * effects, at most one in twenty produces a warning.
 */
export const driverSignificance = 0.05;

export const isBiasDriver = ({ bias }: Pick<Driver, 'bias'>): boolean => bias.pValue < driverSignificance;
export const isScaleDriver = ({ spread }: Pick<Driver, 'spread'>): boolean =>
  spread.pValue < driverSignificance;
