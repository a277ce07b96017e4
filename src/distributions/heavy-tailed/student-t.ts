import { minimum } from '../../numerics/optimum.ts';
import { logGamma } from '../../numerics/special/gamma.ts';
import { incompleteBetaInverse } from '../../numerics/special/incomplete-beta.ts';
import { weightedPoints } from '../../numerics/standardized-points.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import { defineDistribution, defineErrorDistribution, inUnits, sharing } from '../distribution.ts';
import { fitSmooth, type SmoothShape, smoothMember } from '../fitting/smooth.ts';
import { nu, scale } from '../symbols.ts';

export const studentT = defineDistribution({
  id: 'student-t',
  name: 'Student’s t',
  short: 'Student’s t',
  support: 'any real number',
  density: {
    latex:
      'f(r) = \\frac{\\Gamma\\!\\left(\\frac{@nu+1}{2}\\right)}{\\Gamma\\!\\left(\\frac{@nu}{2}\\right)\\sqrt{@nu\\pi}\\,@scale}\\left(1+\\frac{r^2}{@nu\\,@scale^2}\\right)^{-(@nu+1)/2}',
    plain: 'f(r) ∝ 1/@scale · (1 + r² / (@nu @scale²))^(−(@nu + 1)/2)',
  },
  negativeLog: {
    latex:
      '-\\ln f(r) = \\frac{@nu+1}{2}\\ln\\!\\left(1+\\frac{r^2}{@nu\\,@scale^2}\\right) + \\ln @scale + c(@nu)',
    plain: '−ln f(r) = (@nu + 1)/2 · ln(1 + r² / (@nu @scale²)) + ln @scale + c(@nu)',
  },
  dropped: 'Drop ln s and c(ν), which do not depend on the prediction; s and ν stay inside the logarithm.',
  parameters: { nu, scale },
  implies: ['student-t'],
  forIntervals: { loss: 'student-t-nll', parameters: ({ nu }) => ({ nu: nu! }) },
  aliases: ['student-t', 'student t', 'student’s t', "student's t"],
});

const logConstant = (nu: number): number =>
  logGamma((nu + 1) / 2) - logGamma(nu / 2) - Math.log(nu * Math.PI) / 2;

/** Student's t with nu degrees of freedom. */
export function studentTShape(nu: number): SmoothShape {
  const constant = -logConstant(nu);
  return {
    information: [(nu + 1) / (nu + 3), (2 * nu) / (nu + 3)],
    kernel(z, out) {
      const square = z * z;
      const inverse = 1 / (nu + square);
      out[0] = constant + ((nu + 1) / 2) * Math.log1p(square / nu);
      out[1] = (nu + 1) * z * inverse;
      out[2] = (nu + 1) * (nu - square) * inverse * inverse;
    },
  };
}

/** From heavier tails than the Cauchy distribution's to a shape that no sample distinguishes from a normal. */
const range = [0.3, 1000] as const;

/**
 * Student's t, for heavy tails; nu = 1 is the Cauchy distribution. All three parameters by maximum likelihood, nu
 * between 0.3 and 1000.
 *
 * @example
 * studentTErrors.at({ location: 0, scale: 1, nu: 3 }).quantile(0.975); // 3.182446305284263
 */
export const studentTErrors = /* @__PURE__ */ defineErrorDistribution<{
  location: number;
  scale: number;
  nu: number;
}>(studentT, {
  parameters: ['location', 'scale', 'nu'],
  looks: () => 'a bell curve with long tails',
  members: () =>
    sharing(
      'student-t',
      0.12,
      [1, 1.5, 2, 3, 4, 6, 10].map((nu) => ({ ...smoothMember(studentTShape(nu)), shape: { nu } })),
    ),
  references: [
    'Lange, Little & Taylor (1989), Robust statistical modeling using the t distribution, JASA 84:881–896',
  ],
  at({ location, scale, nu }) {
    const constant = logConstant(nu) - Math.log(scale);
    /** P(Z > z) for z > 0. */
    const tail = (z: number) => studentTwoTails(z, nu) / 2;
    const upper = (z: number) => (z > 0 ? tail(z) : 1 - tail(-z));
    const standardize = (x: number) => (x - location) / scale;
    return {
      logPdf: (x) => constant - ((nu + 1) / 2) * Math.log1p(standardize(x) ** 2 / nu),
      tailIndex: nu,
      cdf: (x) => upper(-standardize(x)),
      sf: (x) => upper(standardize(x)),
      quantile(probability) {
        if (probability === 0.5) return location;
        const fraction = incompleteBetaInverse(2 * Math.min(probability, 1 - probability), nu / 2, 0.5);
        const size = Math.sqrt(nu * (1 / fraction - 1));
        return location + scale * (probability < 0.5 ? -size : size);
      },
    };
  },
  fit(residuals) {
    const points = weightedPoints(residuals);
    const at = (logNu: number) => fitSmooth(points, studentTShape(Math.exp(logNu)));
    const logNu = minimum((s) => -at(s).logLikelihood, Math.log(range[0]), Math.log(range[1]));
    return inUnits(points, at(logNu), { nu: Math.exp(logNu) });
  },
});
