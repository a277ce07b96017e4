import { readFileSync } from 'node:fs';
import { prepareResiduals, type Residuals } from '../../src/numerics/residuals.ts';

/** A data set of test/reference/data, prepared. */
export function residualsOf(id: string): Residuals {
  const { residuals, predicted, ordered } = JSON.parse(
    readFileSync(new URL(`./data/${id}.json`, import.meta.url), 'utf8'),
  ) as { residuals: number[]; predicted?: number[]; ordered: boolean };
  return prepareResiduals(Float64Array.from(residuals), {
    ordered,
    ...(predicted && { predicted: Float64Array.from(predicted) }),
  });
}
