import { formatNumber } from './formula.ts';
import { type LossId, lossById } from './index.ts';

/** The parameters that give a loss its shape, as they are written. */
const shapes = [
  ['p', 'p'],
  ['nu', 'ν'],
  ['tau', 'τ'],
] as const;

/**
 * The name of a loss in a sentence, with its shape to four digits: `MSE (L2)`,
 * `L1.5`, `Student’s t (ν = 3)`, `quantile loss (τ = 0.25)`.
 */
export function lossName(loss: LossId, parameters: Readonly<Record<string, number>> = {}): string {
  const { short, shortWithShape } = lossById(loss);
  for (const [shape, symbol] of shapes) {
    const value = parameters[shape];
    if (value !== undefined)
      return (
        shortWithShape?.replace('@', formatNumber(value)) ?? `${short} (${symbol} = ${formatNumber(value)})`
      );
  }
  return short;
}
