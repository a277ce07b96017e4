import { describe, expect, it } from 'vitest';
import { codeToPaste } from '../../../src/code/libraries/code-to-paste.ts';
import { lossOfTrained, type Trained, trainable } from '../../../src/code/libraries/snippet.ts';
import { snippet, snippetLibraries } from '../../../src/code/libraries/snippets.ts';
import { type RowTerm, rowTermsFor } from '../../../src/losses/row-term.ts';

const weight: RowTerm = { as: 'weight', column: 'w', power: 1 };
const scale: RowTerm = { as: 'scale', column: 'sd', power: 1 };

/** The code without its comment on the variable. */
const body = (code: string) => code.slice(code.indexOf('\n') + 1);

/** Models of statsmodels that take no weights. */
const unweighted: Record<string, readonly Trained[]> = {
  statsmodels: [
    'huber',
    'student-t',
    'tukey-biweight',
    'cross-entropy',
    'ordinal',
    'zero-inflated-poisson',
    'beta',
  ],
};

describe.each(snippetLibraries.map(({ id }) => id))('weights of rows in %s', (library) => {
  const offered = trainable.filter((loss) => snippet(loss, library) !== undefined);

  it('are used in the code of every loss, or there is none', () => {
    for (const loss of offered) {
      const code = snippet(loss, library, {}, weight);
      if (unweighted[library]?.includes(loss)) expect(code, loss).toBeUndefined();
      else if (loss === 'l-infinity') expect(code).toBe(snippet(loss, library));
      else expect(body(code!), loss).toContain('row_weight');
    }
  });

  it('as a scale are used in the code of every loss of the error alone, or there is none', () => {
    for (const loss of offered) {
      const code = snippet(loss, library, {}, scale);
      if (rowTermsFor(lossOfTrained(loss), {}, scale).length === 0) expect(code).toBe(snippet(loss, library));
      else if (code !== undefined) expect(body(code), loss).toMatch(/row_weight|row_scale/);
    }
  });

  it('cannot end the comment that names their column, nor reorder it', () => {
    const column = 'w\n__import__("os").system("true")\r\u2028\u0085#\u202e';
    for (const loss of offered) {
      const code = snippet(loss, library, {}, { ...weight, column }) ?? '';
      if (!code.includes('row_weight')) continue;
      expect(body(code)).toBe(body(snippet(loss, library, {}, weight)!));
      expect(code).not.toMatch(/[\r\u2028\u0085\u202e]/);
    }
  });
});

it.each([
  ['l2', {}, (r: number) => r ** 2],
  ['l1', {}, Math.abs],
  ['quantile', {}, (r: number) => Math.max(0.9 * r, -0.1 * r)],
  ['expectile', {}, (r: number) => (r < 0 ? 0.1 : 0.9) * r ** 2],
  ['lp', { p: 1.6 }, (r: number) => Math.abs(r) ** 1.6],
] as const)('the weight of %s amounts to its scale', (loss, parameters, rho) => {
  const [{ as, power }] = rowTermsFor(loss, parameters, { as: 'scale', column: 'w', power: -0.5 }) as [
    RowTerm,
  ];
  expect(as).toBe('weight');
  for (const w of [0.3, 2, 7])
    for (const r of [-3, 0.4, 2]) expect(w ** power * rho(r)).toBeCloseTo(rho(r / w ** -0.5), 12);
});

describe('boosted objectives with a scale for each row', () => {
  it.each([
    ['student-t', { nu: 4, scale: 2 }, (r: number) => ((4 + 1) * r) / (4 * 2 ** 2 + r ** 2)],
    ['cauchy', { scale: 2 }, (r: number) => (2 * r) / (2 ** 2 + r ** 2)],
  ] as const)('of %s have the gradient of the loss of the divided error', (loss, given, slope) => {
    const code = snippet(loss, 'xgboost', given, scale)!;
    const { nu, scale: own } = { nu: 0, ...given };
    const gradient = new Function(
      'y_true, y_pred, row_scale, nu, scale',
      `${/r = .*/.exec(code)![0]}; var weight = ${/weight = (.*)/.exec(code)![1]}; return ${/return (.*?), weight/.exec(code)![1]}`,
    );
    for (const [error, sd] of [
      [3, 0.5],
      [-1, 4],
    ] as const)
      expect(gradient(error, 0, sd, nu, own)).toBeCloseTo((-(own ** 2) * slope(error / sd)) / sd, 12);
  });
});

describe('code to paste', () => {
  it('falls back on the nearest loss with weights where a library can’t scale the errors of rows', () => {
    const offered = codeToPaste({
      loss: 'huber',
      parameters: { delta: 1.3, k: 1.3 },
      nearest: 'l2',
      rowTerm: scale,
    });
    const of = (id: string) => offered.find(({ library }) => library === id)!;
    expect(of('xgboost')).toMatchObject({ nearest: 'l2' });
    expect(of('xgboost').code).toContain('row_weight: 1/“sd”² of each row, divided by their mean');
    expect(of('xgboost').code).toContain('"reg:squarederror").fit(X, y, sample_weight=row_weight)');
    expect(of('pytorch').nearest).toBeUndefined();
    expect(of('pytorch').code).toContain('criterion(prediction / row_scale, target / row_scale)');
    expect(of('r').code).toContain('weights = 1 / row_scale^2)');
  });

  it('is plain without weights', () => {
    for (const { code } of codeToPaste({ loss: 'l2', parameters: {}, nearest: 'l2' }))
      expect(code).not.toContain('row_');
  });
});
