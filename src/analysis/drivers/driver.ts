/** A column that was examined for what it says of the errors. */
export interface Driver {
  /** Names of two columns, joined by commas, for a place. */
  column: string;
  kind: 'number' | 'category' | 'date';
  /** Of a date: which part of it tells most. */
  aspect?: 'trend' | 'month' | 'weekday' | 'hour';
  /** The mean error along the column: which part of the errors' variance it is, without what chance puts there. */
  bias: Effect;
  /** The size of the errors along the column: how many times as large they are where they are largest. */
  spread: Effect & {
    ratio: number;
    /** Whether the target's distribution expects that: relative to the size it expects nothing is left. */
    expected?: true;
  };
  segments: DriverSegment[];
}

export interface Effect {
  share: number;
  /** After Holm over the columns and over both questions. */
  pValue: number;
}

/** Rows that belong together: a bin of numbers, a level of a category, a season. */
export interface DriverSegment {
  name: string;
  /** Of a bin of numbers: its least and its largest value. */
  from?: number;
  to?: number;
  rows: number;
  /** Mean of observed − predicted. */
  mean: number;
  /** Of the mean, at 95%. */
  interval?: [number, number];
  rmse: number;
  shareOfSquaredError: number;
}

/** Two columns together: what their cells tell of the errors beyond what each column tells alone. */
export interface DriverPair {
  columns: [Pick<Driver, 'column' | 'aspect'>, Pick<Driver, 'column' | 'aspect'>];
  bias: Effect;
  spread: Effect & { ratio: number };
  /** Of pairs that tell more than chance: the rows of each cell. */
  cells: DriverCell[];
}

/** The rows of one level of each of two columns. */
export interface DriverCell extends Omit<DriverSegment, 'name' | 'from' | 'to'> {
  levels: [SegmentLevel, SegmentLevel];
}

type SegmentLevel = Pick<DriverSegment, 'name' | 'from' | 'to'>;

/** Below it an effect is no chance find: a file without any gives a warning in at most one of twenty. */
export const driverSignificance = 0.05;

export const isBiasDriver = ({ bias }: Pick<Driver, 'bias'>): boolean => bias.pValue < driverSignificance;
export const isScaleDriver = ({ spread }: Pick<Driver, 'spread'>): boolean =>
  spread.pValue < driverSignificance;
