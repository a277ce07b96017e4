import { describe, expect, it } from 'vitest';
import { compareSources } from '../../../src/analysis/compare/compare-sources.ts';
import type { Comparison } from '../../../src/analysis/compare/comparison.ts';
import { comparisonDocument, metricName } from '../../../src/analysis/words/comparison-document.ts';
import { textOfSections } from '../../../src/analysis/words/text.ts';
import { memorySource } from '../../../src/data/source.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';

type Row = (random: Random) => [observed: number, ...predicted: number[]];

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
const around = (random: Random, ...sizes: number[]): ReturnType<Row> => {
  const mean = 20 + 5 * random.normal();
  return [mean + random.normal(), ...sizes.map((size) => mean + size * random.normal())];
};
const labelOf = (random: Random, ...noises: number[]): ReturnType<Row> => {
  const z = 2 * random.normal();
  const label = random.uniform() < logistic(z) ? 1 : 0;
  return [label, ...noises.map((noise) => logistic(z + noise * random.normal()))];
};

/** Two models or three on the same rows. */
const situations: Record<string, { columns: string; row: Row }> = {
  'equal models': { columns: 'y_true,y_pred_a,y_pred_b', row: (random) => around(random, 1, 1) },
  'a better model': { columns: 'y_true,y_pred_a,y_pred_b', row: (random) => around(random, 1.5, 0.5) },
  'three models': { columns: 'y_true,y_pred_a,y_pred_b,y_pred_c', row: (random) => around(random, 2, 1, 1) },
  'biased predictions': {
    columns: 'y_true,y_pred_a,y_pred_b',
    row: (random) => {
      const [observed, first, second] = around(random, 1, 1);
      return [observed, first! + 1, second!];
    },
  },
  'equal classifiers': { columns: 'label,prob_a,prob_b', row: (random) => labelOf(random, 0.3, 0.3) },
  'a better classifier': { columns: 'label,prob_a,prob_b', row: (random) => labelOf(random, 3, 0.1) },
};

async function compared(columns: string, row: Row, n: number): Promise<Comparison> {
  const random = seededRandom(16);
  const rows = Array.from({ length: n }, () => row(random));
  const [truth, ...models] = columns.split(',') as [string, ...string[]];
  const sources = models.map((model, i) => {
    const lines = rows.map((cells, at) => `${at},${cells[0]},${cells[i + 1]}`);
    const name = truth === 'label' ? 'probability' : 'y_pred';
    const text = [`id,${truth},${name}`, ...lines].join('\n');
    return { source: memorySource(`${model}.csv`, new TextEncoder().encode(text)) };
  });
  const made = await compareSources(sources);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const cases = await Promise.all(
  Object.entries(situations).flatMap(([name, { columns, row }]) =>
    [40, 1000].map(async (n) => [`${name}, ${n} rows`, await compared(columns, row, n)] as const),
  ),
);

/** No two sentences of a comparison contradict each other. */
describe.each(cases)('the comparison of %s', (_, comparison) => {
  const { headline, best, differences, models } = comparison;
  const text = textOfSections(comparisonDocument(comparison)).replace(/\s+/g, ' ');
  const metrics = Object.keys(best) as (keyof typeof best)[];

  it('calls a model better only in metrics where it alone may be the best', () => {
    for (const [, winner, rest] of headline.matchAll(/(\S+\.csv) beats \S+\.csv by ([^;]*)/g))
      for (const metric of metrics)
        if (new RegExp(`in ${metricName(metric)}\\b`, 'i').test(rest!))
          expect(best[metric]).toEqual([winner]);
  });

  it('says that models cannot be told apart only if each of them may be the best', () => {
    const [, open = ''] =
      /(?:^I|; i)n ([^;]*?) (?:they|the models|\S+\.csv and)[^;]*can’t be told/.exec(headline) ?? [];
    for (const metric of metrics)
      if (new RegExp(`\\b${metricName(metric)}\\b`, 'i').test(open))
        expect(best[metric]).toHaveLength(models.length);
  });

  it('gives no interval of a significant difference that contains 0, if two models are compared', () => {
    if (models.length > 2) return;
    for (const { interval, pValue } of differences)
      if (interval && pValue < 0.01) expect(Math.sign(interval[0])).toBe(Math.sign(interval[1]));
  });

  it('requests no more rows if the difference shows', () => {
    for (const { pValue, moreRows } of differences) if (pValue < 0.01) expect(moreRows).toBeUndefined();
  });

  it('presents each model’s own loss no more strongly than it is', () => {
    for (const { recommendation } of models) {
      if (!recommendation) continue;
      const begins = { strong: 'Use ', leaning: 'Leaning toward ', undecided: 'Undecided' };
      expect(recommendation.headline).toMatch(new RegExp(`(^|second\\. )${begins[recommendation.strength]}`));
    }
  });

  it('leaves no gaps in the wording', () => {
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});
