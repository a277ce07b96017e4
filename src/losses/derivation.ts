import { distributionById } from '../distributions/index.ts';
import type { Formula } from '../distributions/notation.ts';
import type { Loss, LossId } from './catalog.ts';
import { lossById } from './catalog.ts';
import { formatNumber, formula } from './formula.ts';
import { type RowTerm, rowFormula, rowTermsFor } from './row-term.ts';

/** One step of the derivation of the loss from the distribution. */
export interface DerivationStep {
  id: 'distribution' | 'estimates' | 'likelihood' | 'negative-log' | 'drop' | 'loss';
  /** What is done, in two or three words. */
  title: string;
  /** One sentence in plain words. */
  words: string;
  formula: Formula;
  /** The checked assumption that this step relies on. */
  assumption?: 'bias' | 'independence' | 'spread';
}

/**
 * The derivation of the loss from the error distribution: density, likelihood, its negative logarithm, what can be
 * dropped, what remains. Empty for a loss that no distribution implies.
 *
 * `parameters` are the user's estimates under the distribution's own names (`scale`, `nu`, `p`, `tau`, `delta`, `k`,
 * `alpha`, `epsilon`), lengths in the data's units; unknown ones stay symbols.
 *
 * With a `rowTerm`, the errors are divided by a scale of their row, or the rows are weighted.
 *
 * `derivation('l1', { scale: 3.36 })[1].formula.plain === 'f(r) = 1/(2 · 3.36) · exp(−|r| / 3.36)'`
 */
export function derivation(
  lossId: LossId,
  parameters: Readonly<Record<string, number>> = {},
  rowTerm?: RowTerm,
): DerivationStep[] {
  const loss = lossById(lossId);
  if (!loss.distribution) return [];
  const distribution = distributionById(loss.distribution);
  const estimated = Object.entries(distribution.parameters).filter(
    ([name]) => parameters[name] !== undefined,
  );
  const isLocation = /^f\(r/.test(distribution.density.plain);
  // With a separate scale for each row, f(r_i), rows are not assumed to have the same variance.
  const hasOneScale = /^f\(r\)/.test(distribution.density.plain);
  const general = formula(distribution.negativeLog, distribution.parameters);
  const inserted = formula(distribution.negativeLog, distribution.parameters, parameters);
  // Without estimates to insert, the formula from which constants are dropped has just been shown.
  const isSaid = inserted.plain === general.plain;
  const dropped = loss.dropped ?? distribution.dropped;
  const ofDropping = hasOneScale && { assumption: 'spread' as const };
  const [way] = rowTerm ? rowTermsFor(lossId, parameters, rowTerm) : [];
  const isScaled = way !== undefined && rowTerm?.as === 'scale';
  const isCounted = way !== undefined && !isScaled;
  // f(r_i) or P(y_i), as the distribution itself writes it.
  const ofRow = `${/[fP]\(\w/.exec(general.plain)![0]}_i)`;
  const error = isScaled
    ? `(y − μ) · ${rowFormula({ ...rowTerm, power: -rowTerm.power })}${rowTerm.isRelative ? `, where “${rowTerm.column}” was divided by its mean` : ''}`
    : 'y − μ';
  const steps: DerivationStep[] = [
    {
      id: 'distribution',
      title: 'The distribution of one row',
      words: isLocation
        ? `${distribution.name}, centered on the prediction: r = ${error}.`
        : `${distribution.name}, given the prediction.`,
      formula: formula(distribution.density, distribution.parameters),
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
      words: `${named.join(', ')}.${isScaled ? ' These are of r, not of y − μ.' : ''}`,
      formula: formula(distribution.density, distribution.parameters, parameters),
    });
  }
  steps.push(
    {
      id: 'likelihood',
      title: 'All rows together',
      words: `Independent rows multiply${isCounted ? `, each w = ${rowFormula(way)} times` : ''}.`,
      formula: {
        latex: `L = \\prod_{i=1}^{n} ${ofRow}${isCounted ? '^{w_i}' : ''}`,
        plain: `L = ∏ ${ofRow}${isCounted ? '^w_i' : ''}`,
      },
      assumption: 'independence',
    },
    {
      id: 'negative-log',
      title: 'Minus the logarithm',
      words: `The largest likelihood is the smallest sum of −ln ${ofRow[0]}.`,
      formula: {
        latex: `-\\ln L = \\sum_{i=1}^{n} -${isCounted ? 'w_i' : ''}\\ln ${ofRow},\\qquad ${general.latex}`,
        plain: `−ln L = Σ −${isCounted ? 'w_i ' : ''}ln ${ofRow}, ${general.plain}`,
      },
    },
    ...(isSaid
      ? []
      : [
          {
            id: 'drop' as const,
            title: 'Drop what is constant',
            words: dropped,
            formula: inserted,
            ...ofDropping,
          },
        ]),
    {
      id: 'loss',
      title: loss.short,
      words: `${isSaid ? `${dropped} ` : ''}What remains: ${loss.name}.${way?.as === 'weight' ? ` ${isScaled ? 'In terms of r = y − μ, each' : 'Each'} row has the weight w = ${rowFormula(way)}.` : ''}`,
      formula: minimized(formula(loss.formula, loss.parameters, parameters), loss, way?.as === 'weight'),
      ...(isSaid && ofDropping),
    },
  );
  return steps;
}

const minimized = ({ latex, plain }: Formula, { isOfAllRows }: Loss, isWeighted = false): Formula => {
  if (isOfAllRows) return { latex: `\\min\\; ${latex}`, plain: `minimize ${plain}` };
  const several = plain.includes(' ');
  return {
    latex: `\\min \\sum_i ${isWeighted ? 'w_i\\,' : ''}${several ? `\\left[${latex}\\right]` : latex}`,
    plain: `minimize Σ ${isWeighted ? 'w_i ' : ''}${several ? `[${plain}]` : plain}`,
  };
};
