/**
 * A seeded random number generator: the same seed gives the same draws on every machine, so that tables, simulations
 * and dithering are reproducible.
 */
export interface Random {
  /** Strictly between 0 and 1, with 53 random bits. */
  uniform(): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Standard normal. */
  normal(): number;
  /** Laplace with location 0 and scale 1. */
  laplace(): number;
  /** 32 random bits, as an unsigned integer. */
  bits(): number;
}

/**
 * xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), its state filled by SplitMix32 from any 32-bit seed.
 * Normal draws by Marsaglia's polar method (Marsaglia & Bray 1964).
 *
 * @example
 * const random = seededRandom(1);
 * const noise = Float64Array.from({ length: 100 }, random.normal);
 */
export function seededRandom(seed: number): Random {
  const state = new Uint32Array(4);
  let mixed = seed | 0;
  for (let i = 0; i < 4; i++) {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    state[i] = z ^ (z >>> 16);
  }

  function bits(): number {
    const fiveTimes = Math.imul(state[1]!, 5);
    const result = Math.imul((fiveTimes << 7) | (fiveTimes >>> 25), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = (state[3]! << 11) | (state[3]! >>> 21);
    return result;
  }

  const uniform = (): number => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6) + 0.5) * 2 ** -53;
  const exponential = (): number => -Math.log(uniform());

  let spare = Number.NaN;
  function normal(): number {
    if (!Number.isNaN(spare)) {
      const second = spare;
      spare = Number.NaN;
      return second;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square < 1 && square > 0) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  }

  const laplace = (): number => (bits() & 1 ? exponential() : -exponential());

  return { uniform, exponential, normal, laplace, bits };
}
