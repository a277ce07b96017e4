import { describe, expect, it } from 'vitest';
import { haveUnits, nameQuantities } from '../../../../src/analysis/columns/names/quantity-names.ts';
import { type ReadSampleOptions, readSample } from '../../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../../src/data/source.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

/** Rows that are about one value of a column after another, with observed values of these sizes. */
function read(column: string, sizes: Record<string, number>, options?: ReadSampleOptions) {
  const random = seededRandom(3);
  const values = Object.entries(sizes);
  const lines = Array.from({ length: 120 }, (_, row) => {
    const [value, size] = values[row % values.length]!;
    const fit = size * (10 + random.normal());
    return [Math.floor(row / values.length), value, fit + 0.3 * size * random.normal(), fit].join(',');
  });
  const text = [`id,${column},y_true,y_pred`, ...lines].join('\n');
  return readSample(memorySource('a.csv', new TextEncoder().encode(text)), options);
}

describe('rows about different quantities', () => {
  it('are told apart by a column of targets', async () => {
    expect(await read('target', { length: 1, mass: 40 })).toMatchObject({
      kind: 'tie',
      choices: [
        { observed: 'y_true', predicted: 'y_pred', split: 'target', splitValues: ['length'] },
        { observed: 'y_true', predicted: 'y_pred', split: 'target', splitValues: ['mass'] },
        { observed: 'y_true', predicted: 'y_pred', group: 'target' },
      ],
    });
  });

  it('are told apart by their units or quantities, whatever the column is called', async () => {
    expect((await read('series', { length_mm: 1, mass_g: 1 })).kind).toBe('tie');
    expect((await read('DVID', { 1: 1, 2: 40 })).kind).toBe('tie');
    expect((await read('unit', { mm: 1, g: 40 })).kind).toBe('tie');
    expect((await read('Zielgröße', { erste: 1, zweite: 40 })).kind).toBe('tie');
    expect((await read('series', { temperature: 1, pressure: 40 })).kind).toBe('tie');
  });

  it('are offered where the columns themselves have to be confirmed', async () => {
    const rows = Array.from({ length: 80 }, (_, row) => {
      const size = row % 2 === 0 ? 1 : 40;
      return [
        row % 2 === 0 ? 'mm' : 'g',
        size * (10 + Math.sin(row)),
        size * (10 + Math.sin(row + 0.3)),
      ].join(',');
    });
    const bytes = new TextEncoder().encode(['unit,reference,measured_by_model', ...rows].join('\n'));
    expect(await readSample(memorySource('a.csv', bytes))).toMatchObject({
      kind: 'tie',
      choices: [{ splitValues: ['mm'] }, { splitValues: ['g'] }, { group: 'unit' }],
    });
  });

  it('are read together if their errors are alike', async () => {
    expect((await read('target', { one: 1, other: 1.5 })).kind).toBe('done');
    expect((await read('store', { north: 1, south: 40 })).kind).toBe('done');
  });

  it('are not asked about again once a quantity was chosen, or all of them', async () => {
    const sizes = { length: 1, mass: 40 };
    const one = await read('target', sizes, { named: { split: 'target=mass' } });
    expect(one).toMatchObject({ kind: 'done', roles: { split: 'target', splitValues: ['mass'] } });
    expect(one).toMatchObject({ table: { rows: 60 } });
    const all = await read('target', sizes, { named: { group: 'target' } });
    expect(all).toMatchObject({ kind: 'done', roles: { group: 'target' }, table: { rows: 120 } });
  });

  it('have names of their own', () => {
    expect(haveUnits(['length_mm', 'mass_g'])).toBe(true);
    expect(haveUnits(['Flow [m3/s]', 'Temp (°C)'])).toBe(true);
    expect(haveUnits(['site_a', 'site_m'])).toBe(false);
    expect(haveUnits(['length_mm', 'width_mm'])).toBe(false);
    expect(nameQuantities(['air temperature', 'humidity'])).toBe(true);
    expect(nameQuantities(['temperature_1', 'temperature_2'])).toBe(false);
    expect(nameQuantities(['気温', '降水量'])).toBe(true);
  });
});
