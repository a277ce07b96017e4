import { root } from '../../numerics/optimum.ts';
import { type Points, weightedPoints } from '../../numerics/standardized-points.ts';
import {
  defineDistribution,
  defineErrorDistribution,
  inUnits,
  type LocationScaleFit,
  sharing,
} from '../distribution.ts';
import { type SmoothShape, smoothMember } from '../fitting/smooth.ts';
import { scale } from '../symbols.ts';
import { standardNormalCdf, standardNormalQuantile } from '../symmetric/normal.ts';

export const contaminatedNormal = defineDistribution({
  id: 'contaminated-normal',
  name: 'Contaminated normal (mixture)',
  short: 'contaminated normal',
  support: 'any real number',
  density: {
    latex: 'f(r) = (1-@epsilon)\\,\\varphi_{@scale}(r) + @epsilon\\,\\varphi_{@k\\,@scale}(r)',
    plain: 'f(r) = (1 − @epsilon) N(r; @scale) + @epsilon N(r; @k @scale)',
  },
  negativeLog: {
    latex:
      '-\\ln f(r) = -\\ln\\!\\left[(1-@epsilon)\\,\\varphi_{@scale}(r) + @epsilon\\,\\varphi_{@k\\,@scale}(r)\\right]',
    plain: '−ln f(r) = −ln[(1 − @epsilon) N(r; @scale) + @epsilon N(r; @k @scale)]',
  },
  dropped: 'Nothing can be dropped: the logarithm of a sum does not split.',
  parameters: {
    epsilon: { latex: '\\varepsilon', plain: 'ε', meaning: 'share of outliers' },
    k: { latex: 'k', plain: 'k', meaning: 'how many times as wide the distribution of the outliers is' },
    scale,
  },
  implies: ['mixture-nll'],
  // The likelihood of a mixture has several maxima; Student's t with this ν is close to it and has one scale.
  forIntervals: { loss: 'student-t-nll', parameters: () => ({ nu: 5 }) },
});

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/**
 * A normal distribution contaminated by a share from one `ratio` times as wide, with the same center. `information` is
 * computed by quadrature (it has no closed form).
 */
export function contaminatedShape(
  share: number,
  ratio: number,
  information: SmoothShape['information'],
): SmoothShape {
  const inverse = 1 / (ratio * ratio);
  const odds = share / ((1 - share) * ratio);
  const constant = halfLogTwoPi - Math.log1p(-share);
  return {
    information,
    kernel(z, out) {
      const square = z * z;
      // Odds that this residual belongs to the wide component; above e^700 it certainly does.
      const wide = odds * Math.exp(Math.min(700, ((1 - inverse) * square) / 2));
      const p = 1 / (1 + wide);
      const weight = p + (1 - p) * inverse;
      out[0] =
        wide < 1e300
          ? constant + square / 2 - Math.log1p(wide)
          : constant - Math.log(odds) + (square * inverse) / 2;
      out[1] = weight * z;
      out[2] = weight - square * p * (1 - p) * (1 - inverse) ** 2;
    },
  };
}

/**
 * The contaminated normal distribution (Tukey 1960): (1 − share) N(location, scale²) + share N(location,
 * (ratio·scale)²). All four parameters by maximum likelihood, share between 0.001 and 0.5 (expectation–maximization; if
 * the residuals are nearly normal, the likelihood is a flat ridge and the fit stops up to 0.06 below the maximum).
 *
 * @example
 * contaminatedNormalErrors.at({ location: 0, scale: 1, share: 0.1, ratio: 10 }).cdf(0); // 0.5
 */
