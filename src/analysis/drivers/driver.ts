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
  spread: Effect & { ratio: number };
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

/** Below it an effect is no chance find: a file without any gives a warning in at most one of twenty. */
export const driverSignificance = 0.05;

export const isBiasDriver = ({ bias }: Driver): boolean => bias.pValue < driverSignificance;
export const isScaleDriver = ({ spread }: Driver): boolean => spread.pValue < driverSignificance;
