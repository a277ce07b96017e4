import type { Recommendation } from '../report.ts';
import type { Conditions } from '../words/conditions.ts';
import { notStrongBecause, openQuestions } from '../words/open-questions.ts';
import type { Finding } from './finding.ts';

type Strength = Recommendation['strength'];

const notStrong = (strength: Strength): Strength => (strength === 'strong' ? 'leaning' : strength);

/** Prevents a strong answer if a check leaves open an effect that would matter. */
export const besideFindings = (strength: Strength, findings: readonly Finding[]): Strength =>
  findings.some(({ leftOpen }) => leftOpen) ? notStrong(strength) : strength;

/** Words with what else and these checks leave open, where the answer would be strong without that. */
export function withOpenQuestions<Words extends Pick<Recommendation, 'reasons'>>(
  words: Words,
  strength: Strength,
  findings: readonly Finding[],
  others: readonly string[] = [],
): Words {
  if (strength !== 'strong') return words;
  const open = findings.flatMap(({ leftOpen, check }) => (leftOpen ? (openQuestions[check.id] ?? []) : []));
  return { ...words, reasons: [...words.reasons, ...notStrongBecause([...others, ...open])] };
}

/** Applies caveats to an answer: it is not strong if the confidence assumes something that does not hold. */
export function underConditions(
  strength: Strength,
  caveats: Recommendation['caveats'],
  conditions: Conditions,
): {
  strength: Strength;
  /** Adds to the words of the answer what it assumes, and what to fix first. */
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
