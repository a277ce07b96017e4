import { distributions } from '../distributions/index.ts';
import type { Loss } from './catalog.ts';
import { losses, lossImpliedBy } from './catalog.ts';
import { formula } from './formula.ts';

/**
 * The catalog as a Markdown table for the README: distributions with the
 * losses they imply, then losses without a distribution.
 */
export function catalogTable(): string {
  const withoutDistribution = losses.filter(({ distribution }) => distribution === undefined);
  const rows = [
    ...distributions.map((distribution) => {
      const implied = losses.filter((loss) => loss.distribution === distribution.id);
      const named =
        implied.length > 0 ? implied : losses.filter(({ id }) => id === lossImpliedBy(distribution.id));
      return row(distribution.name, named);
    }),
    ...withoutDistribution.map((loss) => row('none', [loss])),
  ];
  return [
    '| Distribution of the errors | Loss | Formula | Estimates |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const row = (distribution: string, [first, ...rest]: readonly Loss[]): string => {
  const names = [first!, ...rest].map(({ name }) => name).join('; ');
  const shown = formula(first!.formula, first!.parameters).plain;
  const cells = [distribution, names, `\`${shown}\``, first!.estimator];
  // A vertical bar would end the cell, even inside code.
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};
