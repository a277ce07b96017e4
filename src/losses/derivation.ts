import { lawById, lossById } from './catalog.ts';
import { formatNumber, formula } from './formula.ts';
import type { LossId } from './ids.ts';
import type { Formula } from './loss.ts';

/** One line of the way from the law to the loss. */
export interface DerivationStep {
  id: 'law' | 'estimates' | 'likelihood' | 'negative-log' | 'drop' | 'loss';
  /** What is done, two or three words. */
  title: string;
  /** One sentence in plain words. */
  words: string;
  formula: Formula;
  /** The checked assumption that enters here. */
  assumption?: 'bias' | 'independence' | 'spread';
}

const likelihood: Formula = {
  latex: 'L = \\prod_{i=1}^{n} f_i',
  plain: 'L = ∏ f_i',
};

const logLikelihood: Formula = {
  latex: '-\\ln L = \\sum_{i=1}^{n} -\\ln f_i',
  plain: '−ln L = Σ −ln f_i',
};

/**
 * The way from the law of the errors to the loss: density, likelihood, minus its logarithm, what can be dropped,
 * what remains. Empty for a loss that no law implies.
 *
 * `parameters` are the user's estimates under the law's own names (`scale`, `nu`, `p`, `tau`, `delta`, `k`,
 * `alpha`, `epsilon`), lengths in the data's units; unknown ones stay symbols.
 *
 * `derivation('l1', { scale: 3.36 })[1].formula.plain === 'f(r) = 1/(2 · 3.36) · exp(−|r| / 3.36)'`
 */
export function derivation(
  lossId: LossId,
  parameters: Readonly<Record<string, number>> = {},
): DerivationStep[] {
  const loss = lossById(lossId);
  if (!loss.law) return [];
  const law = lawById(loss.law);
  const estimated = Object.entries(law.parameters).filter(([name]) => parameters[name] !== undefined);
  const isLocation = /^f\(r/.test(law.density.plain);
  const steps: DerivationStep[] = [
    {
      id: 'law',
      title: 'The law of one row',
      words: isLocation
        ? `${law.name}, centered on the prediction: r = y − μ.`
        : `${law.name}, given the prediction.`,
      formula: formula(law.density, law.parameters),
      ...(isLocation && { assumption: 'bias' as const }),
    },
  ];
  if (estimated.length > 0) {
    const named = estimated.map(
      ([name, { plain, meaning }]) => `${plain} = ${formatNumber(parameters[name]!)} (${meaning})`,
    );
    steps.push({
      id: 'estimates',
      title: 'With your estimates',
      words: `${named.join(', ')}.`,
      formula: formula(law.density, law.parameters, parameters),
    });
  }
  steps.push(
    {
      id: 'likelihood',
      title: 'All rows together',
      words: 'Independent rows multiply.',
      formula: likelihood,
      assumption: 'independence',
    },
    {
      id: 'negative-log',
      title: 'Minus the logarithm',
      words: 'The largest likelihood is the smallest sum of −ln f.',
      formula: {
        latex: `${logLikelihood.latex},\\qquad ${formula(law.negativeLog, law.parameters).latex}`,
        plain: `${logLikelihood.plain}, ${formula(law.negativeLog, law.parameters).plain}`,
      },
    },
    {
      id: 'drop',
      title: 'Drop what is constant',
      words: law.dropped,
      formula: formula(law.negativeLog, law.parameters, parameters),
      ...(isLocation && { assumption: 'spread' as const }),
    },
    {
      id: 'loss',
      title: loss.short,
      words: `What remains: ${loss.name}. It estimates ${loss.estimator}.`,
      formula: sumOf(formula(loss.formula, loss.parameters, parameters), lossId),
    },
  );
  return steps;
}

const sumOf = ({ latex, plain }: Formula, id: LossId): Formula => {
  if (id === 'l-infinity') return { latex: `\\min\\; ${latex}`, plain: `minimize ${plain}` };
  const several = plain.includes(' ');
  return {
    latex: several ? `\\min \\sum_i \\left[${latex}\\right]` : `\\min \\sum_i ${latex}`,
    plain: several ? `minimize Σ [${plain}]` : `minimize Σ ${plain}`,
  };
};
