import { expectileCandidates } from '../../losses/asymmetric/expectile.ts';
import { quantileCandidates } from '../../losses/asymmetric/quantile.ts';
import { l1Candidates } from '../../losses/powers/l1.ts';
import { l2Candidates } from '../../losses/powers/l2.ts';
import { lpCandidates } from '../../losses/powers/lp.ts';
import { huberCandidates } from '../../losses/robust/huber.ts';
import { logCoshCandidates } from '../../losses/robust/log-cosh.ts';
import { studentTCandidates } from '../../losses/robust/student-t.ts';

/** The losses compared with each other, simplest first. */
export const candidates = [
  ...l2Candidates,
  ...l1Candidates,
  ...huberCandidates,
  ...logCoshCandidates,
  ...studentTCandidates,
  ...lpCandidates,
  ...quantileCandidates,
  ...expectileCandidates,
] as const;

export type CandidateLoss = (typeof candidates)[number];

/** A candidate's name in the efficiency table: `l2`, `student-t nu=3`. */
export const candidateName = ({ loss, parameters }: Pick<CandidateLoss, 'loss' | 'parameters'>): string =>
  [loss, ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)].join(' ');
