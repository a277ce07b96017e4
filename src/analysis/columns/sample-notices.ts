import type { Notice } from '../../data/notice.ts';
import { number } from '../words/format.ts';
import type { Roles } from './parts.ts';
import type { Sample } from './sample.ts';

/** A predicted standard deviation is called too small or too large when it is off by this factor. */
const scaleThatMatters = 1.1;

/** What a sample's predicted standard deviations were used for. */
export function sampleNotices(sample: Sample, roles: Roles): Notice[] {
  const scale = 'scale' in roles ? roles.scale : undefined;
  const notices: Notice[] = [];
  if (scale !== undefined && 'residuals' in sample && sample.scale) {
    const ratio = rootMeanSquareRatio(sample.residuals, sample.scale);
    const verdict =
      ratio > scaleThatMatters
        ? 'the predicted standard deviations are too small'
        : ratio < 1 / scaleThatMatters
          ? 'the predicted standard deviations are too large'
          : 'as calibrated standard deviations give (1)';
    notices.push({
      id: 'divided-by-scale',
      text: `The residuals were divided by “${scale}”, the predicted standard deviation. Their root mean square is then ${number(ratio, 3)}: ${verdict}.`,
      advice: `To analyze the residuals as they are, give “${scale}” no part.`,
    });
  }
  return notices;
}

function rootMeanSquareRatio(residuals: Float64Array, scale: Float64Array): number {
  let n = 0;
  let sum = 0;
  for (let row = 0; row < residuals.length; row++) {
    const ratio = residuals[row]! / scale[row]!;
    if (!Number.isFinite(ratio) || !(scale[row]! > 0)) continue;
    n++;
    sum += ratio ** 2;
  }
  return Math.sqrt(sum / n);
}

/** Distributions that are not the same turned round, so that the sign of the residuals matters. */
const asymmetric = new Set(['asymmetric-laplace', 'split-normal']);
const asymmetricLosses = new Set(['quantile', 'expectile']);

/** With nothing but a column of errors their sign is assumed; said where the answer depends on it. */
export function signNotices(roles: Roles, answer: { loss: string; distribution: string }): Notice[] {
  if (roles.kind !== 'residual') return [];
  if (!asymmetric.has(answer.distribution) && !asymmetricLosses.has(answer.loss)) return [];
  return [
    {
      id: 'assumed-sign',
      text: `“${roles.residual}” was taken as observed − predicted, and the errors are skewed: with the other sign the answer is mirrored.`,
      advice: 'If it is predicted − observed, turn the sign, or save observed and predicted values.',
    },
  ];
}
