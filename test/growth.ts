/**
 * Milliseconds that the work took, by the clock or by the processor, whichever says less: the clock counts what other
 * programs take, the processor what V8 collects and compiles beside the work. Neither can say too little.
 */
async function cost(work: () => unknown): Promise<number> {
  const begun = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - begun, (user + system) / 1000);
}

/** Shorter times say nothing of growth. */
const leastCost = 5;
/** A busy machine makes any run longer and none shorter: more rounds come nearer to the truth. */
const mostRounds = 24;

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

/** The cost at a size and at a larger one, in milliseconds. */
export interface Costs {
  small: number;
  large: number;
}

/**
 * The cost at a size and at `factor` times that: the least of several runs of each, in turn. Further rounds are run only
 * while the growth is not below `bound`.
 */
export async function costsAt(
  work: (size: number) => () => unknown,
  size: number,
  factor: number,
  bound: number,
): Promise<Costs> {
  const [small, large] = [work(size), work(factor * size)];
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < mostRounds && (round < 2 || leastLarge / leastSmall >= bound); round++) {
    // Below a tenth of a millisecond is the clock’s own noise.
    leastSmall = Math.min(leastSmall, Math.max(await cost(small), 0.1));
    leastLarge = Math.min(leastLarge, await cost(large));
  }
  return { small: leastSmall, large: leastLarge };
}

/** How much the cost grows from a size to `factor` times that. */
export async function growthAt(...measured: Parameters<typeof costsAt>): Promise<number> {
  const { small, large } = await costsAt(...measured);
  return large / small;
}
