import type { Random } from '../src/numerics/random.ts';

/** A Poisson count, by counting exponential waiting times. */
export function poissonDraw(mean: number, random: Random): number {
  let count = -1;
  for (let time = 0; time < mean; count++) time += random.exponential();
  return Math.max(0, count);
}

/** A Gamma value with mean 1 and that whole-numbered shape. */
export function gammaDraw(shape: number, random: Random): number {
  let sum = 0;
  for (let i = 0; i < shape; i++) sum += random.exponential();
  return sum / shape;
}
