/**
 * Limit distributions of A², W² and U² for a Laplace distribution with estimated median and mean absolute deviation
 * (Puig & Stephens 2000): weighted sums of squared normal variables. Used only to make the tables.
 *
 * The limit process is a Brownian bridge minus its projections on g₁ = f(F⁻¹(t)) (location, even about t = ½) and g₂
 * = F⁻¹(t) f(F⁻¹(t)) (scale, odd), whose Fisher informations are both 1. For each parity, the bridge's known
 * eigenvalues λⱼ then move to the roots of Σ aⱼ²/(λⱼ − λ) = 1, where aⱼ is g's coefficient on the j-th eigenfunction
 * (Durbin, Knott & Taylor 1975).
 */
type Mode = { eigenvalue: number; eigenfunction: (t: number) => number };

const modes = 100;
const location = (t: number) => t;
const scale = (t: number) => (t > 0 ? t * Math.log(2 * t) : 0);

/** 2 ∫₀^½ f by Simpson's rule, with nodes concentrated near 0 (t = u³/2). */
function twiceHalfIntegral(f: (t: number) => number): number {
  const steps = 6000;
  let sum = 0;
  for (let i = 1; i <= steps; i++) {
    const u = i / steps;
    const weight = i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * f(u ** 3 / 2) * 3 * u ** 2;
  }
  return sum / (3 * steps);
}

function movedEigenvalues(sector: Mode[], effect: (t: number) => number): number[] {
  const squares = sector.map(
    ({ eigenfunction }) => twiceHalfIntegral((t) => effect(t) * eigenfunction(t)) ** 2,
  );
  const secular = (lambda: number) =>
    sector.reduce((sum, { eigenvalue }, i) => sum + squares[i]! / (eigenvalue - lambda), -1);
  return sector.map(({ eigenvalue }, j) => {
    // The j-th root lies between the (j + 1)-th eigenvalue and the j-th, where the sum rises from −∞ to ∞.
    let low = sector[j + 1]?.eigenvalue ?? 0;
    let high = eigenvalue;
    for (let step = 0; step < 100; step++) {
      const middle = (low + high) / 2;
      if (secular(middle) < 0) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  });
}

/** P′ⱼ(x) of the Legendre polynomials for j = 1 … count. */
function legendreSlopes(x: number, count: number): Float64Array {
  const slopes = new Float64Array(count + 1);
  slopes[1] = 1;
  for (let j = 1; j < count; j++) {
    slopes[j + 1] = ((2 * j + 1) * x * slopes[j]! - (j + 1) * slopes[j - 1]!) / j;
  }
  return slopes;
}

function sectors(mode: (j: number) => Mode): { even: Mode[]; odd: Mode[] } {
  const all = Array.from({ length: 2 * modes }, (_, i) => mode(i + 1));
  return { even: all.filter((_, i) => i % 2 === 0), odd: all.filter((_, i) => i % 2 === 1) };
}

const bridge = {
  cramerVonMises: sectors((j) => ({
    eigenvalue: 1 / (j * Math.PI) ** 2,
    eigenfunction: (t) => Math.SQRT2 * Math.sin(j * Math.PI * t),
  })),
  watson: sectors((i) => {
    const j = Math.ceil(i / 2);
    const wave = i % 2 === 1 ? Math.cos : Math.sin;
    return {
      eigenvalue: 1 / (2 * j * Math.PI) ** 2,
      eigenfunction: (t) => Math.SQRT2 * wave(2 * j * Math.PI * t),
    };
  }),
  andersonDarling: sectors((j) => ({
    eigenvalue: 1 / (j * (j + 1)),
    // Already divided by the weight √(t(1 − t)), as the coefficient needs it.
    eigenfunction: (t) => 2 * Math.sqrt((2 * j + 1) / (j * (j + 1))) * legendreSlopes(2 * t - 1, j)[j]!,
  })),
};

export type QuadraticStatistic = keyof typeof bridge;

/** The eigenvalues, largest first, and the sum of those beyond the last. */
export function limitEigenvalues(statistic: QuadraticStatistic): { eigenvalues: number[]; rest: number } {
  const { even, odd } = bridge[statistic];
  const eigenvalues = [...movedEigenvalues(even, location), ...movedEigenvalues(odd, scale)];
  const total = { andersonDarling: 1, cramerVonMises: 1 / 6, watson: 1 / 12 }[statistic];
  const counted = [...even, ...odd].reduce((sum, { eigenvalue }) => sum + eigenvalue, 0);
  return { eigenvalues: eigenvalues.sort((a, b) => b - a), rest: total - counted };
}

/** P(Σ λⱼ χ²₁ + rest > x) by Imhof's (1961) inversion of the characteristic function. */
export function imhofUpperTail(
  { eigenvalues, rest }: ReturnType<typeof limitEigenvalues>,
  x: number,
): number {
  const unit = eigenvalues[0]!;
  const weights = eigenvalues.map((eigenvalue) => eigenvalue / unit);
  const bound = (x - rest) / unit;
  const integrand = (u: number) => {
    let angle = -bound * u;
    let logLength = 0;
    for (const weight of weights) {
      angle += Math.atan(weight * u);
      logLength += Math.log1p((weight * u) ** 2);
    }
    return Math.sin(angle / 2) / (u * Math.exp(logLength / 4));
  };
  const step = 0.02;
  let sum = 0;
  for (let i = 0; i < 40 / step; i++) sum += integrand((i + 0.5) * step);
  return 0.5 + (sum * step) / Math.PI;
}

/** The point that a limit statistic exceeds with this probability. */
export function limitPoint(distribution: ReturnType<typeof limitEigenvalues>, probability: number): number {
  let low = 0;
  let high = 60 * distribution.eigenvalues[0]!;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (imhofUpperTail(distribution, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
