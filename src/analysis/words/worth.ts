import type { CaveatId, Recommendation } from '../report.ts';
import { count, dataNeeded, listed, mostTimes, number } from './format.ts';

/** A loss by name, with the data it needs as a multiple of what the best possible loss needs. */
export interface ComparedLoss {
  name: string;
  ratio: number;
}

/** What else is known for judging the data needed. */
export interface EfficiencyContext {
  rows: number;
  /** The number of parameters of a model that was trained on these rows. */
  parameters?: number;
  noneFits?: boolean;
  /** Why the numbers are unreliable, as a sentence. */
  unreliable?: string;
}

/** Smaller differences are not worth a sentence. */
const worthSaying = 1.01;

/**
 * How much data other losses need compared with the recommended one, with the numbers of the table of losses: `For
 * coefficients as precise as those of the best possible loss, Huber needs 13% more data, MSE (L2) 45% more data and MAE
 * (L1) 38% more data.` Empty if they need the same.
 */
export function dataInWords(
  chosen: ComparedLoss,
  others: readonly ComparedLoss[],
  unreliable?: string,
): string[] {
  const lessEfficient = others.filter(({ ratio }) => ratio / chosen.ratio >= worthSaying);
  if (lessEfficient.length === 0) return [];
  const caution = unreliable ? ` ${unreliable}` : '';
  const needs = (compared: readonly ComparedLoss[], than: number): string =>
    listed(
      compared.map(({ name, ratio }, i) => `${name} ${i === 0 ? 'needs ' : ''}${dataNeeded(ratio / than)}`),
    );
  // Only a loss for one end of skewed errors is that much better than all that estimate a center.
  return [chosen, ...others].every(({ ratio }) => ratio > mostTimes)
    ? [
        `For coefficients as precise as those of ${chosen.name}, ${needs(lessEfficient, chosen.ratio)}. A quantile or expectile near one end of these skewed errors would need less than a fifth of the data, but is not their center.${caution}`,
      ]
    : [
        `For coefficients as precise as those of the best possible loss, ${needs([chosen, ...lessEfficient], 1)}.${caution}`,
      ];
}

/** Rows per parameter of a model: few, and plenty. */
export const rowsPerParameter = { few: 20, plenty: 100 } as const;

/**
 * The share of the squared prediction error that a loss adds through its lower precision compared with the recommended
 * one. A model of p parameters and n rows has a squared error of σ² (1 + p/n) under MSE (L2), with σ² its variance, and
 * of σ² (1 + ρ p/n) under a loss that needs ρ times MSE’s data.
 *
 * @example shareOfPrediction(1, 2, 2, 1 / 20) // 0.025
 */
export const shareOfPrediction = (
  chosen: number,
  other: number,
  squared: number,
  parametersPerRow: number,
): number => ((other - chosen) / squared) * parametersPerRow;

/** What the higher precision means here: for standard errors, and for predictions, depending on the size of the model. */
export function worthInWords(
  chosen: ComparedLoss,
  other: ComparedLoss,
  squared: ComparedLoss,
  { rows, parameters }: EfficiencyContext,
): string[] {
  const ratio = other.ratio / chosen.ratio;
  if (ratio < worthSaying) return [];
  const ofPrediction = (perRow: number) =>
    shareInWords(shareOfPrediction(chosen.ratio, other.ratio, squared.ratio, perRow));
  const { few, plenty } = rowsPerParameter;
  const [withFew, withPlenty] = [ofPrediction(1 / few), ofPrediction(1 / plenty)];
  const predictions = parameters
    ? `${ofPrediction(parameters / rows)} at this model’s size (${count(parameters, 'parameter')}, ${count(rows, 'row')})`
    : `${withFew} with ${few} training rows for each parameter${withPlenty === withFew ? '' : `, ${withPlenty} with ${plenty}`}`;
  return [
    `With ${other.name} in place of ${chosen.name}, standard errors are ${standardErrors(ratio)}, but the squared prediction error grows only by ${predictions}.`,
  ];
}

const standardErrors = (ratio: number): string =>
  ratio > mostTimes ? 'more than twice as large' : `${Math.round(100 * (Math.sqrt(ratio) - 1))}% larger`;

/** Two digits, and no more than the estimate supports. */
function shareInWords(share: number): string {
  const percent = 100 * share;
  if (percent < 0.1) return 'less than 0.1%';
  return percent > 25 ? 'over 25%' : `about ${number(percent, 2)}%`;
}

/** What makes the numbers of data needed unreliable, as a clause. */
const disturbances: Partial<Record<CaveatId, string>> = {
  trend: 'a trend along the predictions is part of these errors',
  'none-fits': 'none of the distributions they are computed from fits',
  'outlier-driven': 'they depend on a few residuals far out',
};

/** Why the numbers of data needed are unreliable here; undefined if they are not. */
export function unreliability({ caveats }: Pick<Recommendation, 'caveats'>): string | undefined {
  const found = Object.entries(disturbances)
    .filter(([id]) => caveats.some((caveat) => caveat.id === id))
    .map(([, clause]) => clause);
  return found.length === 0 ? undefined : `These figures are unreliable: ${listed(found)}.`;
}

/** What else is known for judging the data needed. */
export function efficiencyContext(
  rows: number,
  parameters: number | undefined,
  caveats: Recommendation['caveats'],
): EfficiencyContext {
  const unreliable = unreliability({ caveats });
  return {
    rows,
    noneFits: caveats.some(({ id }) => id === 'none-fits'),
    ...(parameters && { parameters }),
    ...(unreliable && { unreliable }),
  };
}
