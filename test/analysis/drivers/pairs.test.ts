import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { additiveFit } from '../../../src/analysis/drivers/additive-fit.ts';
import { driversOf } from '../../../src/analysis/drivers/drivers.ts';
import { departure, leveragesOf } from '../../../src/analysis/drivers/effect.ts';
import { driverPairs } from '../../../src/analysis/drivers/pairs.ts';
import { type SegmentChoice, segmentOfCell, segmentTitle } from '../../../src/analysis/drivers/segment.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { foundPairs, pairName } from '../../../src/analysis/words/pairs-in-words.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { memorySource } from '../../../src/data/source.ts';
import type { Column } from '../../../src/data/table.ts';
import { analyzeSource } from '../../../src/engine/analyze-source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import reference from '../../reference/beyond-two.json' with { type: 'json' };

const { normal, uniform } = seededRandom(29);
const anyOf = (names: string[]) => names[Math.floor(names.length * uniform())]!;

interface Row {
  shift: string;
  site: string;
  age: number;
}
/** A file of 1200 rows, whose error follows from the other columns. */
function fileOf(errorOf: (row: Row) => number): Uint8Array {
  const lines = Array.from({ length: 1200 }, () => {
    const row = {
      shift: anyOf(['day', 'night']),
      site: anyOf(['a', 'b', 'c']),
      age: Math.floor(60 * uniform()),
    };
    const mean = 100 * uniform();
    return [row.shift, row.site, row.age, mean + errorOf(row), mean].join(',');
  });
  return new TextEncoder().encode(`shift,site,age,y_true,y_pred\n${lines.join('\n')}\n`);
}
async function reportOf(bytes: Uint8Array, options = { pairs: true }, segment?: SegmentChoice) {
  const read = await readSample(memorySource('shifts.csv', bytes), segment && { segment });
  if (read.kind !== 'done') throw new Error(read.kind);
  const analyzed = analyzeSample(read.sample, options, originOf('shifts.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}
const atNight = ({ shift, site }: Row) => (shift === 'night') === (site === 'b');

it('the additive fit and Johansen’s statistic agree with R, with a cell missing', () => {
  const cells = reference.cells.map(({ n, mean, variance }, at) => ({
    rows: n,
    mean,
    variance,
    degreesOfFreedom: n - 1,
    meanSquare: 0,
    at,
  }));
  const fit = additiveFit(
    cells,
    reference.cells.map(({ row, column }) => [row, column] as const),
  );
  expect(fit.basis.length).toBe(reference.rank);
  const leverages = leveragesOf(fit);
  reference.cells.forEach((_, i) => {
    expect(fit.fitted[i]!).toBeCloseTo(reference.fitted[i]!, 9);
    expect(leverages[i]!).toBeCloseTo(reference.leverages[i]!, 9);
  });
  const { statistic, pValue } = departure(cells, fit);
  expect(statistic / reference.statistic).toBeCloseTo(1, 8);
  expect(pValue / reference.pValue).toBeCloseTo(1, 6);
});

describe('pairs of columns', () => {
  it('are examined only on request', async () => {
    const bytes = fileOf(() => normal());
    expect((await reportOf(bytes, { pairs: false })).pairs).toBeUndefined();
    const report = await reportOf(bytes);
    expect(report.pairs!.map(pairName)).toHaveLength(3);
    expect(foundPairs(report.pairs)).toEqual([]);
    expect(reportText(report).replace(/\s+/g, ' ')).toContain(
      '3 pairs of columns examined: none explains more of the errors than its two columns alone.',
    );
  });

  it('show a mean error that neither column shows', async () => {
    // ±0.5 by the combination alone: for one site of three a variance of 0.25 beside the noise's 1, a share of 0.2.
    const report = await reportOf(fileOf((row) => normal() + (atNight(row) ? 0.5 : -0.5)));
    const [pair] = foundPairs(report.pairs);
    expect(new Set(pair!.columns.map(({ column }) => column))).toEqual(new Set(['shift', 'site']));
    expect(pair!.bias.pValue).toBeLessThan(1e-9);
    expect(pair!.spread.pValue).toBeGreaterThan(0.05);
    expect(pair!.cells.reduce((sum, { rows }) => sum + rows, 0)).toBe(1200);
    expect(reportText(report).replace(/\s+/g, ' ')).toMatch(
      /Beyond what each does alone, “(shift|site)” and “(shift|site)” together explain \d+% of the errors’ variance\./,
    );
    expect(report.recommendation.headline).toMatch(
      /^First let the model use the interaction of “(shift|site)” and “(shift|site)”, which explains \d+%/,
    );
  });

  it('show a size of the errors that neither column explains', async () => {
    const report = await reportOf(fileOf((row) => normal() * (atNight(row) ? 2 : 1)));
    const [pair] = foundPairs(report.pairs);
    expect(pair!.spread.pValue).toBeLessThan(1e-9);
    // Odds of 2 · 2 between the corners of a grid, of which a multiplicative fit leaves the half.
    expect(pair!.spread.ratio).toBeGreaterThan(1.6);
    expect(pair!.bias.pValue).toBeGreaterThan(0.05);
  });

  it('show nothing beyond two columns with additive means and multiplicative sizes', async () => {
    const report = await reportOf(
      fileOf(
        ({ shift, site }) =>
          (shift === 'night' ? 1 : 0) +
          (site === 'b' ? -1 : 0) +
          normal() * (shift === 'night' ? 2 : 1) * (site === 'a' ? 3 : 1),
      ),
    );
    expect(report.drivers!.filter(({ bias }) => bias.pValue < 0.001)).toHaveLength(2);
    expect(foundPairs(report.pairs)).toEqual([]);
  });

  it('have cells whose rows can be analyzed alone, left out, and found in the file', async () => {
    const bytes = fileOf((row) => normal() + (row.age >= 40 && row.site === 'b' ? 3 : 0));
    const report = await reportOf(bytes);
    const pair = foundPairs(report.pairs)[0]!;
    const open = async () => ({ ok: true as const, value: memorySource('shifts.csv', bytes) });
    const request = { source: { name: 'shifts.csv', bytes }, options: { pairs: true } };
    const outcome = await analyzeSource(request, open, () => {});
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    for (const cell of pair.cells.slice(0, 3)) {
      const segment = segmentOfCell(pair, cell);
      const only = await reportOf(bytes, { pairs: false }, { segment, rows: 'only' });
      expect(only.sample.n).toBe(cell.rows);
      expect(only.metrics!.bias).toBeCloseTo(cell.mean, 9);
      expect(only.notices.find(({ id }) => id === 'segment')!.text).toContain(segmentTitle(segment));
      const lines = outcome.segments.find(({ title }) => title === segmentTitle(segment))!.lines;
      expect(lines).toHaveLength(cell.rows);
      const without = await reportOf(bytes, { pairs: false }, { segment, rows: 'without' });
      expect(without.sample.n).toBe(1200 - cell.rows);
    }
  });

  it('have effects on all rows even if fewer are tested', () => {
    const n = 250_000;
    const category = (name: string, levels: number): Column => ({
      name,
      kind: 'text',
      codes: Int32Array.from({ length: n }, () => Math.floor(levels * uniform())),
      categories: Array.from({ length: levels }, (_, i) => `${name} ${i}`),
      missing: 0,
    });
    const columns = [category('a', 2), category('b', 3)] as Extract<Column, { codes: Int32Array }>[];
    const errors = Float64Array.from(
      { length: n },
      (_, i) => normal() + (columns[0]!.codes[i] === 1 && columns[1]!.codes[i] === 2 ? 1 : 0),
    );
    const all = { residuals: prepareResiduals(errors) };
    const roles = { kind: 'residual', residual: 'e' } as const;
    const [pair] = driverPairs(all, columns, driversOf(all, columns, roles));
    expect(pair!.cells.reduce((sum, { rows }) => sum + rows, 0)).toBe(n);
  });
});
