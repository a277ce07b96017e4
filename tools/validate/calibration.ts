const bins = 20;

/** Stated probabilities against outcomes, in twentieths of the unit interval. Plain data, so that it can be stored. */
export interface Calibration {
  stated: number[];
  happened: number[];
  count: number[];
}

export const newCalibration = (): Calibration => ({
  stated: Array(bins).fill(0),
  happened: Array(bins).fill(0),
  count: Array(bins).fill(0),
});

export function record(calibration: Calibration, probability: number, outcome: boolean): void {
  const bin = Math.min(bins - 1, Math.floor(probability * bins));
  calibration.stated[bin]! += probability;
  calibration.happened[bin]! += outcome ? 1 : 0;
  calibration.count[bin]! += 1;
}

/** Merges the records of several calibrations. */
export function pooled(calibrations: readonly Calibration[]): Calibration {
  const result = newCalibration();
  for (const one of calibrations)
    for (const name of ['stated', 'happened', 'count'] as const)
      one[name].forEach((value, bin) => {
        result[name][bin]! += value;
      });
  return result;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Expected calibration error: mean |stated − observed| over the bins, weighted by their counts. */
export const calibrationError = ({ stated, happened, count }: Calibration): number =>
  sum(stated.map((value, bin) => Math.abs(value - happened[bin]!))) / sum(count);

export const means = ({ stated, happened, count }: Calibration) => ({
  stated: sum(stated) / sum(count),
  happened: sum(happened) / sum(count),
});

/** The mean stated probability and the observed share in every bin with at least `least` records. */
export const reliability = ({ stated, happened, count }: Calibration, least = 50): [number, number][] =>
  count.flatMap((total, bin) =>
    total >= least ? [[stated[bin]! / total, happened[bin]! / total] as [number, number]] : [],
  );
