import { lossName } from '../../losses/loss-name.ts';
import { parts } from '../columns/parts.ts';
import type { Report } from '../report.ts';
import { number, numeral, posterior } from './format.ts';
import { distributionName } from './names.ts';

/** For a column that need not hold residuals: its statistics and its distribution. */
export function figuresOf({ sample, families }: Report): string {
  const figures = [
    `n = ${sample.n}`,
    `missing ${sample.missing}`,
    `mean ${number(sample.mean ?? Number.NaN)}`,
    `standard deviation ${number(sample.standardDeviation ?? Number.NaN)}`,
  ].join(', ');
  const distribution =
    families?.[0] &&
    ` The likeliest of ${numeral(families.length)} distributions is ${distributionName(families[0].id)} (${posterior(families[0].probability)}).`;
  return `${figures}.${distribution ?? ''}`;
}

/** The role of a column in the file’s report, and what the errors call for; undefined if it has none. */
export function partOf(column: string, { roles, recommendation }: Report): string | undefined {
  const found = Object.entries(roles).find(([, played]) =>
    Array.isArray(played) ? played.includes(column) : played === column,
  );
  const part = found && parts[found[0] as keyof typeof parts];
  if (!part) return undefined;
  const { loss, parameters, strength } = recommendation;
  const call = {
    strong: `calls for ${lossName(loss, parameters)}`,
    leaning: `leans toward ${lossName(loss, parameters)}`,
    undecided: `leaves the loss undecided; ${lossName(loss, parameters)} looks best so far`,
  }[strength];
  if (roles.kind === 'residual' && roles.residual === column) return `${part.label}; it ${call}.`;
  if (roles.kind === 'observed' && (roles.predicted === column || roles.observed === column))
    return `${part.label}; the residual ${roles.observed} − ${roles.predicted} ${call}.`;
  return `${part.label}.`;
}
