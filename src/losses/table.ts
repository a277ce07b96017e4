import { laws, losses } from './catalog.ts';
import { formula } from './formula.ts';
import type { Loss } from './loss.ts';

/** The catalog as a Markdown table for the README: laws with the losses they imply, then the losses without a law. */
export function catalogTable(): string {
  const withoutLaw = losses.filter(({ law }) => law === undefined);
  const rows = [
    ...laws.map((law) => {
      const implied = losses.filter((loss) => loss.law === law.id);
      const named = implied.length > 0 ? implied : losses.filter(({ id }) => id === law.loss);
      return row(law.name, named);
    }),
    ...withoutLaw.map((loss) => row('none', [loss])),
  ];
  return ['| Law of the errors | Loss | Formula | Estimates |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

const row = (law: string, [first, ...rest]: readonly Loss[]): string => {
  const names = [first!, ...rest].map(({ name }) => name).join('; ');
  const shown = formula(first!.formula, first!.parameters).plain;
  const cells = [law, names, `\`${shown}\``, first!.estimator];
  // A vertical bar would end the cell, also inside code.
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};
