import { correlogram, farBounds } from '../../numerics/autocorrelation.ts';
import type { SpatialDependence } from '../dependence/places.ts';
import type { Caveat, Check } from '../report.ts';
import * as words from '../words/caveats/of-dependence.ts';
import { correlation as correlationInWords, count, number, wholeNumber } from '../words/format.ts';
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
  const inOrder = groups ? alongSeries(examined, groups) : alongRows(examined);
  const alike = clusters && alikeCaveat(clusters, examined.residuals.n);
  const caveats = [...(inOrder.caveat ? [inOrder.caveat] : []), ...(alike ? [alike] : [])];
  const details = [inOrder.detail, ...(clusters ? [groupsInWords(clusters)] : [])].filter(Boolean);
  const isOrderUnseen = examined.residuals.ordered && areDrawn(examined.cleaned);
  const isChecked =
    inOrder.checked || (clusters !== undefined && clusters.visible <= correlationToSee && !isOrderUnseen);
  const effect = inOrder.effect ?? clusters?.correlation;
  const visible = inOrder.visible ?? clusters?.visible;
  return {
    check: {
      id: 'independence',
      state: caveats.length > 0 ? 'warning' : isChecked ? 'ok' : 'unknown',
      title: inOrder.caveat
        ? 'Correlated rows'
        : alike
          ? 'Groups alike'
          : isChecked
            ? 'Independent rows'
            : 'Independence not checkable',
      detail: details.join('; '),
      ...(effect !== undefined && { effect }),
      ...(visible !== undefined && { visible }),
      tests: ids,
      caveats: caveats.map(({ id }) => id),
    },
    caveats,
    leftOpen:
      inOrder.leftOpen === true || (clusters !== undefined && mayBeAlike(clusters, examined.residuals.n)),
  };
}

/** The check where the rows have places: neighbors may be alike, whatever the order of the rows says. */
export function withPlaces(finding: Finding, places: SpatialDependence | undefined): Finding {
  if (!places) return finding;
  const { check, caveats } = finding;
  const { statistic, pValue, columns } = places;
  const isAlike = pValue < significanceOfWarnings && statistic > correlationThatMatters;
  const said = `Moran’s I of neighboring places ${correlationInWords(statistic)}`;
  const detail = check.state === 'unknown' ? said : `${check.detail}; ${said}`;
  if (!isAlike) return { check: { ...check, detail }, caveats };
  return {
    check: {
      ...check,
      state: 'warning',
      title: check.state === 'warning' ? check.title : 'Neighbors alike',
      detail,
      ...(check.state === 'warning' ? {} : { effect: statistic }),
      caveats: [...check.caveats, 'autocorrelated'],
    },
    caveats: [...caveats, words.nearPlaces({ statistic, columns })],
  };
}

interface InOrder {
  checked: boolean;
  detail: string;
  effect?: Check['effect'];
  /** The smallest correlation that would have been found. */
  visible?: number;
  caveat?: Caveat;
  leftOpen?: boolean;
}

const wouldShow = (visible: number): string => `a correlation of ${number(visible, 2)} would show`;

/** Rows drawn at random are no neighbors: nothing can be said of those that are. */
const areDrawn = ({ apart }: Examined['cleaned']): boolean =>
  apart !== undefined && apart > farthestNeighbors;

const drawnApart = (apart: number): string =>
  `in a random sample whose neighbors are about ${wholeNumber(Math.round(apart))} rows apart; that of consecutive rows cannot be seen`;

