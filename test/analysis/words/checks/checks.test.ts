import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkKinds } from '../../../../src/analysis/words/checks/index.ts';
import { writtenReports } from '../written-reports.ts';

const folder = join(import.meta.dirname, '../../../../src/analysis/words/checks');

describe('the kinds of checks', () => {
  it('have a name each', () => {
    const kinds = checkKinds.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are all listed', () => {
    const defined = readdirSync(folder).flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^export const \w+ = defineCheck\(/gm),
    ]);
    expect(checkKinds).toHaveLength(defined.length);
  });
});

describe.each(await writtenReports())('the report of %s', (_, report) => {
  it('includes the facts that its checks are made of', () => {
    for (const { title, detail, kind, facts } of JSON.parse(JSON.stringify(report)).checks) {
      const known = checkKinds.find((one) => one.kind === kind);
      expect(known?.(facts as never)).toEqual({ title, detail, kind, facts });
    }
  });
});
