import { candidates } from '../../src/choice/efficiency/candidates.ts';
import { lossName } from '../../src/losses/loss-name.ts';
import { overallRegret, type Verdict } from './acceptance.ts';
import { calibrationError, means, pooled } from './calibration.ts';
import type { Measurements } from './measure.ts';
import { reasons } from './missed.ts';
import { repairs } from './repairs.ts';
import { truths } from './truths.ts';

const table = (header: string[], rows: string[][]): string =>
  [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const share = (value: number): string => (100 * value).toFixed(1);
const ratio = (value: number): string => value.toFixed(3);

/** docs/validation.md. */
export function documentOf(
  { sizes, pair, prior, regret, settling }: Measurements,
  verdicts: readonly Verdict[],
): string {
  const numbers = [...new Set(regret.map(({ n }) => n))];
  const cell = (truth: string, n: number) => regret.find((one) => one.truth === truth && one.n === n)!;
  const ids = [...new Set(sizes.map(({ id }) => id))];
  const sizeNumbers = [...new Set(sizes.map(({ n }) => n))];
  const missed = verdicts.filter(({ holds }) => !holds);
  return `# Validation

What the tool promises, measured by simulation with fixed seeds: \`npm run validate\` makes this page and its pictures again.

## Promises kept and missed

${verdicts.length - missed.length} of ${verdicts.length} hold.

${table(
  ['', 'promise', 'measured', 'holds'],
  verdicts.map(({ id, claim, measured, holds }) => [id, claim, measured, holds ? 'yes' : '**no**']),
)}
${missed.map(({ claim }) => `\n- **${claim}**: ${reasons(claim)}`).join('')}

That p-values equal those of R and scipy is proven by the unit tests, on reference files made by committed scripts.

## Repairs

Single methods that were fixed, measured before and after.

${table(
  ['', 'before', 'after'],
  repairs.map(({ what, before, after }) => [what, before, after]),
)}

## Normal or Laplace

The exact posterior probability, equal priors. ${Math.min(...pair.map(({ samples }) => samples)).toLocaleString('en-US')} to ${Math.max(...pair.map(({ samples }) => samples)).toLocaleString('en-US')} samples of each distribution at each n.

${table(
  [
    'n',
    'Normal right, %',
    'Laplace right, %',
    'calibration error',
    'Normal called Laplace with 90 %, %',
    'Laplace called Normal with 90 %, %',
  ],
  pair.map((one) => [
    String(one.n),
    share(one.normalRight),
    share(one.laplaceRight),
    one.calibrationError.toFixed(4),
    share(one.falseLaplace),
    share(one.falseNormal),
  ]),
)}

![Reliability of the Normal–Laplace probability](validation/pair-reliability.svg)

## What choosing a loss costs

For each of 17 error distribution and each n, the variance of the location that every candidate loss estimates was simulated (${numbers.map((n) => cell('Normal', n).samples).join(' / ')} choices at n = ${numbers.join(' / ')}). Regret is the variance under the chosen loss as a multiple of the best candidate's, at most 10; geometric means.

${table(
  ['rule', ...numbers.map((n) => `n = ${n}`)],
  Object.keys(regret[0]!.regret).map((rule) => [
    rule,
    ...numbers.map((n) => ratio(overallRegret(regret, rule, n))),
  ]),
)}

![Regret of the rules](validation/regret.svg)

This tool, truth by truth:

${table(
  ['truth', ...numbers.map((n) => `n = ${n}`)],
  truths.map(({ name }) => [name, ...numbers.map((n) => ratio(cell(name, n).regret['this tool']!))]),
)}

AICc over eight families, truth by truth:

${table(
  ['truth', ...numbers.map((n) => `n = ${n}`)],
  truths.map(({ name }) => [
    name,
    ...numbers.map((n) => ratio(cell(name, n).regret['AICc over 8 families']!)),
  ]),
)}

What it chooses, per cent of the samples:

${table(
  ['truth', 'n', 'L2', 'L1', 'Huber', 'most frequent other'],
  ['Normal', 'Laplace', 'logistic', 'Student’s t, ν = 3'].flatMap((truth) =>
    numbers.map((n) => choices(truth, n)),
  ),
)}

## Confidence

Stated probability that the recommended loss needs at most 10 % more data than the best, against how often that was so. First with the error distribution drawn from the prior over the 38 distributions, then on the 17 truths, most of which the prior does not hold. What is shown to people is capped at 90 % below 50 rows, 95 % below 300, and 98 %.

${table(
  [
    'n',
    'error: most probable group',
    'error: P(Normal)',
    'error: within 10 %',
    'error on the truths',
    'stated on the truths, %',
    'came true, %',
  ],
  prior.map(({ n, groupError, normalError, nearBestError }) => {
    const off = pooled(regret.filter((one) => one.n === n).map(({ stated }) => stated));
    return [
      String(n),
      groupError.toFixed(4),
      normalError.toFixed(4),
      nearBestError.toFixed(4),
      calibrationError(off).toFixed(4),
      share(means(off).stated),
      share(means(off).happened),
    ];
  }),
)}

![Confidence, distributions from the prior](validation/confidence-prior.svg)

![Confidence, the 17 truths](validation/confidence-truths.svg)

How firm the answer was on the 17 truths, and how often the loss was then within 10 % of the best:

${table(
  ['n', 'strong, %', 'of them right, %', 'leaning, %', 'of them right, %', 'undecided, %'],
  numbers.map((n) => {
    const of = (strength: 'strong' | 'leaning' | 'undecided', count: 'given' | 'right') =>
      regret
        .filter((one) => one.n === n)
        .reduce((sum, one) => sum + one.strengths[strength][count] / one.samples, 0);
    const right = (strength: 'strong' | 'leaning') =>
      of(strength, 'given') > 0 ? share(of(strength, 'right') / of(strength, 'given')) : '–';
    const given = (strength: 'strong' | 'leaning' | 'undecided') =>
      share(of(strength, 'given') / truths.length);
    return [
      String(n),
      given('strong'),
      right('strong'),
      given('leaning'),
      right('leaning'),
      given('undecided'),
    ];
  }),
)}

Where the answer was undecided, about how many more rows were said to settle it, and whether they did (on the 17 truths):

${table(
  ['n', 'undecided samples', 'more rows, median', 'settled by them, %', 'settled by half of them, %'],
  settling.map((one) => [
    String(one.n),
    String(one.undecided),
    String(one.medianRows),
    share(one.settled),
    share(one.settledAtHalf),
  ]),
)}

## Size of the tests

Per cent of samples from its own null that each test rejects at 10 / 5 / 1 %. The standard error of a size of 5 % is ${sizeNumbers.map((n) => `${share(Math.sqrt((0.05 * 0.95) / sizes.find((row) => row.n === n)!.samples))} % at n = ${n}`).join(', ')}.

${table(
  ['test', ...sizeNumbers.map((n) => `n = ${n}`)],
  ids.map((id) => [
    sizes.find((row) => row.id === id)!.name,
    ...sizeNumbers.map(
      (n) =>
        sizes
          .find((row) => row.id === id && row.n === n)
          ?.rejected.map(share)
          .join(' / ') ?? '–',
    ),
  ]),
)}

![Size of the tests of Normal](validation/size-normal.svg)

![Size of the tests of Laplace](validation/size-laplace.svg)

![Size of the tests of the assumptions](validation/size-assumptions.svg)
`;

  function choices(truth: string, n: number): string[] {
    const counts = cell(truth, n).choices;
    const total = counts.reduce((sum, value) => sum + value, 0);
    const per = (value: number) => String(Math.round((100 * value) / total));
    const other = counts.slice(3).reduce((best, value, i, rest) => (value > rest[best]! ? i : best), 0) + 3;
    const { loss, parameters } = candidates[other]!;
    return [
      truth,
      String(n),
      ...counts.slice(0, 3).map(per),
      counts[other]! > 0 ? `${lossName(loss, parameters)} ${per(counts[other]!)}` : '–',
    ];
  }
}
