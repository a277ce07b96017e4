import { tests } from '../../src/hypothesis-tests/index.ts';
import { runTest } from '../../src/hypothesis-tests/test.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

export interface SizeRow {
  id: string;
  name: string;
  n: number;
  samples: number;
  /** The share of samples under the test's null hypothesis that it rejects at 10, 5 and 1%. */
  rejected: [number, number, number];
}

export const levels = [0.1, 0.05, 0.01] as const;

/**
 * The size of every test at one n under its null hypothesis: Laplace for the Laplace tests and the sign test, normal
 * for all others; with uniform predictions and independent rows.
 */
export function sizesAt(n: number, samples: number, seed: number): SizeRow[] {
  const random = seededRandom(seed);
  const rejections = new Map<string, number[]>();
  for (let sample = 0; sample < samples; sample++) {
    const predicted = Float64Array.from({ length: n }, random.uniform);
    const drawn = {
      normal: prepareResiduals(Float64Array.from({ length: n }, random.normal), { predicted, ordered: true }),
      laplace: prepareResiduals(Float64Array.from({ length: n }, random.laplace), {
        predicted,
        ordered: true,
      }),
    };
    for (const test of tests) {
      const isLaplace = test.null === 'laplace' || test.null === 'zero-median';
      const result = runTest(test, drawn[isLaplace ? 'laplace' : 'normal']);
      if (result.kind !== 'result') continue;
      const counts = rejections.get(test.id) ?? [0, 0, 0];
      rejections.set(test.id, counts);
      levels.forEach((level, i) => {
        if (result.pValue <= level) counts[i]!++;
      });
    }
  }
  return tests.flatMap(({ id, name }) => {
    const counts = rejections.get(id);
    const rejected = counts?.map((count) => count / samples) as SizeRow['rejected'] | undefined;
    return rejected ? [{ id, name, n, samples, rejected }] : [];
  });
}
