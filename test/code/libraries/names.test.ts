import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { libraries, namesOfDistribution, namesOfLoss } from '../../../src/code/libraries/index.ts';
import { distributions, losses } from '../../../src/losses/index.ts';

describe('names in code', () => {
  it.each(libraries)('$id: no name twice, a source for each', ({ names }) => {
    const written = names.map(({ name, keys }) => `${keys ?? ''}:${name}`);
    expect(new Set(written).size).toBe(written.length);
    for (const { source } of names) expect(source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  });

  it('begins every symbol of a dotted library with one of its imports', () => {
    for (const library of libraries.filter(({ language }) => language === 'python'))
      for (const { name, keys } of library.names)
        if (!keys) expect(library.imports, name).toContain(name.split('.')[0]);
  });

  it('names every distribution that a library has, most in at least two', () => {
    const of = (count: (libraries: number) => boolean) =>
      distributions
        .filter(({ id }) => count(new Set(namesOfDistribution(id).map(({ library }) => library)).size))
        .map(({ id }) => id);
    expect(of((n) => n === 0)).toEqual([
      'huber-density',
      'contaminated-normal',
      'huber-with-scale',
      'student-t-with-scale',
    ]);
    expect(of((n) => n === 1).length).toBeLessThanOrEqual(5);
  });

  it('names the everyday losses in every big library', () => {
    for (const id of ['l2', 'l1', 'huber', 'cross-entropy', 'binary-cross-entropy', 'poisson'] as const) {
      const inLibraries = new Set(namesOfLoss(id).map(({ library }) => library));
      for (const library of ['pytorch', 'keras', 'scikit-learn', 'lightgbm'])
        if (!(library === 'scikit-learn' && id === 'binary-cross-entropy'))
          expect(inLibraries, id).toContain(library);
    }
  });

  it('has a name in code for most losses', () => {
    const named = losses.filter(({ id }) => namesOfLoss(id).length > 0);
    expect(named.length).toBeGreaterThanOrEqual(25);
  });

  it('has one file per library, in the folder of its language', () => {
    const folder = new URL('../../../src/code/libraries', import.meta.url);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath !== fileURLToPath(folder))
      .map(({ parentPath, name }) => `${basename(parentPath)}/${name}`);
    const expected = libraries.map(({ id, language }) => `${language}/${id}.ts`);
    // What several libraries share stands beside them.
    const shared = [
      'r/manual-page.ts',
      'r/densities.ts',
      'r/quantile-plots.ts',
      'python/torch-distributions.ts',
      'python/boosted-objectives.ts',
      'python/keras-snippets.ts',
      'python/pytorch-snippets.ts',
      'python/scikit-learn-snippets.ts',
      'python/weighted-fit.ts',
      'stan/stan-snippets.ts',
    ];
    expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(expected.sort());
  });
});
