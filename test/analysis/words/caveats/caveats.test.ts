import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caveatKinds } from '../../../../src/analysis/words/caveats/index.ts';
import { manyZeros } from '../../../../src/analysis/words/caveats/of-targets.ts';
import { writtenReports } from '../written-reports.ts';

const folder = join(import.meta.dirname, '../../../../src/analysis');

describe('the kinds of caveats', () => {
  it('have a name each', () => {
    const kinds = caveatKinds.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are all listed', () => {
    const files = readdirSync(join(folder, 'words/caveats'));
    const defined = files.flatMap((file) => [
      ...readFileSync(join(folder, 'words/caveats', file), 'utf8').matchAll(
        /^export const \w+ = defineCaveat\(/gm,
      ),
    ]);
    expect(caveatKinds).toHaveLength(defined.length);
  });
});

describe.each(await writtenReports())('the report of %s', (_, report) => {
  it('includes the facts that its caveats are made of', () => {
    for (const caveat of JSON.parse(JSON.stringify(report)).recommendation.caveats) {
      const known = caveatKinds.find(({ kind }) => kind === caveat.kind);
      expect(known?.(caveat.facts as never)).toEqual(caveat);
    }
  });
});

it('zeros that a distribution expects in no row are reported as none', () => {
  const said = (expected: number) =>
    manyZeros({ observed: 60, expected, pValue: 1e-9, distribution: 'negative binomial' }).text;
  expect(said(3.3e-5)).toContain('expects none (p');
  expect(said(12.34)).toContain('expects 12.3 (p');
});
