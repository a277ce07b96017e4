import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf, type Roles } from '../../src/analysis/columns/parts.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../src/data/source.ts';
import { type Random, seededRandom } from '../../src/numerics/random.ts';
import { plainTable } from './plain-table.ts';

/**
 * What is made of a prediction stands beside it in many files: a second model, a baseline, a mark of what was right, a
 * score. None of them is what the file is about: the same answer is right, and so is a question.
 */
const folder = new URL('./exports/files/', import.meta.url);
/** Every so many-th file of the corpus is looked at. */
const every = 2;

interface Table {
  names: string[];
  rows: string[][];
}

const files = readdirSync(folder)
  .filter((name) => /\.[ct]sv$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\t', ',') }))
  .filter(({ text }) => text.length < 40_000)
  .flatMap(({ name, text }) => {
    const table = plainTable(text);
    return table ? [{ name, table }] : [];
  })
  .filter((_, at) => at % every === 0);

async function rolesIn({ names, rows }: Table): Promise<Roles | undefined> {
  const text = [names, ...rows].map((cells) => cells.join(',')).join('\n');
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  return read.kind === 'done' ? read.roles : undefined;
}

const beside = ({ names, rows }: Table, name: string, cell: (row: number) => unknown): Table => ({
  names: [...names, name],
  rows: rows.map((cells, row) => [...cells, String(cell(row))]),
});

const cellsOf = ({ names, rows }: Table, name: string): string[] =>
  rows.map((cells) => cells[names.indexOf(name)]!);

/** The columns that say what is analyzed, without those that rows of any kind have. */
function answerOf(roles: Roles): string {
  const { order, group, split, weight } = roles;
  const ofRows = [order, group, split, weight];
  return columnsOf(roles)
    .filter((name) => !ofRows.includes(name))
    .sort()
    .join();
}

const neighborsOfPairs: Record<string, (observed: number, predicted: number, random: Random) => unknown> = {
  xgb_v2: (observed, predicted, random) => observed + (predicted - observed) * (0.5 + random.uniform()),
  abs_error: (observed, predicted) => Math.abs(observed - predicted),
  squared_error: (observed, predicted) => (observed - predicted) ** 2,
  in_interval: (_observed, _predicted, random) => (random.uniform() < 0.9 ? 1 : 0),
  is_outlier: (_observed, _predicted, random) => random.uniform() < 0.04,
};

const neighborsOfScores: Record<string, (isPositive: boolean, score: number, random: Random) => unknown> = {
  correct: (isPositive, score) => (score > 0.5 === isPositive ? 1 : 0),
  misclassified: (isPositive, score) => score > 0.5 !== isPositive,
  threshold: () => 0.5,
  score_2: (_isPositive, _score, random) => random.uniform(),
};

describe('a file with what was made of its predictions', () => {
  it('is looked at in many files', () => expect(files.length).toBeGreaterThan(60));

  it.each(files)('is about the predictions: $name', async ({ table }) => {
    const roles = await rolesIn(table);
    if (!roles) return;
    const random = seededRandom(29);
    const others: [string, Table][] = [];
    if (roles.kind === 'observed') {
      const [observed, predicted] = [roles.observed, roles.predicted].map((name) =>
        cellsOf(table, name).map(Number),
      ) as [number[], number[]];
      for (const [name, made] of Object.entries(neighborsOfPairs))
        others.push([name, beside(table, name, (row) => made(observed[row]!, predicted[row]!, random))]);
    }
    if (roles.kind === 'probabilities' && roles.probabilities.length === 1) {
      const labels = cellsOf(table, roles.label);
      const [, positive] = [...new Set(labels)].sort();
      const given = cellsOf(table, roles.probabilities[0]!).map(Number);
      const [least, most] = [Math.min(...given), Math.max(...given)];
      // Percent and logits as probabilities.
      const scores = given.map((score) =>
        least < 0 ? 1 / (1 + Math.exp(-score)) : most > 1 ? score / 100 : score,
      );
      for (const [name, made] of Object.entries(neighborsOfScores))
        others.push([
          name,
          beside(table, name, (row) => made(labels[row] === positive, scores[row]!, random)),
        ]);
    }
    for (const [name, other] of others) {
      if (table.names.includes(name)) continue;
      const answer = await rolesIn(other);
      if (answer) expect(answerOf(answer), name).toBe(answerOf(roles));
    }
  });
});
