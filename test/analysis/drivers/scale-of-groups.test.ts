import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { scaleOfGroups } from '../../../src/analysis/drivers/scale-of-groups.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

interface Groups {
  groups: number;
  rows: number;
  /** The share of the variance that lies between groups. */
  alike?: number;
  /** Autocorrelation within a group, whose rows are then in order. */
  correlation?: number;
  /** The standard deviation of the logarithm of a group's scale. */
  differs?: number;
  laplace?: true;
}

/** The share of files in which the size of the errors is found to differ between groups. */
function found({ groups, rows, alike = 0, correlation, differs = 0, laplace }: Groups): number {
  const files = 100;
  const random = seededRandom(41);
  const draw = laplace ? () => random.laplace() / Math.SQRT2 : random.normal;
  const r = correlation ?? 0;
  let count = 0;
  for (let file = 0; file < files; file++) {
    const codes = Int32Array.from({ length: groups * rows }, (_, i) => Math.floor(i / rows));
    let [level, scale, before] = [0, 1, 0];
    const values = Float64Array.from(codes, (group, i) => {
      if (i === 0 || codes[i - 1] !== group) {
        level = Math.sqrt(alike) * random.normal();
        scale = Math.exp(differs * random.normal());
        before = draw();
      }
      before = r * before + Math.sqrt(1 - r * r) * draw();
      return level + Math.sqrt(1 - alike) * scale * before;
    });
    const residuals = prepareResiduals(values, { ordered: correlation !== undefined });
    if (scaleOfGroups({ residuals, groups: codes }, 'firm')) count++;
  }
  return count / files;
}

describe('the size of the errors in groups', () => {
  const same: Record<string, Groups> = {
    'few alike groups': { groups: 11, rows: 20, alike: 0.6 },
    'many small groups of Laplace errors': { groups: 100, rows: 10, alike: 0.3, laplace: true },
    'series with a level of their own': { groups: 11, rows: 20, alike: 0.6, correlation: 0.5 },
    'strongly correlated series': { groups: 8, rows: 40, correlation: 0.8 },
  };
  for (const [name, groups] of Object.entries(same))
    it(`is not found to differ where it is the same: ${name}`, () => {
      expect(found(groups)).toBeLessThanOrEqual(0.05);
    });

  const different: Record<string, Groups> = {
    'few alike groups': { groups: 11, rows: 20, alike: 0.6, differs: 0.8 },
    'many small groups': { groups: 30, rows: 12, differs: 0.8 },
    'series with a level of their own': { groups: 11, rows: 20, alike: 0.6, correlation: 0.5, differs: 0.8 },
  };
  for (const [name, groups] of Object.entries(different))
    it(`is found to differ: ${name}`, () => {
      expect(found(groups)).toBeGreaterThan(0.9);
    });

  it('is left alone where most groups have too few rows', () => {
    expect(found({ groups: 60, rows: 5, differs: 2 })).toBe(0);
  });
});

it('leads to a scale by group, although the errors of a group are alike', async () => {
  const { normal } = seededRandom(5);
  const lines = Array.from({ length: 12 }, (_, firm) => {
    const [level, scale] = [2 * normal(), Math.exp(normal())];
    return Array.from({ length: 25 }, () => {
      const predicted = 100 + 10 * normal();
      return `firm ${firm},${predicted + scale * (level + normal())},${predicted}`;
    });
  }).flat();
  const text = `firm,y_true,y_pred\n${lines.join('\n')}\n`;
  const read = await readSample(memorySource('firms.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('firms.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { recommendation, checks, drivers } = analyzed.value.report;
  expect(recommendation.caveats.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['clustered', 'uneven-along-column']),
  );
  expect(checks.find(({ id }) => id === 'spread')).toMatchObject({ state: 'warning' });
  expect(recommendation.headline).toContain('“firm”');
  expect(drivers ?? []).toEqual([]);
});
