import { type LossId, lossById } from './catalog.ts';

/**
 * What a column says of each row in training: a weight, which multiplies the loss of the row, or a scale, which divides
 * its error before the loss is taken.
 */
export interface RowTerm {
  as: 'weight' | 'scale';
  column: string;
  /** The weight or the scale is the column’s value to this power. */
  power: number;
  /** Whether only ratios matter, so that the column is divided by its mean. */
  isRelative?: true;
}

/**
 * The ways to give a loss what is known of each row, the simplest first; none if it has no need of it: a loss that
 * models the scale predicts it, and the largest error has no weight.
 *
 * @example rowTermsFor('l1', {}, { as: 'scale', column: 'sd', power: 1 })[0] // a weight of 1/“sd”
 */
export function rowTermsFor(
  loss: LossId,
  parameters: Readonly<Record<string, number>>,
  term: RowTerm,
): readonly RowTerm[] {
  const { degree: given, takesScale, isOfAllRows } = lossById(loss);
  if (term.as === 'weight') return isOfAllRows ? [] : [term];
  const degree = given === 'p' ? (parameters.p ?? 2) : given;
  if (degree !== undefined)
    return [{ ...term, as: 'weight', power: -degree * term.power, isRelative: true }, term];
  return takesScale ? [term] : [];
}

/** A weight or a scale as a formula, e.g. `1/“sd”²`. */
export function rowFormula({ column, power }: RowTerm): string {
  const size = Math.abs(power);
  const name = `“${column}”`;
  const raised =
    size === 1
      ? name
      : size === 2
        ? `${name}²`
        : size === 0.5
          ? `√${name}`
          : `${name}^${Number(size.toPrecision(3))}`;
  return power < 0 ? `1/${raised}` : raised;
}
