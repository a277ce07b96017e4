import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { candidateName, candidates } from '../../src/choice/efficiency/candidates.ts';
import {
  asymptoticVariance,
  quadrature,
  standardDistribution,
} from '../../src/choice/efficiency/variance.ts';
import { memberName, members } from '../../src/choice/members.ts';

/**
 * Makes efficiency.json by quadrature, without random numbers:
 *
 * - `varianceRatio`: a row for each of the posterior's distributions, a column for each candidate loss: the
 * asymptotic variance under that loss as a multiple of the best candidate's; 1000 stands for anything greater.
 * - `divergence`: the evidence that one residual from the row's distribution provides, on average, against the
 * column's distribution (least Kullback–Leibler divergence over location and scale, in nats); 10 stands for anything
 * greater.
 */
const rounded = (value: number, ceiling: number): number =>
  value < ceiling ? Number(value.toPrecision(6)) : ceiling;

const distributions = members.map(({ distribution, shape }) => standardDistribution(distribution, shape));

const varianceRatio = distributions.map((distribution) => {
  const variances = candidates.map((candidate) => asymptoticVariance(distribution, candidate));
  const best = Math.min(...variances);
  return variances.map((variance) => rounded(variance / best, 1000));
});

const divergence = distributions.map((distribution, row) => {
  const points = quadrature(distribution, 0, 30);
  const likelihoods = members.map((member) => member.fit(points).logLikelihood);
  return likelihoods.map((value) => Number(Math.max(0, rounded(likelihoods[row]! - value, 10)).toFixed(6)));
});

/** Lists each column's name once and each row under its own. */
const table = (rows: number[][], columns: string[]) => {
  const lines = rows.map(
    (row, i) => `      ${JSON.stringify(memberName(members[i]!))}: ${JSON.stringify(row)}`,
  );
  return `{\n    "columns": ${JSON.stringify(columns)},\n    "rows": {\n${lines.join(',\n')}\n    }\n  }`;
};
writeFileSync(
  fileURLToPath(new URL('../../src/choice/efficiency/efficiency.json', import.meta.url)),
  `{\n  "varianceRatio": ${table(varianceRatio, candidates.map(candidateName))},\n  "divergence": ${table(divergence, members.map(memberName))}\n}\n`,
);
