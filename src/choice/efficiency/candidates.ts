import type { FrozenDistribution } from '../../distributions/distribution.ts';

/** A loss that may be recommended: the file's name in the catalog of losses, and its shape. */
export interface Candidate {
  loss: 'l2' | 'l1' | 'huber' | 'log-cosh' | 'student-t' | 'lp' | 'quantile' | 'expectile';
  /** Dimensionless: Huber's k in robust standard deviations, nu, p or tau. */
  parameters: Readonly<Record<string, number>>;
  /** ψ = ρ′ at a residual r, in the loss's own scale. */
  psi(r: number): number;
  /** ψ′; or, where ψ has jumps or corners, its mean under a distribution of residuals in the loss's own scale. */
  slope: ((r: number) => number) | { mean(distribution: Pick<FrozenDistribution, 'logPdf' | 'cdf'>): number };
  /** ψ grows like |r| to this power. */
  growth: number;
}

/** Huber's k for 95 % efficiency at the Normal distribution, in robust standard deviations. */
export const huberK = 1.345;

/** The losses weighed against each other, simplest first. */
export const candidates: readonly Candidate[] = [
  { ...power(2), loss: 'l2', parameters: {} },
  { ...pinball(0.5), loss: 'l1', parameters: {} },
  {
    loss: 'huber',
    parameters: { k: huberK },
    psi: (r) => Math.max(-huberK, Math.min(huberK, r)),
    slope: { mean: ({ cdf }) => cdf(huberK) - cdf(-huberK) },
    growth: 0,
  },
  {
    loss: 'log-cosh',
    parameters: {},
    psi: (r) => Math.tanh(r / 2),
    slope: (r) => (1 - Math.tanh(r / 2) ** 2) / 2,
    growth: 0,
  },
  ...[1, 2, 3, 5, 10].map(studentT),
  ...[1.25, 1.5, 1.75, 3, 4, 6].map(power),
  ...[0.25, 0.1, 0.75, 0.9].map(pinball),
  ...[0.1, 0.25, 0.75, 0.9].map(expectile),
];

function studentT(nu: number): Candidate {
  return {
    loss: 'student-t',
    parameters: { nu },
    psi: (r) => ((nu + 1) * r) / (nu + r * r),
    slope: (r) => ((nu + 1) * (nu - r * r)) / (nu + r * r) ** 2,
    growth: -1,
  };
}

function power(p: number): Candidate {
  return {
    loss: 'lp',
    parameters: { p },
    psi: (r) => Math.sign(r) * Math.abs(r) ** (p - 1),
    slope: (r) => (p - 1) * Math.abs(r) ** (p - 2),
    growth: p - 1,
  };
}

function pinball(tau: number): Candidate {
  return {
    loss: 'quantile',
    parameters: { tau },
    psi: (r) => (r < 0 ? tau - 1 : tau),
    slope: { mean: ({ logPdf }) => Math.exp(logPdf(0)) },
    growth: 0,
  };
}

function expectile(tau: number): Candidate {
  const weight = (r: number) => (r < 0 ? 1 - tau : tau);
  return {
    loss: 'expectile',
    parameters: { tau },
    psi: (r) => weight(r) * r,
    slope: weight,
    growth: 1,
  };
}
