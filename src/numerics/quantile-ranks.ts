const mostRanks = 1000;
const ranksOfTail = 100;

/**
 * The ranks (1 … n) at which a quantile plot shows points: all of up to a thousand, otherwise the hundred lowest, the
 * hundred highest and eight hundred between them at even steps of the logit, which look nearly even on the plot.
 */
export function quantileRanks(n: number): number[] {
  if (n <= mostRanks) return Array.from({ length: n }, (_, i) => i + 1);
  const ranks = new Set<number>();
  for (let i = 1; i <= ranksOfTail; i++) ranks.add(i).add(n + 1 - i);
  const reach = Math.log((n - ranksOfTail) / ranksOfTail);
  const steps = mostRanks - 2 * ranksOfTail;
  for (let step = 1; step < steps; step++) {
    const logit = reach * ((2 * step) / steps - 1);
    ranks.add(Math.round((n + 1) / (1 + Math.exp(-logit))));
  }
  return [...ranks].sort((a, b) => a - b);
}
