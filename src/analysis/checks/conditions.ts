import type { Recommendation } from '../report.ts';
import type { Conditions } from '../words/conditions.ts';
import type { Finding } from './finding.ts';

type Strength = Recommendation['strength'];

const notStrong = (strength: Strength): Strength => (strength === 'strong' ? 'leaning' : strength);

/** Not strong beside a check that leaves open what would matter. */
export const besideFindings = (strength: Strength, findings: readonly Finding[]): Strength =>
  findings.some(({ leftOpen }) => leftOpen) ? notStrong(strength) : strength;

/** An answer with what its caveats take from it: it is not strong where the confidence assumes what does not hold. */
export function underConditions(
  strength: Strength,
  caveats: Recommendation['caveats'],
  conditions: Conditions,
): {
  strength: Strength;
  /** The answer's words with the assumptions, and, as what would change it, what to fix first. */
  qualified<Words extends { wouldChange: string }>(words: Words): Words & { supposing?: string };
} {
  const unmet = Object.entries(conditions)
    .filter(([id]) => caveats.some((caveat) => caveat.id === id))
    .map(([, condition]) => condition);
  const [urgent] = unmet;
  if (!urgent) return { strength, qualified: (words) => words };
  return {
    strength: notStrong(strength),
    qualified: (words) => ({
      ...words,
      supposing: unmet
        .map(({ assumption }) => assumption)
        .join(', ')
        .replace(/, (?!.*, )/, ' and '),
      wouldChange: urgent.first,
    }),
  };
}
