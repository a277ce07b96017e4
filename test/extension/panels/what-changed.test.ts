import { expect, it } from 'vitest';
import type { Report } from '../../../src/analysis/report.ts';
import { whatChanged } from '../../../src/extension/panels/what-changed.ts';

const report = (n: number) =>
  ({
    sample: { n },
    recommendation: { loss: 'l1', strength: 'strong', confidence: 0.9, caveats: [] },
  }) as unknown as Report;

it('reports what changed with a changed file, and nothing after an analysis for another reason', () => {
  const changed = whatChanged();
  changed.found(report(100));
  expect(changed.sentences()).toBeUndefined();
  changed.expect(report(100));
  expect(changed.sentences()).toBeUndefined();
  changed.found(report(120));
  expect(changed.sentences()).toEqual(['120 rows instead of 100.']);
  changed.expect();
  changed.found(report(100));
  expect(changed.sentences()).toBeUndefined();
});
