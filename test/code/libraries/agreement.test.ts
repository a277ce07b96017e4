import { describe, expect, it } from 'vitest';
import { lossOf } from '../../../src/code/explain.ts';
import { libraries, namesOfLoss } from '../../../src/code/libraries/index.ts';
import type { Form } from '../../../src/code/libraries/replacement-form.ts';
import { snippet, snippetLibraries } from '../../../src/code/libraries/snippets.ts';
import { findUses } from '../../../src/code/reading/index.ts';
import { type LossId, losses } from '../../../src/losses/index.ts';

/** The losses that a name of another loss is, at a parameter of its own or nearly. */
const alsoWrittenAs: { readonly [loss in LossId]?: readonly LossId[] } = {
  l1: ['quantile'],
  huber: ['pseudo-huber'],
  'student-t': ['cauchy'],
  exponential: ['gamma'],
  'soft-cross-entropy': ['cross-entropy'],
};
const isMeant = (loss: LossId) => (written: LossId | undefined) =>
  written === loss || (written !== undefined && alsoWrittenAs[loss]?.includes(written) === true);

const targets = libraries.flatMap((library) =>
  library.replacements.flatMap((form) =>
    Object.entries(form.losses).map(([loss, target]) => ({
      library,
      form: form as Form,
      loss: loss as LossId,
      target,
      title: `${library.id} ${form.prefix || form.keys?.[0]} ${loss}`,
    })),
  ),
);

describe('a library’s replacements', () => {
  it.each(targets)('$title: is a name that means this loss', ({ library, form, loss, target }) => {
    const keys = target.isObject ? undefined : form.keys;
    const prefix = target.isObject ? 'keras.losses.' : form.prefix;
    const known = libraries
      .filter(({ language }) => language === library.language)
      .flatMap(({ names }) => names)
      .filter(({ name }) => name === prefix + target.name)
      .filter((name) => (keys ? name.keys?.some((key) => keys.includes(key)) : !name.keys));
    expect(known.map(({ meaning }) => lossOf(meaning)).some(isMeant(loss))).toBe(true);
  });

  it.each(targets)('$title: takes parameters that the catalog’s losses have', ({ target }) => {
    // The report gives these; `share` is the share of residuals within δ.
    for (const value of Object.values(target.parameters ?? {}))
      if (typeof value === 'string')
        expect(['delta', 'k', 'share', 'tau', 'p', 'nu', 'scale', 'alpha']).toContain(value);
  });

  const withSnippet = targets.filter(
    ({ library, loss, form }) => snippet(loss, library.id) !== undefined && !form.callees && !form.isPython,
  );
  it.each(withSnippet)('$title: passes the parameters that its code does', ({ library, loss, target }) => {
    const symbols = Object.values(target.parameters ?? {}).filter((value) => typeof value === 'string');
    const values = Object.fromEntries(symbols.map((symbol, i) => [symbol, 1.2345 + i]));
    for (const value of Object.values(values))
      expect(snippet(loss, library.id, values)).toContain(value.toPrecision(4).replace(/0+$/, ''));
    for (const [argument, computed] of Object.entries(target.fromTarget ?? {}))
      expect(snippet(loss, library.id)).toContain(`${argument}=${computed}`);
  });
});

describe('a library’s code', () => {
  const offered = snippetLibraries.flatMap(({ id, language }) =>
    losses.flatMap(({ id: loss }) => {
      const code = snippet(loss, id);
      return code === undefined ? [] : [{ id, language, loss, code }];
    }),
  );

  /**
   * What a library has in another form: Keras fixes the scale, its cosine is of vectors, not of an angle, and XGBoost’s
   * squared-log loss learns nothing of large targets.
   */
  const writtenOut = (id: string, loss: LossId) =>
    loss === 'cosine' ||
    (id === 'keras' && loss === 'log-cosh') ||
    (id === 'xgboost' && loss === 'squared-log');
  const named = offered.filter(
    ({ id, loss }) =>
      !writtenOut(id, loss) &&
      namesOfLoss(loss).some(({ library, role }) => library === id && role !== 'metric'),
  );
  it.each(named)('$id $loss: is written with the library’s own name for it', ({ language, loss, code }) => {
    const found = findUses(code, language).map(({ meaning }) => lossOf(meaning));
    expect(found.some(isMeant(loss))).toBe(true);
  });
});
