/** Roots and minima of functions of one variable. */

/**
 * The root of a function that changes sign between `low` and `high`, by Chandrupatla's method (1997, Advances in
 * Engineering Software 28:145–149): bisection that switches to inverse quadratic interpolation where that is safe.
 *
 * @example root((x) => x * x - 2, 0, 2) // 1.4142135623730951
 */
export function root(f: (x: number) => number, low: number, high: number, tolerance = 1e-12): number {
  return rootBetween(f, [low, f(low)], [high, f(high)], tolerance);
}

/**
 * The root of a decreasing function. The search starts at `start` and widens from a first `step`, so a good guess saves
 * most of it. The function must have a root.
 *
 * @example rootOfFalling((x) => 2 - x * x, 1, 0.5) // 1.4142135623730951
 */
export function rootOfFalling(
  f: (x: number) => number,
  start: number,
  step: number,
  tolerance = 1e-12,
): number {
  let near: Value = [start, f(start)];
  const direction = Math.sign(near[1]);
  if (direction === 0) return start;
  for (let distance = step; ; distance *= 4) {
    const x = near[0] + direction * distance;
    const far: Value = [x, f(x)];
    if (Math.sign(far[1]) !== direction) return rootBetween(f, near, far, tolerance);
    near = far;
  }
}

type Value = readonly [x: number, y: number];

function rootBetween(f: (x: number) => number, low: Value, high: Value, tolerance: number): number {
  let [a, fa] = high;
  let [b, fb] = low;
  let [c, fc] = [a, fa];
  // Where the function is nearly linear, interpolation gives the best first guess.
  let fraction = fa / (fa - fb);
  for (let iteration = 0; iteration < 200; iteration++) {
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const limit = (tolerance * (1 + Math.abs(best))) / Math.abs(b - a);
    if (limit > 0.5 || fa === 0 || fb === 0) return best;
    const x = a + Math.min(1 - limit, Math.max(limit, fraction)) * (b - a);
    const fx = f(x);
    if (Math.sign(fx) === Math.sign(fa)) {
      [c, fc] = [a, fa];
    } else {
      [c, b] = [b, a];
      [fc, fb] = [fb, fa];
    }
    [a, fa] = [x, fx];
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const interpolate = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    fraction = interpolate
      ? ((fa / (fb - fa)) * fc) / (fb - fc) + ((((c - a) / (b - a)) * fa) / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
  }
  return a;
}

const golden = (3 - Math.sqrt(5)) / 2;

/**
 * Where a function of one variable is least between `low` and `high` (a local minimum if there are several), by Brent's
 * method (1973, Algorithms for Minimization without Derivatives, chapter 5): golden-section search that switches to
 * parabolic interpolation where that is safe.
 *
 * @example minimum((x) => (x - 1) ** 2, -3, 5) // 1
 */
export function minimum(f: (x: number) => number, low: number, high: number, tolerance = 1e-7): number {
  let x = low + golden * (high - low);
  let [w, v] = [x, x];
  let fx = f(x);
  let [fw, fv] = [fx, fx];
  let step = 0;
  let before = 0;
  for (let iteration = 0; iteration < 100; iteration++) {
    const middle = (low + high) / 2;
    const limit = tolerance * Math.abs(x) + tolerance / 10;
    if (Math.abs(x - middle) <= 2 * limit - (high - low) / 2) break;
    const r = (x - w) * (fx - fv);
    const q = (x - v) * (fx - fw);
    const numerator = (x - v) * q - (x - w) * r;
    const denominator = 2 * (q - r);
    const parabola = -numerator / denominator;
    const safe =
      Math.abs(before) > limit &&
      Math.abs(parabola) < Math.abs(before / 2) &&
      x + parabola > low &&
      x + parabola < high;
    before = safe ? step : x < middle ? high - x : low - x;
    step = safe ? parabola : golden * before;
    const u = x + (Math.abs(step) >= limit ? step : Math.sign(step) * limit);
    const fu = f(u);
    if (fu <= fx) {
      if (u < x) high = x;
      else low = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, u, fu];
    } else {
      if (u < x) low = u;
      else high = u;
      if (fu <= fw || w === x) [v, fv, w, fw] = [w, fw, u, fu];
      else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
    }
  }
  return x;
}
