import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeSample } from '../src/analysis/index.ts';
import { memorySource } from '../src/data/source.ts';
import laplaceTable from '../src/hypothesis-tests/tables/laplace.json' with { type: 'json' };
import { runTest } from '../src/hypothesis-tests/test.ts';
import { seededRandom } from '../src/numerics/random.ts';
import { prepareResiduals } from '../src/numerics/residuals.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));
const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** The code of each `@example` of a file. */
const examplesOf = (text: string): string[] =>
  [...text.matchAll(/@example(?!s)\s*(?:\n \* )?([\s\S]*?)\s*\*\//g)].map(([, code]) =>
    code!.replace(/^\s*\* ?/gm, '').trim(),
  );

/** What examples may take for granted: two hundred residuals with their predictions. */
function given(): Record<string, unknown> {
  const { normal } = seededRandom(1);
  const values = Float64Array.from({ length: 200 }, normal);
  const predicted = Float64Array.from({ length: 200 }, (_, i) => 1 + i / 10);
  const observed = predicted.map((mean, i) => mean + values[i]!);
  return {
    values,
    predicted,
    observed,
    residuals: prepareResiduals(values, { predicted }),
    analyzeSample,
    laplaceTable,
    memorySource,
    prepareResiduals,
    runTest,
    seededRandom,
  };
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/\.node\.ts$|^extension|^main/.test(file))
  .map((file) => ({ file, examples: examplesOf(readFileSync(join(src, file), 'utf8')) }))
  .filter(({ examples }) => examples.length > 0);

describe('the examples in the docstrings', () => {
  it.each(files)('of $file give what they say', async ({ file, examples }) => {
    const scope = { ...given(), ...((await import(join(src, file))) as object) };
    for (const example of examples) {
      const [code, said] = example.split(/;?\s*\/\/ (?=[^\n]*$)/);
      const lines = code!.split('\n');
      const body = [...lines.slice(0, -1), `return (${lines.at(-1)!.replace(/^const \w+ = |;$/g, '')})`];
      const result = await new AsyncFunction(...Object.keys(scope), body.join('\n'))(...Object.values(scope));
      // What is no value is a remark.
      if (!/^(?:-?\d|'|\[|true|false|(?:Float64|Uint32)Array )/.test(said ?? '')) continue;
      const expected = await new AsyncFunction(
        `return (${said!.replace(/^(Float64|Uint32)Array (\[.*\])$/, '$1Array.from($2)')})`,
      )();
      if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 9);
      else expect(result).toEqual(expected);
    }
  });
});
