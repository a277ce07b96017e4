import { picked } from '../../numerics/elementwise.ts';
import { everyKth } from '../../numerics/every-kth.ts';
import { ascendingOrder } from '../../numerics/order.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/** Enough rows to determine the share to a hundredth; more would only take time. */
const mostRows = 65_536;
const atAnEnd = 0.1;

/** The rows with one value: their total weight and their Σ(e − mean)². */
interface Alike {
  weight: number;
  squares: number;
}

/**
 * How much of the squared error Σ(e − mean)² lies at one end: its share on the tenth of the rows with the largest
 * values of `along`, or on the tenth with the smallest, whichever is more. 0.1 if `along` does not vary. Rows with
 * equal values are treated alike, so that their order does not matter; 0 if all errors are equal.
 *
 * @example errorAtAnEnd(residuals, values.map(() => 1)) // 0.1
 */
export function errorAtAnEnd(residuals: Residuals, along: Float64Array): number {
  const groups = groupsAlong(residuals, along);
  const [weight, squares] = groups.reduce(([w, s], group) => [w + group.weight, s + group.squares], [
    0, 0,
  ] as [number, number]);
  if (!(squares > 0)) return 0;
  const share = (inOrder: readonly Alike[]): number => {
    let [left, found] = [atAnEnd * weight, 0];
    for (const group of inOrder) {
      if (left <= 0) break;
      found += group.squares * Math.min(1, left / group.weight);
      left -= group.weight;
    }
    return found / squares;
  };
  return Math.max(share(groups), share(groups.reverse()));
}

/** In ascending order of their value. */
function groupsAlong({ n, values, mean, rowWeight }: Residuals, along: Float64Array): Alike[] {
  const rows = everyKth(n, mostRows);
  const groups: Alike[] = [];
  let last: number | undefined;
  for (const at of ascendingOrder(picked(along, rows))) {
    const row = rows[at]!;
    if (along[row] !== last) groups.push({ weight: 0, squares: 0 });
    last = along[row];
    const weight = rowWeight?.[row] ?? 1;
    const group = groups.at(-1)!;
    group.weight += weight;
    group.squares += weight * (values[row]! - mean) ** 2;
  }
  return groups;
}
