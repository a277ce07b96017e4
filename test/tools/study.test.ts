import { describe, expect, it } from 'vitest';
import { askAll, outcomeOf } from '../../tools/validate/study/advice.ts';
import { studyVerdicts, summarize } from '../../tools/validate/study/bounds.ts';
import { type Outcome, predictionsOf, study } from '../../tools/validate/study/data-sets.ts';

const few = Object.fromEntries(
  ['insectsprays', 'cars93', 'prestige', 'airquality'].map((id) => [id, study[id]!]),
);

describe('the study of real data sets', () => {
  it('has predictions of both models for each', () => {
    for (const [id, { rows }] of Object.entries(study)) {
      const { observed, predicted } = predictionsOf(id, 'boosted');
      expect(observed.length, id).toBe(predicted.length);
      expect(observed.length, id).toBe(Math.ceil(rows / Math.ceil(rows / 10_000)));
      expect([...observed, ...predicted].every(Number.isFinite), id).toBe(true);
    }
  });

  it('asks about each model and looks up what the advised losses gave', () => {
    const advised = askAll(few);
    expect(advised).toHaveLength(8);
    for (const one of advised) {
      const tried = Object.values(few[one.id]![one.model]);
      for (const outcome of [one.headline, one.forMeans, one.forMedians, one.forIntervals])
        expect(tried).toContain(outcome);
    }
    expect(studyVerdicts(advised, few)).toHaveLength(13);
    const [linear] = summarize(advised, few);
    expect(linear!.mediansMae).toBeLessThan(1);
  });

  it('takes the nearest loss that was tried', () => {
    const outcome = (value: number): Outcome => [value, value, value, value, value];
    const held = { l2: outcome(1), huber: outcome(2), 'student-t:3': outcome(3), 'lp:1.5': outcome(4) };
    const at = (loss: Parameters<typeof outcomeOf>[0]['loss'], parameters: Record<string, number> = {}) =>
      outcomeOf({ loss, parameters }, held)[0];
    expect(at('huber-nll', { k: 1.345 })).toBe(2);
    expect(at('student-t', { nu: 5 })).toBe(3);
    expect(at('lp', { p: 1.25 })).toBe(4);
    expect(at('lp', { p: 4 })).toBe(1);
    expect(at('beta')).toBe(1);
  });
});