export const contaminatedNormalErrors = /* @__PURE__ */ defineErrorDistribution<{
  location: number;
  scale: number;
  share: number;
  ratio: number;
}>(contaminatedNormal, {
  parameters: ['location', 'scale', 'share', 'ratio'],
  describesOutliers: true,
  looks: ({ share }) =>
    share < 0.1
      ? 'a bell curve with a few errors from far out'
      : 'two bell curves of different widths in one',
  members: () =>
    sharing('contaminated-normal', 0.25, [
      contaminated(0.05, 5, [0.8855382106783335, 1.5588746980668071]),
      contaminated(0.1, 5, [0.7981784314329226, 1.3727515620672437]),
      contaminated(0.05, 10, [0.9051270594348616, 1.6668387373374618]),
      contaminated(0.1, 10, [0.8274448303906159, 1.5151196141581866]),
      contaminated(0.2, 3, [0.6524679724397238, 1.185533409435453]),
      contaminated(0.4, 2, [0.5335040942304859, 1.3538333971936964]),
      contaminated(0.4, 3, [0.4322336795843205, 1.1271918086158279]),
      contaminated(0.4, 4, [0.4118632882614789, 1.085027116187039]),
      contaminated(0.4, 6, [0.4187719079326143, 1.1204145247650417]),
      contaminated(0.2, 6, [0.6585623353253901, 1.2115740214614084]),
      contaminated(0.01, 10, [0.9768027432910124, 1.8791760767230736]),
    ]),
  references: ['Tukey (1960), A survey of sampling from contaminated distributions, in Olkin (ed.), 448–485'],
  at({ location, scale, share, ratio }) {
    const standardize = (x: number) => (x - location) / scale;
    const lower = (z: number) => (1 - share) * standardNormalCdf(z) + share * standardNormalCdf(z / ratio);
    return {
      logPdf(x) {
        const square = standardize(x) ** 2;
        const narrow = Math.log1p(-share) - square / 2;
        const wide = Math.log(share / ratio) - square / (2 * ratio * ratio);
        const greater = Math.max(narrow, wide);
        const sum = Math.exp(narrow - greater) + Math.exp(wide - greater);
        return greater + Math.log(sum) - halfLogTwoPi - Math.log(scale);
      },
      cdf: (x) => lower(standardize(x)),
      sf: (x) => lower(-standardize(x)),
      quantile(probability) {
        if (probability === 0.5) return location;
        const tail = Math.min(probability, 1 - probability);
        // Between the quantiles of the two components; solved on the log scale, where the tail is nearly linear.
        const z = root(
          (y) => Math.log(lower(y)) - Math.log(tail),
          standardNormalQuantile(tail) * ratio,
          standardNormalQuantile(tail),
        );
        return location + scale * (probability < 0.5 ? z : -z);
      },
    };
  },
  fit(residuals) {
    const points = weightedPoints(residuals);
    const { share, ratio, ...fit } = expectationMaximization(points);
    return inUnits(points, fit, { share, ratio });
  },
});

/** A share and a ratio as a member of the posterior. */
function contaminated(share: number, ratio: number, information: SmoothShape['information']) {
  return { ...smoothMember(contaminatedShape(share, ratio, information)), shape: { share, ratio } };
}

/**
 * On scales without bounds: location, ln scale, log-odds of the share, ln
 * ratio. Steps of any length then give valid parameters.
 */
type Place = [location: number, logScale: number, logOdds: number, logRatio: number];

interface Step {
  from: Place;
  /** At `from`. */
  logLikelihood: number;
  /** A point where the likelihood is at least as high. */
  to: Place;
}

/**
 * A tenth from a component five times as wide; and, for a few extreme
 * outliers, a hundredth from one thirty times as wide.
 */
const starts: Place[] = [
  [0, 0, -Math.log(9), Math.log(5)],
  [0, -1, -Math.log(99), Math.log(30)],
];

/** The better of the maxima reached from the two starts. */
const expectationMaximization = (points: Points) =>
  starts
    .map((start) => climb(points, start))
    .reduce((best, next) => (next.logLikelihood > best.logLikelihood ? next : best));

/**
 * Expectation–maximization, accelerated by squared extrapolation, which combines its many small steps in one direction:
 * scheme S3 of Varadhan & Roland (2008), Scandinavian Journal of Statistics 35:335.
 */
