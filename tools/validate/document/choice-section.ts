import { candidates } from '../../../src/choice/efficiency/candidates.ts';
import { lossName } from '../../../src/losses/loss-name.ts';
import { overallRegret } from '../acceptance.ts';
import { calibrationError, means, pooled } from '../calibration.ts';
import type { Measurements } from '../measure.ts';
import { truths } from '../truths.ts';
import { ratio, share, table } from './markdown.ts';

/** Normal against Laplace, and the choice among all losses. */
export function choiceSection({ pair, prior, regret, settling }: Measurements): string {
  const numbers = [...new Set(regret.map(({ n }) => n))];
  const cell = (truth: string, n: number) => regret.find((one) => one.truth === truth && one.n === n)!;
  const samples = pair.map((one) => one.samples);
  const overall = (strength: 'strong' | 'leaning' | 'undecided', count: 'given' | 'right', n: number) =>
    regret
      .filter((one) => one.n === n)
      .reduce((sum, one) => sum + one.strengths[strength][count] / one.samples, 0);
  const given = (strength: 'strong' | 'leaning' | 'undecided', n: number) =>
    share(overall(strength, 'given', n) / truths.length);
  const right = (strength: 'strong' | 'leaning', n: number) =>
    overall(strength, 'given', n) > 0
      ? share(overall(strength, 'right', n) / overall(strength, 'given', n))
      : '–';
  return `## Normal or Laplace

The exact posterior probability with equal priors, on ${Math.min(...samples).toLocaleString('en-US')} to ${Math.max(...samples).toLocaleString('en-US')} samples of each distribution.

${table(
  [
    'n',
    'normal right, %',
    'Laplace right, %',
    'calibration error',
    'normal called Laplace with 90%, %',
    'Laplace called normal with 90%, %',
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

![Reliability of the normal–Laplace probability](validation/pair-reliability.svg)

## Relative efficiency of the chosen loss

For each of 17 error distributions and each n, the variance of the location that every candidate loss estimates was simulated (${numbers.map((n) => cell('Normal', n).samples).join(' / ')} choices at n = ${numbers.join(' / ')}). The numbers are the variance under the chosen loss as a multiple of the best candidate's, at most 10; geometric means. By design MSE (L2) is kept for light tails, and no quantile or expectile is chosen for skewed errors, because these estimate something else; the second lines of the table include these distributions.

${table(
  ['rule', ...numbers.map((n) => `n = ${n}`)],
  Object.keys(regret[0]!.regret).flatMap((rule) => [
    [
      `${rule}, symmetric with normal or heavier tails`,
      ...numbers.map((n) => ratio(overallRegret(regret, rule, n, true))),
    ],
    [`${rule}, all 17`, ...numbers.map((n) => ratio(overallRegret(regret, rule, n)))],
  ]),
)}

![Relative efficiency of the rules](validation/regret.svg)

This tool, distribution by distribution:

${table(
  ['distribution', ...numbers.map((n) => `n = ${n}`)],
  truths.map(({ name }) => [name, ...numbers.map((n) => ratio(cell(name, n).regret['this tool']!))]),
)}

What it chooses, in % of the samples:

${table(
  ['distribution', 'n', 'L2', 'L1', 'Huber', 'most frequent other'],
  ['Normal', 'Laplace', 'logistic', 'Student’s t, ν = 3'].flatMap((truth) =>
    numbers.map((n) => choices(truth, n, cell(truth, n).choices)),
  ),
)}

## Confidence on simulated errors

The stated probability that the recommended loss needs at most 10% more data than the best, compared with how often that was true: the exact posterior with the distribution drawn from the prior over the 45 members, and the stated (coarsened) confidence on the 17 distributions, most of which are not members.

${table(
  [
    'n',
    'error: most probable group',
    'error: P(normal)',
    'error: within 10%',
    'stated on the 17, %',
    'came true, %',
    'calibration error on the 17',
  ],
  prior.map(({ n, groupError, normalError, nearBestError }) => {
    const off = pooled(regret.filter((one) => one.n === n).map(({ stated }) => stated));
    return [
      String(n),
      groupError.toFixed(4),
      normalError.toFixed(4),
      nearBestError.toFixed(4),
      share(means(off).stated),
      share(means(off).happened),
      calibrationError(off).toFixed(4),
    ];
  }),
)}

![Confidence, distributions from the prior](validation/confidence-prior.svg)

![Confidence, the 17 distributions](validation/confidence-truths.svg)

The strength of the answers on the 17 distributions, and how often the loss was within 10% of the best:

${table(
  ['n', 'strong, %', 'of them right, %', 'leaning, %', 'of them right, %', 'undecided, %'],
  numbers.map((n) => [
    String(n),
    given('strong', n),
    right('strong', n),
    given('leaning', n),
    right('leaning', n),
    given('undecided', n),
  ]),
)}

For undecided answers, the number of further rows estimated to settle the question, and how often they did:

${table(
  ['n', 'undecided samples', 'more rows, median', 'settled by them, %', 'settled by half of them, %'],
  settling.map((one) => [
    String(one.n),
    String(one.undecided),
    String(one.medianRows),
    share(one.settled),
    share(one.settledAtHalf),
  ]),
)}`;
}

function choices(truth: string, n: number, counts: readonly number[]): string[] {
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
