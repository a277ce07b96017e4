import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/analysis/columns/origin-of.ts';
import { columnsOfPart } from '../../src/analysis/columns/parts.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import type { ClassificationSample } from '../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import { fileSource } from '../../src/data/file-source.node.ts';
import { expectFacts } from '../analysis/words/notices/facts-of-notices.ts';
import expected from './exports/expected.json' with { type: 'json' };

/**
 * Files as tools write them and people have them: the column names are the tools' facts, the numbers are simulated.
 * `want` says what is right: a report with these parts, a question that offers these choices, or a refusal.
 */
interface Expected {
  want: 'report' | 'ask' | 'refuse' | 'any';
  task?: string[];
  roles?: Record<string, unknown>;
  /** Other parts that are right too. */
  also?: Record<string, unknown>[];
  choices?: Record<string, unknown>[];
  order?: string | true;
  group?: string | true;
  split?: string;
  weight?: string;
  caveats?: string[];
  rows?: number;
  /** The class that a column is the probability of. */
  classes?: Record<string, string>;
}

const mainParts = ['residual', 'observed', 'predicted', 'label', 'probabilities', 'predictedLabel'];

async function answerTo(name: string) {
  const source = await fileSource(fileURLToPath(new URL(`exports/files/${name}`, import.meta.url)));
  if (!source.ok) return { kind: 'refuse', code: source.problem.code } as const;
  const read = await readSample(source.value);
  if (read.kind === 'tie') return { kind: 'ask', choices: read.choices } as const;
  if (read.kind === 'problem') return { kind: 'refuse', code: read.problem.code } as const;
  const analyzed = analyzeSample(read.sample, {}, originOf(name, read));
  if (!analyzed.ok) return { kind: 'refuse', code: analyzed.problem.code } as const;
  return { kind: 'report', report: analyzed.value.report, read } as const;
}

/** Parts that must be there (true), must not (null), or must be these columns in any order. */
const asMatched = (roles: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(roles)
      .filter(([, value]) => value !== null)
      .map(([part, value]) => [
        part,
        value === true ? expect.anything() : Array.isArray(value) ? expect.arrayContaining(value) : value,
      ]),
  );

/** How much likelier the true class is than the others, on average: below zero where classes are mixed up. */
function edgeOfTruth({ labels, probabilities, classes }: ClassificationSample): number {
  if (!probabilities) return 1;
  let edge = 0;
  labels.forEach((label, row) => {
    const own = [...probabilities.subarray(row * classes.length, (row + 1) * classes.length)];
    const others = own.filter((_, k) => k !== label);
    const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
    if (label >= 0 && Number.isFinite(mean + own[label]!)) edge += own[label]! - mean;
  });
  return edge;
}

describe('files as tools write them', () => {
  it.each(Object.entries(expected as Record<string, Expected>))('%s', async (name, wanted) => {
    const answer = await answerTo(name);
    if (wanted.want === 'any') return;
    expect(answer.kind, JSON.stringify(answer).slice(0, 400)).toBe(wanted.want);
    if (answer.kind === 'ask') {
      for (const choice of wanted.choices!)
        expect(answer.choices).toContainEqual(expect.objectContaining(choice));
    }
    if (answer.kind !== 'report') return;
    expectFacts(answer.report.notices);
    const { task, roles, recommendation, sample } = answer.report;
    if (wanted.task) expect(wanted.task).toContain(task);
    const { roles: parts = {}, also = [], order, group, split, weight } = wanted;
    const main = Object.fromEntries(Object.entries(parts).filter(([part]) => mainParts.includes(part)));
    const right = [main, ...also].map((one) => expect.objectContaining(asMatched(one)));
    expect(
      right.some((one) => one.asymmetricMatch(roles)),
      JSON.stringify(roles),
    ).toBe(true);
    for (const [part, value] of Object.entries(main))
      if (value === null) expect(roles).not.toHaveProperty(part);
    const { order: day, group: series, split: set } = parts as Record<string, unknown>;
    const beside = { order: order ?? day, group: group ?? series, split: split ?? set, weight };
    const named = Object.entries(beside).filter(([, value]) => value !== undefined);
    expect(roles).toMatchObject(asMatched(Object.fromEntries(named)));
    if ('labels' in answer.read.sample) {
      const { sample: labeled } = answer.read;
      const columns = columnsOfPart(roles, 'probabilities');
      // A single column is the probability of the second class.
      for (const [column, name] of Object.entries(wanted.classes ?? {}))
        expect(labeled.classes[columns.length === 1 ? 1 : columns.indexOf(column)]).toBe(name);
      expect(edgeOfTruth(labeled)).toBeGreaterThan(0);
    }
    if (wanted.rows !== undefined) expect(sample.n).toBe(wanted.rows);
    for (const id of wanted.caveats ?? [])
      expect(recommendation.caveats.map((caveat) => caveat.id)).toContain(id);
  });
});