function climb(points: Points, start: Place): LocationScaleFit & { share: number; ratio: number } {
  let first = improve(points, start);
  for (let cycle = 0; cycle < 200; cycle++) {
    const second = improve(points, first.to);
    const step = first.to.map((value, i) => value - first.from[i]!);
    const bend = second.to.map((value, i) => value - first.to[i]! - step[i]!);
    const stretch = Math.max(1, Math.hypot(...step) / Math.hypot(...bend));
    const far = first.from.map((value, i) => value + 2 * stretch * step[i]! + stretch ** 2 * bend[i]!);
    let next = improve(points, within(far as Place));
    if (!(next.logLikelihood >= second.logLikelihood)) next = improve(points, second.to);
    const gain = next.logLikelihood - first.logLikelihood;
    first = next;
    if (gain < 1e-5) break;
  }
  const [location, logScale, logOdds, logRatio] = first.from;
  return {
    location,
    scale: Math.exp(logScale),
    share: 1 / (1 + Math.exp(-logOdds)),
    ratio: Math.exp(logRatio),
    logLikelihood: first.logLikelihood,
  };
}

const mostLogRatio = Math.log(100);

/** Share between 0.001 and 0.5, ratio between 1 and 100. */
const within = ([location, logScale, logOdds, logRatio]: Place): Place => [
  location,
  logScale,
  Math.min(0, Math.max(Math.log(0.001 / 0.999), logOdds)),
  Math.min(mostLogRatio, Math.max(0, logRatio)),
];

/** Sums over the residuals in units of the scale, each divided between the two components by its probabilities. */
interface Divided {
  /** Σ weight · (z²/2 + ln p), with p the probability of the narrow component. */
  objective: number;
  narrow: PartSums;
  wide: PartSums;
}

interface PartSums {
  mass: number;
  moment: number;
  squares: number;
}

/** A separate loop, so that it is compiled soon. */
function divide(
  { x, weight }: Points,
  location: number,
  scale: number,
  inverse: number,
  logWide: number,
): Divided {
  let objective = 0;
  let mass = 0;
  let moment = 0;
  let squares = 0;
  let outerMass = 0;
  let outerMoment = 0;
  let outerSquares = 0;
  for (let i = 0; i < x.length; i++) {
    const z = (x[i]! - location) / scale;
    // Log-odds that this residual belongs to the wide component.
    const log = logWide + ((1 - inverse) * z * z) / 2;
    const p = 1 / (1 + Math.exp(log));
    objective += weight[i]! * ((z * z) / 2 + (p === 0 ? -log : Math.log(p)));
    const inside = weight[i]! * p;
    const outside = weight[i]! * (1 - p);
    mass += inside;
    moment += inside * z;
    squares += inside * z * z;
    outerMass += outside;
    outerMoment += outside * z;
    outerSquares += outside * z * z;
  }
  return {
    objective,
    narrow: { mass, moment, squares },
    wide: { mass: outerMass, moment: outerMoment, squares: outerSquares },
  };
}

function improve(points: Points, from: Place): Step {
  const [location, logScale, logOdds, logRatio] = from;
  const scale = Math.exp(logScale);
  const inverse = Math.exp(-2 * logRatio);
  const logWide = logOdds - logRatio;
  const { objective, narrow, wide } = divide(points, location, scale, inverse, logWide);
  const shift = (narrow.moment + wide.moment * inverse) / (narrow.mass + wide.mass * inverse);
  const variance = ({ mass, moment, squares }: PartSums) =>
    (squares - 2 * shift * moment) / mass + shift * shift;
  const [ofNarrow, ofWide] = [variance(narrow), variance(wide)];
  const free = Math.log(ofWide / ofNarrow) / 2;
  const ratio = Math.min(mostLogRatio, Math.max(0, free));
  // At a bound of the ratio both components share one scale, fitted to both.
  const own =
    ratio === free
      ? ofNarrow
      : (narrow.mass * ofNarrow + wide.mass * ofWide * Math.exp(-2 * ratio)) / (narrow.mass + wide.mass);
  return {
    from,
    logLikelihood: -objective - points.n * (halfLogTwoPi + logScale + Math.log1p(Math.exp(logOdds))),
    to: within([
      location + shift * scale,
      logScale + Math.log(own) / 2,
      Math.log(wide.mass / narrow.mass),
      ratio,
    ]),
  };
}
