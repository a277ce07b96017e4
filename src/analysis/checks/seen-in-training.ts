import type { Residuals } from '../../numerics/residuals.ts';

/** Rows that the model has not seen come this near to 0 by no chance. */
const asGoodAsZero = 1e-9;
/** The same of models that are fitted by iteration, which stops a little earlier. */
const asGoodAsZeroByIteration = 1e-6;

/** Digits after the point that predictions are printed with at most. */
const mostDigits = 8;
/** Rounding of the predictions must be so small beside chance, which puts both figures this near to 0 once in 10,000 files. */
const partOfChance = 0.01;

/** What training residuals do not correlate with: the predictions, or what a log link adds up. */
export type SeenBy = 'predictions' | 'logarithms';

/**
 * Do residuals look like those of the rows that a model was fitted to? Least squares with an intercept leaves training
 * residuals whose mean, and whose correlation with the predictions, are both 0 up to rounding; maximum likelihood of
 * counts with a log link leaves none with the logarithms of the predictions (McCullagh & Nelder 1989, section 2.5). Of
 * predictions that were printed with few digits both are 0 up to half a digit.
 *
 * @example looksSeenInTraining(residuals) // undefined
 */
export function looksSeenInTraining(residuals: Residuals): SeenBy | undefined {
  const { predicted, mean, standardDeviationMle } = residuals;
  if (!predicted || !(standardDeviationMle > 0)) return undefined;
  const nearness = Math.abs(mean) / standardDeviationMle;
  const printed = roundingOf(residuals);
  const [exact, iterated] = [asGoodAsZero, asGoodAsZeroByIteration].map((zero) => Math.max(zero, printed));
  if (nearness > iterated!) return undefined;
  if (nearness <= exact! && correlationWith(residuals, predicted) <= exact!) return 'predictions';
  if (!predicted.every((value) => value > 0)) return undefined;
  return correlationWith(residuals, predicted.map(Math.log)) <= iterated! ? 'logarithms' : undefined;
}

/** Half of the last printed digit of the predictions, in standard deviations; 0 where chance comes as near to 0 as that. */
function roundingOf({ n, predicted, standardDeviationMle }: Residuals): number {
  const isPrinted = (unit: number) =>
    predicted!.every((value) => Math.abs(value * unit - Math.round(value * unit)) < 1e-3);
  for (let digits = 0; digits <= mostDigits; digits++) {
    const unit = 10 ** digits;
    if (!isPrinted(unit)) continue;
    const rounding = 0.5 / unit / standardDeviationMle;
    return rounding * Math.sqrt(n) <= partOfChance ? rounding : 0;
  }
  return 0;
}

/** Its size; infinite where these values are all the same, and tell nothing. */
function correlationWith({ n, values, mean, standardDeviationMle }: Residuals, others: Float64Array): number {
  let total = 0;
  for (let row = 0; row < n; row++) total += others[row]!;
  const center = total / n;
  let [products, squares] = [0, 0];
  for (let row = 0; row < n; row++) {
    const x = others[row]! - center;
    products += x * (values[row]! - mean);
    squares += x * x;
  }
  if (!(squares > 1e-20 * n * center * center)) return Number.POSITIVE_INFINITY;
  return Math.abs(products) / (Math.sqrt(squares * n) * standardDeviationMle);
}
