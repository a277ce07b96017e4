import { correlogram, farBounds, standardErrorAtLag } from '../../numerics/autocorrelation.ts';
import type { SpatialDependence } from '../dependence/places.ts';
import type { Caveat, Check } from '../report.ts';
import * as words from '../words/caveats/of-dependence.ts';
import { independenceCheck } from '../words/checks/independence.ts';
import { type Clusters, clustersOf, correlationWithinSeries, lossThatMatters } from './clusters.ts';
import type { Examined, Finding } from './finding.ts';
import { pValueOf, significanceLeftOpen, significanceOfWarnings } from './finding.ts';
import { visibleCorrelation } from './visible-effect.ts';

/** A first autocorrelation above this costs more than about a fifth of the rows. */
const correlationThatMatters = 0.1;
/** Rows of a random sample that are on average farther apart than this in their table are not neighbors. */
const farthestNeighbors = 1.5;
/** A tick requires that a correlation of this size would have shown. */
const correlationToSee = 0.5;

const ids = ['ljung-box', 'durbin-watson', 'runs'];

/**
 * Whether errors are correlated between rows: neighbors and rows a season apart, if the rows have an order (within each
 * series, if there are several); and rows of the same group, if there are groups.
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

/** The check for rows with locations: nearby rows may be alike, whatever the order of the rows shows. */
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
  /** The smallest correlation that would have been detected. */
  visible?: number;
  caveat?: Caveat;
  /** The number of independent rows that would estimate the mean as precisely. */
  worth?: number;
  leftOpen?: boolean;
}

/** The smaller number, if rows are alike both in order and within groups. */
function worthOf({ worth }: InOrder, alike: Clusters | undefined): Pick<Finding, 'worth'> {
  const known = [worth, alike?.effectiveRows].filter((one) => one !== undefined);
  return known.length > 0 ? { worth: Math.min(...known) } : {};
}

/** Rows drawn at random are not neighbors, so the sample shows nothing about neighboring rows. */
const areDrawn = ({ apart }: Examined['cleaned']): boolean =>
  apart !== undefined && apart > farthestNeighbors;

/** Neighbors whose correlation does not warn: rows drawn apart show nothing, and few rows not enough. */
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
 * The strongest correlation, at the shortest lag where the correlation is as strong up to chance: rows two weeks apart
 * are as alike as rows one week apart.
 */
function strongestAtFirst(values: readonly number[], n: number): number {
  const strongest = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most));
  const asStrong = Math.abs(strongest) - 1 / Math.sqrt(n);
  return values.find((value) => Math.sign(value) === Math.sign(strongest) && Math.abs(value) >= asStrong)!;
}

/** @param alike the intraclass correlation of the series if it matters, else 0 */
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

/** Parallel series: their mean number of rows, and how alike the rows of one series are at any distance. */
interface Series {
  length: number;
  alike: number;
}

/**
 * The equivalent number of independent rows if neighbors correlate by r as in a first-order autoregression: n (1 −
 * r)/(1 + r) for a mean, n (1 − r²)/(1 + r²) for a shape. A negative r makes a mean more precise than independent rows
 * would. In series of T rows that also share a level, rows k apart correlate by ρ_k = ρ + (1 − ρ) r^k: n over 1 + 2 Σ
 * (1 − k/T) ρ_k, and of ρ_k² for a shape. Bartlett (1946), JRSS Suppl. 8:27.
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

/** The check for errors with groups but no order, such as a classifier's. */
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
 * Whether groups may be so alike that the distribution is known less well than from independent rows. A mean is
 * affected by far weaker correlations, which a few large groups show by chance in every third file, but no loss is
 * chosen by it.
 */
const mayShareShape = ({ pValue, shapeRows }: Clusters, n: number): boolean =>
  pValue < significanceLeftOpen && shapeRows <= (1 - lossThatMatters) * n;

/**
 * @param alreadyCounted whether the caveat on neighbors already gives the effective number of rows
 */
function alikeCaveat(clusters: Clusters, n: number, alreadyCounted = false): Caveat | undefined {
  const { groups, correlation, effectiveRows: effective } = clusters;
  if (!mattersSurely(clusters, n)) return undefined;
  return words.clustered({ correlation, groups, n, ...(!alreadyCounted && { effectiveRows: effective }) });
}
