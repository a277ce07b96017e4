import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { between, marked, parts } from '../../tools/readme/parts.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it.each(Object.entries(parts))(
    'has the %s as the program says them (npm run readme puts them there)',
    (name, part) => {
      const [whole, start, end] = between(name).exec(readme)!;
      expect(whole).toBe(marked(start!, part(), end!));
    },
  );

  it('names only npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named));
    expect(named.length).toBeGreaterThan(5);
  });

  it('links only to files that exist', () => {
    for (const [, target] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(new URL(`../../${target}`, import.meta.url)), target).toBe(true);
    }
  });
});
