import { normalizeName } from './name-words.ts';

/**
 * Influence measures, which programs save with residuals: leverages, Cook's distances, DFFITS, DFBETAS, Mahalanobis
 * distances and covariance ratios. They are computed from errors and features, and are neither.
 */
export const isInfluence = (name: string): boolean =>
  /^(?:hat(?:diag|values?|matrixdiag)?|hii|hi\d|leverages?|lev\d+|cook(?:s|d|sd)?(?:distances?|\d+)?|coo\d+|mahal\w*|mah\d+|dff?its\w*|dfits?\d+|[ds]ff\d+|sdf\d+|[ds][fd]?b\d+|dfbetas?\d*|cov?ratio\d*|cvr\d+|s2i)$/.test(
    normalizeName(name),
  ) || /^(?:dfb(?:etas?)?[_.]|\.(?:hat|sigma|cooksd)$)|cook.?s d/i.test(name.trim());
