/** Correlations of rows k apart, ρ₁ φᵏ⁻¹: for an autoregression, alone or with independent noise. */
interface SerialCorrelation {
  /** Between neighbors. */
  first: number;
  /** Factor by which it decreases from one lag to the next. */
  decay: number;
}

/** The level of each row (−1 if none), and its series. */
interface Places {
  codes: Int32Array;
  series: Int32Array;
  levels: number;
  /** Whether the values are sizes of errors. */
  ofSizes?: boolean;
}

/** A correlation closer to 1 cannot be distinguished from a random walk. */
const mostAlike = 0.98;
/** Iterations of the correction for estimated means; then the correlation hardly changes. */
const rounds = 3;
/** Lags used to estimate how slowly a correlation decays. */
const mostLags = 20;

/**
 * Covariances of the levels' means if neighbors are correlated, levels × levels, in units of a single value's variance
 * at each level: Σ ρ(s − t) over the rows of both levels, divided by the product of their numbers.
 *
 * The correlation of neighbors is estimated from deviations from the levels' means, because what the levels explain is
 * not correlation. Subtracting the means also removes part of the correlation, the more so the more slowly the levels
 * change and the correlation decays; this is corrected by the covariances from the previous iteration. The decay is
 * estimated from the values themselves: levels that change slowly would remove just the slow part of them. Errors of
 * series that differ in size have sizes that never cease to be alike; where no level changes along a series, that is the
 * very effect of the levels, so the correlation of the sizes is taken to decay from neighbor to neighbor.
 *
 * @param left values minus their level's mean, in standard deviations of the level; 0 for rows without a level
 */
export function serialCovariances(values: Float64Array, left: Float64Array, places: Places): Float64Array {
  const slowest = places.ofSizes && !changeAlongSeries(places) ? 0 : decayOf(values, places.series);
  const seen = neighborsCorrelation(left, places);
  const lasting = (first: number): SerialCorrelation => {
    const bounded = Math.min(mostAlike, Math.max(0, first));
    return { first: bounded, decay: Math.min(mostAlike, Math.max(bounded, slowest)) };
  };
  let correlation = lasting(seen);
  let covariances = meanCovariances(correlation, places);
  for (let round = 1; round < rounds && correlation.first > 0; round++) {
    const { ofRows, ofNeighbors } = takenByMeans(covariances, places);
    correlation = lasting(seen * (1 - ofRows) + ofNeighbors);
    covariances = meanCovariances(correlation, places);
  }
  return covariances;
}

/** Whether a row has another level than the row before it in its series. */
function changeAlongSeries({ codes, series }: Places): boolean {
  for (let t = 1; t < codes.length; t++)
    if (series[t] === series[t - 1] && codes[t] !== codes[t - 1]) return true;
  return false;
}

/** The slope in a regression of each autocorrelation on the previous one, which gives strong ones the most weight. */
function decayOf(values: Float64Array, series: Int32Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const about = values.map((value) => value - mean);
  const lags = Math.min(mostLags, Math.floor(n / 4));
  let before = 0;
  let products = 0;
  let squares = 0;
  for (let lag = 1; lag <= lags; lag++) {
    let sum = 0;
    let pairs = 0;
    for (let t = lag; t < n; t++) {
      if (series[t] !== series[t - lag]) continue;
      sum += about[t]! * about[t - lag]!;
      pairs++;
    }
    if (pairs === 0) break;
    const covariance = sum / pairs;
    if (lag > 1) {
      products += covariance * before;
      squares += before * before;
    }
    before = covariance;
  }
  return squares > 0 ? products / squares : 0;
}

function neighborsCorrelation(left: Float64Array, { codes, series }: Places): number {
  let [products, pairs, squares, rows] = [0, 0, 0, 0];
  for (let t = 0; t < left.length; t++) {
    if (codes[t]! < 0) continue;
    squares += left[t]! ** 2;
    rows++;
    if (t === 0 || series[t] !== series[t - 1] || codes[t - 1]! < 0) continue;
    products += left[t]! * left[t - 1]!;
    pairs++;
  }
  return pairs > 0 && squares > 0 ? products / pairs / (squares / rows) : 0;
}

function meanCovariances(
  { first, decay }: SerialCorrelation,
  { codes, series, levels }: Places,
): Float64Array {
  const rows = new Float64Array(levels);
  const sums = new Float64Array(levels * levels);
  // For each level: the correlation its rows so far in the series still have with the next one.
  const lasting = new Float64Array(levels);
  for (let t = 0; t < codes.length; t++) {
    if (t > 0 && series[t] !== series[t - 1]) lasting.fill(0);
    const level = codes[t]!;
    if (level >= 0) {
      const start = level * levels;
      for (let k = 0; k < levels; k++) sums[start + k]! += lasting[k]!;
      rows[level]!++;
    }
    for (let k = 0; k < levels; k++) lasting[k]! *= decay;
    if (level >= 0) lasting[level]! += first;
  }
  return sums.map((sum, at) => {
    const [j, k] = [Math.floor(at / levels), at % levels];
    return (sum + sums[k * levels + j]! + (j === k ? rows[j]! : 0)) / (rows[j]! * rows[k]!);
  });
}

/** The mean covariance of the levels' means over the rows, and over the pairs of neighbors. */
function takenByMeans(
  covariances: Float64Array,
  { codes, series, levels }: Places,
): { ofRows: number; ofNeighbors: number } {
  let [ofRows, rows, ofNeighbors, pairs] = [0, 0, 0, 0];
  for (let t = 0; t < codes.length; t++) {
    const level = codes[t]!;
    if (level < 0) continue;
    ofRows += covariances[level * levels + level]!;
    rows++;
    if (t === 0 || series[t] !== series[t - 1] || codes[t - 1]! < 0) continue;
    ofNeighbors += covariances[codes[t - 1]! * levels + level]!;
    pairs++;
  }
  return { ofRows: Math.min(mostAlike, ofRows / rows), ofNeighbors: ofNeighbors / Math.max(1, pairs) };
}
