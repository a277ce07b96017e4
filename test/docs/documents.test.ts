import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { headingId } from '../../tools/docs/heading-id.ts';
import { exportedNames } from '../../tools/readme/api.ts';
import { between, marked, parts } from '../../tools/readme/parts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const documents = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file)),
].filter((path) => path.endsWith('.md'));

describe('the documents', () => {
  it.each(Object.entries(parts))(
    'have the %s as the program says them (npm run readme puts them there)',
    (name, { document, text }) => {
      const [whole, start, end] = between(name).exec(read(document))!;
      expect(whole).toBe(marked(start!, text(), end!));
    },
  );

  it('explain every name that the library exports', () => {
    const explained = new Set(headings(read('docs/api.md')));
    for (const name of exportedNames().names) expect(explained, name).toContain(headingId(name));
  });

  it('name only npm scripts that exist, as do the workflows', () => {
    const workflows = ['ci', 'release'].map((name) => `.github/workflows/${name}.yml`);
    const named = [...documents, ...workflows].flatMap((path) =>
      [...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!),
    );
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named));
    expect(named.length).toBeGreaterThan(5);
  });

  it.each(documents)('%s links only to files and headings that exist', (path) => {
    for (const [, target, heading] of read(path).matchAll(/\]\((?!\w+:)([^)#\s]*)#?([^)\s]*)\)/g)) {
      const file = target ? join(dirname(path), target) : path;
      expect(existsSync(join(root, file)), `${target} in ${path}`).toBe(true);
      if (heading) expect(headings(read(file)), `#${heading} in ${path}`).toContain(heading);
    }
  });

  it('the README fits two screens', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(80);
  });
});

const headings = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => headingId(title!));
