import { analyzeSample } from '../../../src/analysis/index.ts';
import { nearBest } from '../../../src/choice/decision-rule.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import type { Verdict } from '../acceptance.ts';
import { type Model, predictionsOf } from './data-sets.ts';
import locationVariances from './location-variances.json' with { type: 'json' };

/**
 * The variance of the location estimate under each loss, simulated with samples of size n from a real model's
 * residuals.
 */
type Variances = Record<string, number>;

/** Stated confidence against what came true, over samples of one size, possibly of one strength only. */
export interface Came {
  n: number;
  strength?: string;
  samples: number;
  stated: number;
  within10: number;
  within25: number;
}

/** Groups with fewer samples are not reported. */
const fewest = 30;
const tolerated = 0.05;

/** Tests on samples of real residuals whether the loss is within 10% of the best as often as stated. */
export function confidenceOnReal(samplesEach: number, seed = 1): Came[] {
  const random = seededRandom(seed);
  const groups = new Map<string, Came>();
  for (const [name, variances] of Object.entries(locationVariances as Record<string, Variances>)) {
    const [id, model, size] = name.split(' ') as [string, Model, string];
    const { residuals } = predictionsOf(id, model);
    const n = Number(size);
    if (residuals.length < 2 * n) continue;
    const best = Math.min(
      ...Object.entries(variances).flatMap(([loss, value]) =>
        /^(quantile|expectile)/.test(loss) ? [] : [value],
      ),
    );
    for (let sample = 0; sample < samplesEach; sample++) {
      const rows = new Set<number>();
      while (rows.size < n) rows.add(Math.floor(residuals.length * random.uniform()));
      const analyzed = analyzeSample({ residuals: Float64Array.from(rows, (row) => residuals[row]!) });
      if (!analyzed.ok) continue;
      const { loss, parameters, strength, confidence = 0 } = analyzed.value.report.recommendation;
      const shape = loss === 'student-t' ? parameters.nu : (parameters.p ?? parameters.tau);
      const variance = variances[shape === undefined ? loss : `${loss}:${Number(shape.toPrecision(3))}`];
      if (variance === undefined) continue;
      for (const of of [undefined, strength]) {
        const key = `${n} ${of}`;
        const group = groups.get(key) ?? {
          n,
          ...(of && { strength: of }),
          samples: 0,
          stated: 0,
          within10: 0,
          within25: 0,
        };
        groups.set(key, group);
        group.samples++;
        group.stated += confidence;
        if (variance <= nearBest * best) group.within10++;
        if (variance <= 1.25 * best) group.within25++;
      }
    }
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      stated: group.stated / group.samples,
      within10: group.within10 / group.samples,
      within25: group.within25 / group.samples,
    }))
    .sort((a, b) => a.n - b.n || (a.strength ?? '').localeCompare(b.strength ?? ''));
}

/**
 * The stated confidence may exceed what came true by at most 5 points, over all samples of a size and over strong
 * answers.
 */
export function confidenceVerdicts(groups: readonly Came[]): Verdict[] {
  const judged = groups.filter(
    ({ strength, samples }) => (strength === undefined || strength === 'strong') && samples > fewest,
  );
  return judged.map(({ n, strength, stated, within10 }) => ({
    id: 'B2',
    claim: `real residuals, n = ${n}${strength ? ', strong' : ''}: confidence stated at most 5 points above what came true`,
    measured: `${(100 * stated).toFixed(0)}% stated, ${(100 * within10).toFixed(0)}% came true`,
    holds: stated - within10 <= tolerated,
  }));
}
