import { correlogram, farBounds, standardErrorAtLag } from '../../numerics/autocorrelation.ts';
import type { SpatialDependence } from '../dependence/places.ts';
import type { Caveat, Check } from '../report.ts';
import * as words from '../words/caveats/of-dependence.ts';
import { independenceCheck } from '../words/checks/independence.ts';
import { type Clusters, clustersOf, correlationWithinSeries, lossThatMatters } from './clusters.ts';
import type { Examined, Finding } from './finding.ts';
import { pValueOf, significanceLeftOpen, significanceOfWarnings } from './finding.ts';
import { visibleCorrelation } from './visible-effect.ts';

/** A first autocorrelation that costs more than about a fifth of the rows. */
const correlationThatMatters = 0.1;
/** Rows of a random sample that are on average farther apart than this in their table are no neighbors. */
const farthestNeighbors = 1.5;
/** A tick must have been able to see a correlation of this size. */
const correlationToSee = 0.5;

const ids = ['ljung-box', 'durbin-watson', 'runs'];

/**
 * Do rows share their errors? Neighbors and rows a season apart, where the rows have an order (within each series,
 * where there are several); rows of one group, where there are groups.
 */
export function checkIndependence(examined: Examined): Finding {
  const { groups } = examined.cleaned;
  const clusters = groups && clustersOf(examined.residuals.values, groups);
  const { n } = examined.residuals;
  const ofSeries = clusters && mattersSurely(clusters, n) ? clusters.correlation : 0;
  const inOrder = groups ? alongSeries(examined, groups, ofSeries) : alongRows(examined);
  const alike = clusters && alikeCaveat(clusters, n, inOrder.caveat !== undefined);
  const caveats = [...(inOrder.caveat ? [inOrder.caveat] : []), ...(alike ? [alike] : [])];
  const isOrderUnseen = examined.residuals.ordered && areDrawn(examined.cleaned);
  const isChecked =
    inOrder.checked || (clusters !== undefined && clusters.visible <= correlationToSee && !isOrderUnseen);
  const effect = inOrder.effect ?? clusters?.correlation;
  const visible = inOrder.visible ?? clusters?.visible;
  const mayShare = clusters && mayShareShape(clusters, n);
  const isOpen = caveats.length === 0 && (inOrder.leftOpen === true || mayShare === true);
  return {
    check: {
      id: 'independence',
      state: caveats.length > 0 ? 'warning' : isChecked && !isOpen ? 'ok' : 'unknown',
      ...independenceCheck({
        finding: inOrder.caveat
          ? 'correlated'
          : alike
            ? 'groups-alike'
            : isOpen
              ? 'unclear'
              : isChecked
                ? 'independent'
                : 'not-checkable',
        ...inOrder.facts,
        ...(clusters && { groups: groupFacts(clusters, alike !== undefined, isOpen && mayShare) }),
      }),
      ...(effect !== undefined && { effect }),
      ...(visible !== undefined && { visible }),
      tests: ids,
      caveats: caveats.map(({ id }) => id),
    },
    caveats,
    ...worthOf(inOrder, alike && clusters),
    leftOpen: isOpen,
  };
}

/** The check where the rows have places: neighbors may be alike, whatever the order of the rows says. */
export function withPlaces(finding: Finding, places: SpatialDependence | undefined): Finding {
  if (!places) return finding;
  const { check, caveats } = finding;
  const { statistic, pValue, columns } = places;
  const isAlike = pValue < significanceOfWarnings && statistic > correlationThatMatters;
  const known = check.state === 'unknown' ? undefined : independenceCheck.factsOf(check);
  const isNews = isAlike && check.state !== 'warning';
  return {
    ...finding,
    check: {
      ...check,
      ...(isAlike && { state: 'warning' }),
      ...independenceCheck({
        ...(known ?? { finding: 'not-checkable' }),
        ...(isNews && { finding: 'neighbors-alike' }),
        places: statistic,
      }),
      ...(isNews && { effect: statistic }),
      caveats: isAlike ? [...check.caveats, 'autocorrelated'] : check.caveats,
    },
    caveats: isAlike ? [...caveats, words.nearPlaces({ statistic, columns })] : caveats,
  };
}

