/**
 * 1 − erf(x), to a relative 1e-15: Cody’s rational approximations (1969, Mathematics of Computation 23:631–637) on
 * three ranges.
 *
 * @example complementaryError(1) // 0.15729920705028513
 */
export function complementaryError(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return 1 - x * nearZero(x * x);
  const tail = size <= 4 ? between(size) : size < 27.5 ? farOut(size) : 0;
  return x < 0 ? 2 - tail : Number.isNaN(x) ? x : tail;
}

/** erf(x)/x. */
function nearZero(z: number): number {
  return (
    ((((0.18577770618460315 * z + 3.1611237438705655) * z + 113.86415415105016) * z + 377.485237685302) * z +
      3209.3775891384694) /
    ((((z + 23.601290952344122) * z + 244.02463793444417) * z + 1282.6165260773723) * z + 2844.236833439171)
  );
}

/** e^(−x²), with x² split in two so that rounding of the square does not matter. */
function bell(x: number): number {
  const rounded = Math.trunc(x * 16) / 16;
  return Math.exp(-rounded * rounded) * Math.exp(-(x - rounded) * (x + rounded));
}

function between(x: number): number {
  const top =
    (((((((2.1531153547440383e-8 * x + 0.5641884969886701) * x + 8.883149794388377) * x + 66.11919063714163) *
      x +
      298.6351381974001) *
      x +
      881.952221241769) *
      x +
      1712.0476126340707) *
      x +
      2051.0783778260716) *
      x +
    1230.3393547979972;
  const bottom =
    (((((((x + 15.744926110709835) * x + 117.6939508913125) * x + 537.1811018620099) * x +
      1621.3895745666903) *
      x +
      3290.7992357334597) *
      x +
      4362.619090143247) *
      x +
      3439.3676741437216) *
      x +
    1230.3393548037495;
  return (bell(x) * top) / bottom;
}

const oneOverRootPi = 1 / Math.sqrt(Math.PI);

function farOut(x: number): number {
  const z = 1 / (x * x);
  const top =
    z *
    (((((0.016315387137302097 * z + 0.30532663496123236) * z + 0.36034489994980445) * z +
      0.12578172611122926) *
      z +
      0.016083785148742275) *
      z +
      0.0006587491615298378);
  const bottom =
    ((((z + 2.568520192289822) * z + 1.8729528499234673) * z + 0.5279051029514285) * z +
      0.06051834131244132) *
      z +
    0.0023352049762686918;
  return (bell(x) * (oneOverRootPi - top / bottom)) / x;
}

/**
 * The x at which 1 − erf(x) is p, 0 ≤ p ≤ 2: two steps of Halley’s method from Hastings’ approximation (Abramowitz &
 * Stegun 26.2.23), each of which triples the number of correct digits, and a third one far out.
 *
 * @example complementaryErrorInverse(0.15729920705028513) // 1
 */
export function complementaryErrorInverse(p: number): number {
  if (p > 1) return -complementaryErrorInverse(2 - p);
  if (p === 0) return Number.POSITIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p / 2));
  const z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  let x = z * Math.SQRT1_2;
  for (let step = 0; step < 3; step++) {
    const error = (complementaryError(x) - p) / (2 * oneOverRootPi * Math.exp(-x * x));
    x += error / (1 - x * error);
  }
  return x;
}
