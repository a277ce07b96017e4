import type { Formula, Parameter } from '../distributions/notation.ts';

/** Four significant digits, without trailing zeros: 3.3603 → `3.36`, 1.2e-7 → `1.2e-7`. */
export const formatNumber = (value: number): string => Number(value.toPrecision(4)).toString();

const latexNumber = (value: number): string => {
  const [mantissa, exponent] = formatNumber(value).split('e');
  return exponent === undefined ? `{${mantissa}}` : `{${mantissa}\\times 10^{${Number(exponent)}}}`;
};

/**
 * A formula with its parameters filled in: numbers where values are known, symbols where they are not.
 *
 * `formula(lossById('lp').formula, lossById('lp').parameters, { p: 1.5 }).plain === '|r|^1.5'`
 */
export function formula(
  template: Formula,
  parameters: Readonly<Record<string, Parameter>>,
  values: Readonly<Record<string, number>> = {},
): Formula {
  const fill = (text: string, write: (value: number | undefined, parameter: Parameter) => string) =>
    text.replace(/@([a-z]+)/g, (_, name: string) => write(values[name], parameters[name]!));
  return {
    // Two adjacent numbers need a multiplication sign; two symbols do not.
    latex: fill(template.latex, (value, { latex }) =>
      value === undefined ? `{${latex}}` : latexNumber(value),
    ).replace(/([\d}])\\,(?=\{\d)/g, '$1\\cdot '),
    plain: fill(template.plain, (value, { plain }) =>
      value === undefined ? plain : formatNumber(value),
    ).replace(/([\d)]) (?=\d)/g, '$1 · '),
  };
}