type Facts = NonNullable<ReturnType<typeof independenceCheck.factsOf>>;

type Neighbors = NonNullable<Facts['neighbors']>;

interface InOrder {
  checked: boolean;
  facts: Pick<Facts, 'neighbors' | 'without'>;
  effect?: Check['effect'];
  /** The smallest correlation that would have been found. */
  visible?: number;
  caveat?: Caveat;
  /** Independent rows whose mean would be as precise. */
  worth?: number;
  leftOpen?: boolean;
}

/** The fewer, where both rows in their order and groups are alike. */
function worthOf({ worth }: InOrder, alike: Clusters | undefined): Pick<Finding, 'worth'> {
  const known = [worth, alike?.effectiveRows].filter((one) => one !== undefined);
  return known.length > 0 ? { worth: Math.min(...known) } : {};
}

/** Rows drawn at random are no neighbors: nothing can be said of those that are. */
const areDrawn = ({ apart }: Examined['cleaned']): boolean =>
  apart !== undefined && apart > farthestNeighbors;

/** What neighbors say that do not warn: rows drawn apart nothing, and few of them not enough. */
function withoutWarning(
  found: Neighbors,
  visible: number,
  cleaned: Examined['cleaned'],
  pValue: number,
  unseen: Partial<Neighbors> = {},
): Pick<InOrder, 'checked' | 'facts' | 'leftOpen'> {
  if (areDrawn(cleaned)) return { checked: false, facts: { neighbors: { ...found, apart: cleaned.apart! } } };
  const checked = visible <= correlationToSee;
  const leftOpen = pValue < significanceLeftOpen && Math.abs(found.correlation) > correlationThatMatters;
  const beside = leftOpen ? { pValue } : checked ? { visible } : unseen;
  return { checked, facts: { neighbors: { ...found, ...beside } }, leftOpen };
}

function alongRows({ residuals, cleaned, tests }: Examined): InOrder {
  const pValue = pValueOf(tests, 'ljung-box');
  if (!residuals.ordered || pValue === undefined) {
    return { checked: false, facts: { without: residuals.ordered ? 'rows' : 'order' } };
  }
  const { n } = residuals;
  const visible = visibleCorrelation(n, Math.round(Math.log(n)), correlationThatMatters);
  const values = correlogram(residuals);
  const [first] = values as [number];
  const strongest = strongestAtFirst(values, n);
  // Ljung and Box look at the first lags only; a season may be longer.
  const standardError = Math.max(
    1 / Math.sqrt(n),
    standardErrorAtLag(residuals, values.indexOf(strongest) + 1),
  );
  const seasonal = Math.abs(strongest) > Math.max(correlationThatMatters, farBounds * standardError);
  const correlated =
    (pValue < significanceOfWarnings && Math.abs(first) > correlationThatMatters) || seasonal;
  const shown = seasonal ? strongest : first;
  const lag = values.indexOf(shown) + 1;
  const found = { correlation: shown, lag };
  const common = { effect: shown, visible };
  if (correlated)
    return {
      ...common,
      checked: true,
      facts: { neighbors: found },
      ...(lag === 1 ? neighborsAlike(first, n) : { caveat: words.season({ correlation: shown, lag }) }),
    };
  return { ...common, ...withoutWarning(found, visible, cleaned, pValue, { tooFew: true }) };
}

/**
 * The strongest correlation, at the shortest of the distances where it is as strong but for chance: two weeks apart
 * rows are as alike as one week apart.
 */
function strongestAtFirst(values: readonly number[], n: number): number {
  const strongest = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most));
  const asStrong = Math.abs(strongest) - 1 / Math.sqrt(n);
  return values.find((value) => Math.sign(value) === Math.sign(strongest) && Math.abs(value) >= asStrong)!;
}

/** @param alike the intraclass correlation of the series, where it matters */
function alongSeries({ residuals, cleaned }: Examined, groups: Int32Array, alike: number): InOrder {
  const within = residuals.ordered ? correlationWithinSeries(residuals.values, groups) : undefined;
  if (!within) return { checked: false, facts: {} };
  const { correlation, pValue, pairs, length } = within;
  const visible = visibleCorrelation(pairs, 1, correlationThatMatters);
  const found = { correlation, lag: 1, inSeries: true as const };
  const common = { effect: correlation, visible };
  const matters = Math.abs(correlation) > correlationThatMatters;
  if (pValue < significanceOfWarnings && matters)
    return {
      ...common,
      checked: true,
      facts: { neighbors: found },
      ...neighborsAlike(correlation, residuals.n, { length, alike }),
    };
  return { ...common, ...withoutWarning(found, visible, cleaned, pValue) };
}

