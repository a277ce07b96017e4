import type { Caveat, Recommendation } from '../report.ts';
import { afterFirst } from '../words/answers/for-purpose.ts';
import { biasedAlong, biasedAlongPair } from '../words/caveats/of-bias.ts';
import { unevenAlong } from '../words/caveats/of-variance.ts';
import { driverName, useOfColumn, useOfPair } from '../words/drivers-in-words.ts';
import { weakened } from '../words/weakened.ts';
import { type Driver, type DriverPair, isBiasDriver } from './driver.ts';
import { type ScaleAlong, strongestSpread } from './scale-along.ts';

/** A column that explains a smaller share of the variance is shown, but does not weaken the answer. */
const shareThatMatters = 0.05;

/** What else shows along which column the size of the errors changes. */
interface Beside {
  /** Pairs of columns, if they were examined. */
  pairs: readonly DriverPair[];
  /**
   * The drivers of errors divided by the scale that the target's distribution expects, if it expects one: an exposure
   * changes the size of counts, and their likelihood accounts for it.
   */
  relative: (() => readonly Driver[]) | undefined;
  /** The size in groups that are no driver. */
  scaleOfGroups: Pick<ScaleAlong, 'column' | 'ratio'> | undefined;
}

/**
 * Adjusts the answer for the drivers: a column along which the mean error changes is what to fix first, and one along
 * which the errors’ size changes calls for a modeled scale or for weights. In either case the answer is not strong. Of a
 * column and a pair of columns, the one that explains more is to be fixed first.
 */
export function withDrivers(
  recommendation: Recommendation,
  drivers: readonly Driver[],
  { pairs, relative, scaleOfGroups }: Beside,
): Recommendation {
  const biases = biasesIn(drivers, pairs);
  const found = strongestSpread(drivers);
  const spread = found && relative ? strongestSpread(relative()) : found;
  const along = spread ? { column: driverName(spread), ratio: spread.spread.ratio } : scaleOfGroups;
  if (biases.length === 0 && !along) return recommendation;
  const answer = weakened(recommendation);
  const [strongest] = biases;
  const first =
    strongest && !answer.first ? ({ id: 'biased', text: strongest.whatToFix } as const) : undefined;
  // Omitted if the answer was already made for it.
  const uneven =
    along &&
    unevenAlong({ column: along.column, ratio: along.ratio, ...(relative && { relative: true as const }) });
  const isSaid = answer.caveats.some(({ text }) => text === uneven?.text);
  return {
    ...answer,
    ...(first && { first, headline: afterFirst(answer.headline, first) }),
    caveats: [
      ...answer.caveats,
      ...biases.map(({ caveat }) => caveat),
      ...(uneven && !isSaid ? [uneven] : []),
    ],
  };
}

interface BiasAlong {
  share: number;
  whatToFix: string;
  caveat: Caveat;
}

/** The column and the pair of columns along which the mean error changes most, the one that explains more first. */
function biasesIn(drivers: readonly Driver[], pairs: readonly DriverPair[]): BiasAlong[] {
  const [driver, pair] = [strongestBias(drivers), strongestBias(pairs)];
  const found: BiasAlong[] = [];
  if (driver) {
    const facts = { column: driverName(driver), share: driver.bias.share };
    found.push({ share: facts.share, whatToFix: useOfColumn(facts), caveat: biasedAlong(facts) });
  }
  if (pair) {
    const [first, second] = pair.columns;
    const facts = { first: driverName(first), second: driverName(second), share: pair.bias.share };
    found.push({ share: facts.share, whatToFix: useOfPair(facts), caveat: biasedAlongPair(facts) });
  }
  return found.sort((a, b) => b.share - a.share);
}

const strongestBias = <Part extends Pick<Driver, 'bias'>>(parts: readonly Part[]): Part | undefined =>
  parts
    .filter((part) => isBiasDriver(part) && part.bias.share >= shareThatMatters)
    .reduce<Part | undefined>(
      (most, part) => (most && most.bias.share >= part.bias.share ? most : part),
      undefined,
    );
