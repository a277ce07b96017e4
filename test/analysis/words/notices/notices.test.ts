import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../../../src/analysis/columns/origin-of.ts';
import { type ReadSampleOptions, readSample } from '../../../../src/analysis/columns/read-sample.ts';
import { onLogScale } from '../../../../src/analysis/columns/sample/log-scale.ts';
import { compareSources } from '../../../../src/analysis/compare/compare-sources.ts';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { noticeKinds } from '../../../../src/analysis/words/notices/index.ts';
import { readTable } from '../../../../src/data/index.ts';
import type { Notice } from '../../../../src/data/notice.ts';
import { memorySource } from '../../../../src/data/source.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import { expectFacts } from './facts-of-notices.ts';

const root = join(import.meta.dirname, '../../../..');

describe('the kinds of notices', () => {
  it('have a name each', () => {
    const kinds = noticeKinds.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are all listed', () => {
    const folder = 'src/analysis/words/notices';
    const files = [
      ...readdirSync(join(root, folder)).map((file) => join(folder, file)),
      'src/data/notices.ts',
    ];
    const defined = files.flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /^export const \w+ = (?:\/\* @__PURE__ \*\/ )?defineNotice\(/gm,
      ),
    ]);
    expect(noticeKinds).toHaveLength(defined.length);
  });
});

const source = (text: string, name = 'a.csv') => memorySource(name, new TextEncoder().encode(text));

/** The report's notices on a file. */
async function noticesOf(
  file: ReturnType<typeof memorySource>,
  options?: ReadSampleOptions,
): Promise<Notice[]> {
  const read = await readSample(file, options);
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf(file.name, read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report.notices;
}

const { normal, exponential } = seededRandom(16);
const lines = (header: string, row: (i: number) => (string | number)[], rows = 300): string =>
  [header, ...Array.from({ length: rows }, (_, i) => row(i).join(','))].join('\n');
const residual = (row: (i: number) => (string | number)[] = () => [], header = '') =>
  lines(`residual${header && `,${header}`}`, (i) => [normal(), ...row(i)]);

/** Files that call for a notice each, by its kind. */
const files: [kind: string, text: string, options?: ReadSampleOptions][] = [
  ['divided-by-scale', lines('y_true,y_pred,y_std', (i) => [i + normal(), i, 1 + (i % 3)])],
  ['assumed-sign', lines('residual', () => [exponential() - 1])],
  ['assumed-residuals', lines('x', () => [normal()])],
  ['frequency-weights', residual((i) => [1 + (i % 3)], 'frequency')],
  ['assumed-frequencies', residual((i) => [1 + (i % 3)], 'sample_weight')],
  ['precision-weights', lines('residual,w', (i) => [normal() / Math.sqrt(1 + (i % 9)), (1 + (i % 9)) / 5])],
  ['sample-weights', residual((i) => [0.5 + (i % 3)], 'sample_weight')],
  ['of-split', residual((i) => [i % 3 ? 'test' : 'train'], 'split')],
  ['training-rows', residual(() => ['train'], 'split')],
  ['sorted', residual((i) => [`2024-${String(1 + ((i * 7) % 12)).padStart(2, '0')}-01`], 'date')],
  ['sorted', residual((i) => [`${2400 - i}-01-01`], 'date')],
  ['without-rows', residual(), { without: Array.from({ length: 12 }, (_, i) => i) }],
  [
    'segment',
    residual((i) => [i % 2 ? 'north' : 'south'], 'region'),
    { segment: { segment: { column: 'region', name: 'north' }, rows: 'only' } },
  ],
  ['random-sample', residual(() => [4000], 'sampled_from_rows')],
  ['fill-values', residual((i) => [i % 50 ? normal() : -999], 'predicted')],
  ['predicts-quantile', lines('demand,q90', (i) => [i + normal(), i + 1.2816])],
  ['perhaps-quantile', lines('demand,q90', (i) => [i + normal(), i + 0.5])],
  ['several-models', lines('model,y_true,y_pred', (i) => [`m${i % 7}`, i + normal(), i])],
];

describe('the facts of notices', () => {
  const samples = join(root, 'media/samples');

  it.each(readdirSync(samples).filter((file) => !file.endsWith('.md')))('on %s', async (name) => {
    expectFacts(await noticesOf(memorySource(name, new Uint8Array(readFileSync(join(samples, name))))));
  });

  it.each(files)('%s', async (kind, text, options) => {
    const notices = await noticesOf(source(text), options);
    expect(notices.map((notice) => notice.kind)).toContain(kind);
    expectFacts(notices);
  });

  it('log-scale', () => {
    const sample = { observed: Float64Array.of(1, 2, 0), predicted: Float64Array.of(1, 1, 1) };
    const { notice } = onLogScale({ ...sample, residuals: Float64Array.of(0, 1, -1) });
    expect(notice.kind).toBe('log-scale');
    expectFacts([notice]);
  });

  it('on comparisons', async () => {
    const keyed = (first: number) => lines('id,y_true,y_pred', (i) => [first + i, i, i + normal() / 9]);
    const made = [
      await compareSources([
        { source: source(residual(), 'a.csv') },
        { source: source(residual(), 'b.csv') },
      ]),
      await compareSources([{ source: source(keyed(0), 'a.csv') }, { source: source(keyed(0), 'b.csv') }]),
    ];
    for (const comparison of made) if (comparison.ok) expectFacts(comparison.value.notices);
    const [byPosition] = made;
    expect(byPosition!.ok && byPosition!.value.notices.map(({ kind }) => kind)).toEqual(['paired-unchecked']);
  });

  it('are few, however many rows there were', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 9000 }, (_, i) => [`part${i}`, { deep: [{ x: 'a' }] }]),
    );
    const read = await readTable(source(JSON.stringify({ residual: [1, 2, 3], ...parts }), 'a.json'));
    const notices = read.ok ? read.value.reading.notices : [];
    expect(notices).toMatchObject([{ kind: 'parts-left-out', facts: { all: 9000 } }]);
    expect(JSON.stringify(notices).length).toBeLessThan(1000);
    expectFacts(notices);
  });
});
