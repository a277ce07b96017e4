import { describe, expect, it } from 'vitest';
import { sketch } from '../../../src/analysis/columns/column-sketch.ts';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { exposureNotice } from '../../../src/analysis/columns/predictions/exposure.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

async function reportOf(text: string) {
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read).slice(0, 300));
  const analyzed = analyzeSample(read.sample, {}, originOf('a.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

const random = seededRandom(8);
const rows = 600;
const errors = Array.from({ length: rows }, () => (2 * random.normal()).toFixed(4));
const csv = (...columns: (readonly (string | number)[])[]) =>
  columns[0]!.map((_, row) => columns.map((column) => column[row]).join(',')).join('\n');

describe('a doubtful reading weakens the answer', () => {
  it('for a single column that only looks like residuals', async () => {
    const named = await reportOf(csv(['residual', ...errors]));
    const assumed = await reportOf(csv(['zork', ...errors]));
    expect(named.recommendation.strength).toBe('strong');
    expect(assumed.notices.map(({ id }) => id)).toContain('assumed-residuals');
    expect(assumed.recommendation).toMatchObject({
      loss: named.recommendation.loss,
      strength: 'leaning',
    });
  });

  it('for the rows of several models in one column', async () => {
    const predicted = errors.map((_, row) => row % 40);
    const observed = errors.map((error, row) => (Number(error) + predicted[row]!).toFixed(4));
    const one = await reportOf(csv(['y_true', ...observed], ['y_pred', ...predicted]));
    const several = await reportOf(
      csv(
        ['learner', ...errors.map((_, row) => ['lm', 'rf'][row % 2]!)],
        ['y_true', ...observed],
        ['y_pred', ...predicted],
      ),
    );
    expect(one.recommendation.strength).toBe('strong');
    expect(several.notices.map(({ id }) => id)).toContain('several-models');
    expect(several.recommendation.strength).toBe('leaning');
  });

  it('for times of events beside a flag for the event', async () => {
    const predicted = errors.map((_, row) => 100 + (row % 40));
    const time = errors.map((error, row) => (Number(error) + predicted[row]!).toFixed(4));
    const status = errors.map((_, row) => 1 + (row % 2));
    const flagged = await reportOf(
      csv(['time', ...time], ['status', ...status], ['predicted_time', ...predicted]),
    );
    expect(flagged.notices.map(({ id }) => id)).toContain('censored-times');
    expect(flagged.recommendation.strength).toBe('leaning');
    const plain = await reportOf(
      csv(['time', ...time], ['machine', ...status], ['predicted_time', ...predicted]),
    );
    expect(plain.notices.map(({ id }) => id)).not.toContain('censored-times');
    expect(plain.recommendation.strength).toBe('strong');
  });

  it('but not for groups that have a few numbers in common', async () => {
    // Six groups of twenty, of which neighbors share six numbers.
    const score = errors.slice(0, 120).map((_, row) => 50 + 14 * Math.floor(row / 20) + (row % 20));
    const grouped = await reportOf(
      csv(
        ['worker', ...score.map((_, row) => Math.floor(row / 20))],
        ['score', ...score],
        ['predicted', ...score.map((value, row) => value + Number(errors[row]))],
      ),
    );
    expect(grouped.notices.map(({ id }) => id)).not.toContain('several-models');
  });

  it('for whole-number weights that may not be row counts', async () => {
    const weights = errors.map((_, row) => 1 + (row % 3));
    const counted = await reportOf(csv(['residual', ...errors], ['freq', ...weights]));
    const assumed = await reportOf(csv(['residual', ...errors], ['sample_weight', ...weights]));
    expect(counted.recommendation.strength).toBe('strong');
    expect(assumed.notices.map(({ id }) => id)).toContain('assumed-frequencies');
    expect(assumed.recommendation).toMatchObject({ loss: counted.recommendation.loss, strength: 'leaning' });
    expect(assumed.sample).toEqual(counted.sample);
    // That the rows stand several times is what the weights say, no finding.
    expect(counted.recommendation.caveats.map(({ id }) => id)).not.toContain('ties');
  });
});

describe('an exposure', () => {
  const exposure = Array.from({ length: 200 }, (_, row) => 0.2 + (row % 10) / 4);
  const rate = exposure.map((_, row) => 0.5 + (row % 7) / 7);
  const expected = rate.map((value, row) => value * exposure[row]!);
  const counts = expected.map((mean, row) => Math.max(0, Math.round(mean + ((row % 3) - 1))));
  const columns = (predicted: number[], name: string, values: number[]) =>
    [
      { name: 'claims', sample: counts },
      { name: 'pred', sample: predicted },
      { name, sample: values },
    ].map(({ name: own, sample }) => sketch({ name: own, kind: 'number', sample }));
  const roles = { kind: 'observed', observed: 'claims', predicted: 'pred' } as const;

  it.each([
    ['exposure', exposure],
    ['log_exposure', exposure.map(Math.log)],
  ])('is noticed where predictions are rates for each unit of “%s”', (name, values) => {
    const wide = values.map((value) => (name === 'exposure' ? 3 * value : value + Math.log(3)));
    const [said] = exposureNotice(
      roles,
      columns(
        rate.map((value) => value / 3),
        name,
        wide,
      ),
    );
    expect(said).toMatchObject({ id: 'rates', text: expect.stringContaining(`“${name}”`) });
  });

  it('is ignored if the predictions add up to the counts as they are', () => {
    expect(exposureNotice(roles, columns(expected, 'exposure', exposure))).toEqual([]);
  });
});

describe('a classifier’s rows', () => {
  it('that belong to groups are checked for similar errors within groups', async () => {
    const draw = seededRandom(4);
    const groups = Array.from({ length: 40 }, () => 0.25 + 0.5 * draw.uniform());
    const offsets = groups.map(() => 0.24 * (draw.uniform() < 0.5 ? -1 : 1));
    const lines = Array.from({ length: 1200 }, (_, row) => {
      const group = row % 40;
      const label = draw.uniform() < groups[group]! + offsets[group]! ? 1 : 0;
      return `p${group},${label},${groups[group]!.toFixed(3)}`;
    });
    const report = await reportOf(`patient,label,probability\n${lines.join('\n')}`);
    expect(report.roles).toMatchObject({ label: 'label', group: 'patient' });
    expect(report.checks.find(({ id }) => id === 'independence')).toMatchObject({
      state: 'warning',
      title: 'Similar errors within groups',
      caveats: ['clustered'],
    });
    expect(report.recommendation.caveats.map(({ id }) => id)).toContain('clustered');
  });
});
