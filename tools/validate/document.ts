import type { Verdict } from './acceptance.ts';
import { checksSection } from './document/checks-section.ts';
import { choiceSection } from './document/choice-section.ts';
import { table } from './document/markdown.ts';
import { situationsSection } from './document/situations-section.ts';
import { studySection } from './document/study-section.ts';
import type { Measurements } from './measure.ts';
import { reasons } from './missed.ts';
import { repairs } from './repairs.ts';

/** docs/validation.md. */
export function documentOf(measurements: Measurements, verdicts: readonly Verdict[]): string {
  const missed = verdicts.filter(({ holds }) => !holds);
  return `# Validation

What the tool promises, measured on real data and by simulation with fixed seeds. \`npm run validate\` rebuilds this page and its pictures. The comparison of models and the search for drivers have [their own page](validation/models-and-drivers.md), as have the [power of the paired tests](validation/power-of-paired-tests.md) and [pairs of columns](validation/pairs-of-columns.md).

## Promises kept and missed

${verdicts.length - missed.length} of ${verdicts.length} hold.

${table(
  ['', 'promise', 'measured', 'holds'],
  verdicts.map(({ id, claim, measured, holds }) => [id, claim, measured, holds ? 'yes' : '**no**']),
)}
${missed.map(({ claim }) => `\n- **${claim}**: ${reasons(claim)}`).join('')}

The unit tests compare p-values with those of R and scipy, from reference files made by committed scripts.

${studySection(measurements.advised, measurements.confidence)}

${situationsSection(measurements.situations)}

${choiceSection(measurements)}

${checksSection(measurements)}

## Repairs

Individual methods that were corrected, measured before and after.

${table(
  ['', 'before', 'after'],
  repairs.map(({ what, before, after }) => [what, before, after]),
)}
`;
}
