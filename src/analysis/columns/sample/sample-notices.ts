import type { Notice } from '../../../data/notice.ts';
import { isAsymmetric } from '../../../distributions/error-distributions.ts';
import { lossById } from '../../../losses/index.ts';
import type { Recommendation } from '../../report.ts';
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

/** With nothing but a column of errors, their sign is assumed; a notice says so if the answer depends on it. */
export function signNotices(
  roles: Roles,
  { loss, distribution }: Pick<Recommendation, 'loss' | 'distribution'>,
): Notice[] {
  if (roles.kind !== 'residual') return [];
  return lossById(loss).isAsymmetric || isAsymmetric(distribution)
    ? [assumedSign({ column: roles.residual })]
    : [];
}