function alongRows({ residuals, cleaned, tests }: Examined): InOrder {
  const pValue = pValueOf(tests, 'ljung-box');
  if (!residuals.ordered || pValue === undefined) {
    const detail = residuals.ordered
      ? 'too few rows'
      : 'the rows have no stated order; choose a time or group column';
    return { checked: false, detail };
  }
  const { n } = residuals;
  const visible = visibleCorrelation(n, Math.round(Math.log(n)), correlationThatMatters);
  const values = correlogram(residuals);
  const [first] = values as [number];
  const strongest = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most));
  // Ljung and Box look at the first lags only; a season may be longer.
  const seasonal = Math.abs(strongest) > Math.max(correlationThatMatters, farBounds / Math.sqrt(n));
  const correlated =
    (pValue < significanceOfWarnings && Math.abs(first) > correlationThatMatters) || seasonal;
  const told = seasonal ? strongest : first;
  const lag = values.indexOf(told) + 1;
  const detail = `correlation with the row ${lag === 1 ? 'before' : `${lag} before`} ${correlationInWords(told)}`;
  if (!correlated && areDrawn(cleaned))
    return { checked: false, detail: `${detail} ${drawnApart(cleaned.apart!)}`, effect: told, visible };
  if (!correlated) {
    const checked = visible <= correlationToSee;
    return {
      checked,
      detail: checked ? `${detail}; ${wouldShow(visible)}` : `${detail}; too few rows to tell`,
      effect: told,
      visible,
      leftOpen: pValue < significanceLeftOpen && Math.abs(first) > correlationThatMatters,
    };
  }
  return {
    checked: true,
    detail,
    effect: told,
    visible,
    caveat: lag === 1 ? neighborsCaveat(first, n) : words.season({ correlation: told, lag }),
  };
}

function alongSeries({ residuals, cleaned }: Examined, groups: Int32Array): InOrder {
  const within = residuals.ordered ? correlationWithinSeries(residuals.values, groups) : undefined;
  if (!within) return { checked: false, detail: '' };
  const { correlation, pValue, pairs } = within;
  const visible = visibleCorrelation(pairs, 1, correlationThatMatters);
  const detail = `correlation with the row before in its series ${correlationInWords(correlation)}`;
  if (pValue < significanceOfWarnings && Math.abs(correlation) > correlationThatMatters)
    return {
      checked: true,
      detail,
      effect: correlation,
      visible,
      caveat: neighborsCaveat(correlation, residuals.n),
    };
  if (areDrawn(cleaned))
    return {
      checked: false,
      detail: `${detail} ${drawnApart(cleaned.apart!)}`,
      effect: correlation,
      visible,
    };
  const checked = visible <= correlationToSee;
  return {
    checked,
    detail: checked ? `${detail}; ${wouldShow(visible)}` : detail,
    effect: correlation,
    visible,
    leftOpen: pValue < significanceLeftOpen && Math.abs(correlation) > correlationThatMatters,
  };
}

/**
 * Independent rows that tell as much, where neighbors correlate by r: n (1 − r)/(1 + r) for a mean, n (1 − r²)/(1 + r²)
 * for a shape. A negative r makes a mean more precise than independent rows would.
 */
export const effectiveRows = (n: number, r: number): { forMean: number; forShape: number } => ({
  forMean: Math.max(1, Math.round((n * (1 - r)) / (1 + r))),
  forShape: Math.max(1, Math.round((n * (1 - r * r)) / (1 + r * r))),
});

function neighborsCaveat(r: number, n: number): Caveat {
  const { forMean, forShape } = effectiveRows(n, r);
  return words.neighbors({ correlation: r, n, forMean, forShape });
}

const groupsInWords = ({ groups, correlation, visible }: Clusters): string =>
  `${count(groups, 'group')}, correlation within them ${correlationInWords(correlation)}${visible <= correlationToSee ? ` (${number(visible, 2)} would show)` : ''}`;

const mayBeAlike = ({ pValue, effectiveRows: effective }: Clusters, n: number): boolean =>
  pValue < significanceLeftOpen && effective <= (1 - lossThatMatters) * n;

function alikeCaveat(clusters: Clusters, n: number): Caveat | undefined {
  const { groups, correlation, pValue, effectiveRows: effective } = clusters;
  if (pValue >= significanceOfWarnings || !mayBeAlike(clusters, n)) return undefined;
  return words.clustered({ correlation, groups, n, effectiveRows: effective });
}
