import type { Notice } from '../../../data/notice.ts';
import { assumedSign, dividedByScale } from '../../words/notices/of-columns.ts';
import type { Roles } from '../parts.ts';
import type { Sample } from './sample.ts';

/** Notices on how a sample's predicted standard deviations were used. */
export function sampleNotices(sample: Sample, roles: Roles): Notice[] {
  const scale = 'scale' in roles ? roles.scale : undefined;
  const notices: Notice[] = [];
  if (scale !== undefined && 'residuals' in sample && sample.scale) {
    notices.push(dividedByScale({ column: scale }));
  }
  return notices;
}

/** Distributions that are not symmetric, so that the sign of the residuals matters. */
const asymmetric = new Set(['asymmetric-laplace', 'split-normal']);
const asymmetricLosses = new Set(['quantile', 'expectile']);

/** With nothing but a column of errors, their sign is assumed; a notice says so if the answer depends on it. */
export function signNotices(roles: Roles, answer: { loss: string; distribution: string }): Notice[] {
  if (roles.kind !== 'residual') return [];
  if (!asymmetric.has(answer.distribution) && !asymmetricLosses.has(answer.loss)) return [];
  return [assumedSign({ column: roles.residual })];
}
