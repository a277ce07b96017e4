/** Milliseconds of processor time that the work took. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Shorter times say nothing of growth. */
const leastCost = 5;
const runs = 3;

/** The size, doubled from `smallest` up to `largest`, from which on the work takes long enough to be measured. */
export async function measurableSize(
  work: (size: number) => () => unknown,
  smallest: number,
  largest: number,
): Promise<number> {
  let size = smallest;
  while (size < largest && (await cost(work(size))) < leastCost) size *= 2;
  return size;
}

/** Far enough apart that a step in the cost (a collection of garbage, a table that doubles) is not taken for growth. */
export const factor = 16;

/** How much the cost grows from a size to `factor` times that, by the least of a few runs of each, in turn. */
export async function growthAt(work: (size: number) => () => unknown, size: number): Promise<number> {
  const [small, large] = [work(size), work(factor * size)];
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < runs; run++) {
    leastSmall = Math.min(leastSmall, await cost(small));
    leastLarge = Math.min(leastLarge, await cost(large));
  }
  return leastLarge / leastSmall;
}
