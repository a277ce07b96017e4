import type { ScaleScores } from '../predicted-ranges/scale-scores.ts';
import type { Check } from '../report.ts';
import { scaleFails } from '../words/caveats/of-ranges.ts';
import { predictedScaleCheck } from '../words/checks/predicted-scale.ts';
import type { Finding } from './finding.ts';

/** A factor known no more precisely than this does not show whether the predicted scale is right. */
const reachToSee = 0.25;

/**
 * Whether predicted standard deviations are right on average: judged by the factor √(mean of (e/σ)²) that would correct
 * them, with its 95% interval.
 *
 * @example
 * checkPredictedScale({ factor: 1.5, interval: [1.4, 1.6] }).check.state // 'warning'
 */
export function checkPredictedScale(scale: Pick<ScaleScores, 'factor' | 'interval'>): Finding {
  const { factor, interval } = scale;
  const [low, high] = interval;
  const isRight = low <= 1 && high >= 1;
  const reach = (high - low) / 2;
  const state: Check['state'] = !isRight ? 'warning' : reach > reachToSee ? 'unknown' : 'ok';
  const finding =
    state === 'ok' ? 'holds' : state === 'unknown' ? 'unclear' : factor > 1 ? 'too-small' : 'too-large';
  const caveats = isRight ? [] : [scaleFails({ factor })];
  return {
    check: {
      id: 'predicted-scale',
      state,
      ...predictedScaleCheck({ finding, factor, interval }),
      effect: factor,
      visible: reach,
      tests: [],
      caveats: caveats.map(({ id }) => id),
    },
    caveats,
  };
}
