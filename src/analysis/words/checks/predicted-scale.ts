import { number } from '../format.ts';
import { defineCheck } from './check-words.ts';

interface PredictedScale {
  finding: 'holds' | 'unclear' | 'too-small' | 'too-large';
  /** The factor that would correct the predicted standard deviations, with its 95% interval. */
  factor: number;
  interval: readonly [number, number];
}

const titles: Record<PredictedScale['finding'], string> = {
  holds: 'Predicted scale holds',
  unclear: 'Predicted scale unclear',
  'too-small': 'Predicted scale too small',
  'too-large': 'Predicted scale too large',
};

export const predictedScaleCheck = defineCheck(
  'predicted-scale',
  ({ finding, factor, interval: [low, high] }: PredictedScale) => ({
    title: titles[finding],
    detail: `errors ${factor.toPrecision(2) === '1.0' ? 'as large as' : `${number(factor, 3)}×`} their predicted standard deviations (95% interval ${number(low, 3)} to ${number(high, 3)})`,
  }),
);
