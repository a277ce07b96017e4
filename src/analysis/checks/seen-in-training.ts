import type { Residuals } from '../../numerics/residuals.ts';

/** On rows that the model has not seen, chance does not bring these values this close to 0. */
const asGoodAsZero = 1e-9;
/** The same for models fitted by iteration, which stops a little short of the optimum. */
const asGoodAsZeroByIteration = 1e-6;

/** The most decimal places considered for printed predictions. */
const mostDigits = 8;
/**
 * Rounding of the predictions must be this small relative to chance, which brings
 * both values this close to 0 in one of 10,000 files.
 */
const partOfChance = 0.01;

/** What training residuals are uncorrelated with: the predictions, or the linear predictor under a log link. */
export type SeenBy = 'predictions' | 'logarithms';

/**
 * Whether residuals look like those of the rows that a model was fitted to. Least squares with an intercept leaves
 * training residuals whose mean, and whose correlation with the predictions, are both 0 up to rounding; maximum
 * likelihood for counts with a log link leaves no correlation with the logarithms of the predictions (McCullagh &
 * Nelder 1989, section 2.5). For predictions printed with few digits, both are 0 up to half of the last digit.
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

/**
 * Half a unit of the last printed digit of the predictions, in standard
 * deviations; 0 if chance alone comes as close to 0.
 */
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

/** The size of the correlation; infinite if these values are all equal and so uninformative. */
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
