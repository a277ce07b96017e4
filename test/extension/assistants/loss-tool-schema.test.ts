import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partSchemas, purposeSchema, taskSchema } from '../../../src/analysis/columns/part-schemas.ts';

it('is what the manifest says', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const { properties } = manifest.contributes.languageModelTools[0].inputSchema;
  expect(properties).toMatchObject({ ...partSchemas, task: taskSchema, purpose: purposeSchema });
});