/** Series beside each other: how many rows they have on average, and how alike the rows of one are however far apart. */
interface Series {
  length: number;
  alike: number;
}

/**
 * Independent rows that tell as much, where neighbors correlate by r as in a first-order autoregression: n (1 − r)/(1 + r)
 * for a mean, n (1 − r²)/(1 + r²) for a shape. A negative r makes a mean more precise than independent rows would. In series
 * of T rows that also share a level, rows k apart correlate by ρ_k = ρ + (1 − ρ) r^k: n over 1 + 2 Σ (1 − k/T) ρ_k, and of
 * ρ_k² for a shape. Bartlett (1946), JRSS Suppl. 8:27.
 */
export function independentRowsWorth(
  n: number,
  r: number,
  series?: Series,
): { forMean: number; forShape: number } {
  const worth = (power: 1 | 2) => {
    const times = series ? timesInSeries(r, series, power) : (1 + r ** power) / (1 - r ** power);
    return Math.max(1, Math.round(n / times));
  };
  return { forMean: worth(1), forShape: worth(2) };
}

/** The variance of a mean over such series, as a multiple of that over independent rows. */
function timesInSeries(r: number, { length, alike }: Series, power: 1 | 2): number {
  let sum = 1;
  for (let k = 1; k < length; k++) sum += 2 * (1 - k / length) * (alike + (1 - alike) * r ** k) ** power;
  return sum;
}

function neighborsAlike(r: number, n: number, series?: Series): Pick<InOrder, 'caveat' | 'worth'> {
  const worth = independentRowsWorth(n, r, series);
  return { caveat: words.neighbors({ correlation: r, n, ...worth }), worth: worth.forMean };
}

const groupFacts = (
  { groups, correlation, visible, pValue }: Clusters,
  areAlike: boolean,
  isOpen = false,
): NonNullable<Facts['groups']> => ({
  count: groups,
  correlation,
  ...(isOpen ? { pValue } : !areAlike && visible <= correlationToSee && { visible }),
});

/** The check of errors that have groups and no order, such as a classifier's. */
export function checkGroups(values: Float64Array, groups: Int32Array): Finding | undefined {
  const clusters = clustersOf(values, groups);
  if (!clusters) return undefined;
  const alike = alikeCaveat(clusters, values.length);
  const isChecked = clusters.visible <= correlationToSee;
  return {
    check: {
      id: 'independence',
      state: alike ? 'warning' : isChecked ? 'ok' : 'unknown',
      ...independenceCheck({
        finding: alike ? 'groups-alike' : isChecked ? 'independent' : 'not-checkable',
        groups: groupFacts(clusters, alike !== undefined),
      }),
      effect: clusters.correlation,
      visible: clusters.visible,
      tests: [],
      caveats: alike ? [alike.id] : [],
    },
    caveats: alike ? [alike] : [],
  };
}

const mattersSurely = ({ pValue, effectiveRows: effective }: Clusters, n: number): boolean =>
  pValue < significanceOfWarnings && effective <= (1 - lossThatMatters) * n;

/**
 * Whether groups may be so alike that the distribution is known worse than of independent rows. A mean suffers from far
 * weaker correlations, which few large groups show by chance in every third file, but no loss is chosen by it.
 */
const mayShareShape = ({ pValue, shapeRows }: Clusters, n: number): boolean =>
  pValue < significanceLeftOpen && shapeRows <= (1 - lossThatMatters) * n;

/** @param told whether the correlation of neighbors already says how much the rows tell */
function alikeCaveat(clusters: Clusters, n: number, told = false): Caveat | undefined {
  const { groups, correlation, effectiveRows: effective } = clusters;
  if (!mattersSurely(clusters, n)) return undefined;
  return words.clustered({ correlation, groups, n, ...(!told && { effectiveRows: effective }) });
}
