import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

async function reportOf(text: string): Promise<Report> {
  const read = await readSample(memorySource('errors.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('errors.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

/** Rows whose error is `size(region)` times a normal one, with coordinates where the error has a part of its own. */
function file(seed: number, n: number, size: (region: number) => number, near = 0): string {
  const { normal, uniform } = seededRandom(seed);
  const rows = Array.from({ length: n }, (_, i) => {
    const [region, mean, lat, lon] = [i % 3, 100 * uniform(), 40 + 10 * uniform(), 10 * uniform()];
    const y = mean + size(region) * normal() + near * Math.sin(lat);
    return [['east', 'west', 'coast'][region], lat, lon, y, mean].join(',');
  });
  return `region,lat,lon,y_true,y_pred\n${rows.join('\n')}\n`;
}

describe('a column along which the size of the errors changes', () => {
  it('leads to a loss with a modeled scale, and is named in the answer', async () => {
    const { recommendation, losses, checks, standardised } = await reportOf(
      file(3, 900, (region) => (region === 2 ? 3 : 1)),
    );
    expect(recommendation.loss).toBe('weighted-l2');
    expect(recommendation.headline).toContain('the variance of the errors depends on “region”');
    expect(recommendation.strength).not.toBe('strong');
    const caveats = recommendation.caveats.filter(({ id }) => id === 'heteroscedastic');
    expect(caveats.map(({ text }) => text)).toEqual([expect.stringContaining('“region”')]);
    expect(checks.find(({ id }) => id === 'spread')).toMatchObject({
      state: 'warning',
      title: 'Uneven variance',
    });
    expect(standardised!.comparison.normal.probability).toBeGreaterThan(0.9);
    const price = (id: string) => losses!.find((loss) => loss.id === id)!.expectedVarianceRatio;
    expect(price('l2') / price('weighted-l2')).toBeGreaterThan(1.5);
    expect(recommendation.purposes!.mean.loss).toBe('l2');
  });

  it('does not affect the answer if the sizes are the same', async () => {
    const { recommendation } = await reportOf(file(4, 900, () => 1));
    expect(recommendation.loss).toBe('l2');
    expect(recommendation.caveats.map(({ id }) => id)).not.toContain('heteroscedastic');
  });
});

describe('coordinates', () => {
  it('show that the errors of neighbors are alike', async () => {
    const { dependence, recommendation, checks } = await reportOf(file(5, 600, () => 1, 1));
    expect(dependence!.places).toMatchObject({ columns: ['lat', 'lon'], rows: 600 });
    expect(dependence!.places!.statistic).toBeGreaterThan(0.1);
    expect(recommendation.caveats.map(({ text }) => text).join()).toContain('Moran’s I');
    expect(recommendation.supposing).toContain('the correlated rows count as independent');
    expect(checks.find(({ id }) => id === 'independence')).toMatchObject({
      title: 'Similar errors at neighboring places',
    });
  });

  it('raise no warning if neighbors are not alike', async () => {
    const { recommendation } = await reportOf(file(6, 600, () => 1));
    expect(recommendation.caveats.map(({ id }) => id)).not.toContain('autocorrelated');
  });
});

it('groups have their intraclass correlation and design effect', async () => {
  const { normal } = seededRandom(7);
  const own = Array.from({ length: 30 }, normal);
  const rows = Array.from({ length: 600 }, (_, i) => `s${i % 30},${own[i % 30]! + normal()},${i}`);
  const { dependence } = await reportOf(`store,residual,fitted\n${rows.join('\n')}\n`);
  const { groups, intraclassCorrelation, designEffect, effectiveRows } = dependence!.groups!;
  expect(groups).toBe(30);
  expect(intraclassCorrelation).toBeGreaterThan(0.3);
  expect(designEffect).toBeCloseTo(1 + 19 * intraclassCorrelation, 9);
  expect(effectiveRows * designEffect).toBeCloseTo(600, 9);
});

it('does not say that a column of groups explains nothing when the groups do', async () => {
  const { normal } = seededRandom(2);
  const rows = Array.from({ length: 18 }, (_, i) => {
    const level = 2 * normal();
    return Array.from({ length: 10 }, () => [308 + i, 10 * normal(), level + normal()]);
  })
    .flat()
    .map(([subject, mean, error]) => [subject, mean! + error!, mean].join(','));
  const { recommendation, drivers = [] } = await reportOf(`subject,y_true,y_pred\n${rows.join('\n')}\n`);
  expect(recommendation.caveats.map(({ id }) => id)).toContain('clustered');
  expect(drivers.map(({ column }) => column)).not.toContain('subject');
});
