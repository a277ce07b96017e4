import { describe, expect, it } from 'vitest';
import type { Plots } from '../../../src/analysis/drawings/plots.ts';
import type { Driver } from '../../../src/analysis/drivers/driver.ts';
import type { Check, Report } from '../../../src/analysis/report.ts';
import { independenceCheck } from '../../../src/analysis/words/checks/independence.ts';
import { dividedByScale } from '../../../src/analysis/words/notices/of-columns.ts';
import { precisionWeights } from '../../../src/analysis/words/notices/of-rows.ts';
import { type PlotDefinition, residualName } from '../../../src/panel/plots/definition.ts';
import { driverPlot } from '../../../src/panel/plots/driver-levels.ts';
import { byGroup } from '../../../src/panel/plots/groups.ts';
import { plotDefinitions } from '../../../src/panel/plots/registry.ts';

const plot = (id: string): PlotDefinition => plotDefinitions.find((definition) => definition.id === id)!;
const drawn = (plots: Plots, report: Partial<Report> = {}) => ({ plots, report: report as Report });
const finding = (id: string, plots: Plots, report?: Partial<Report>) =>
  plot(id).finding(drawn(plots, report));
const table = (id: string, plots: Plots, report?: Partial<Report>) => plot(id).table(drawn(plots, report));

describe('every plot', () => {
  it.each(plotDefinitions.map(({ id }) => id))(
    '%s has nothing to say where there is nothing to draw',
    (id) => {
      expect(finding(id, {}, { checks: [] })).toBeUndefined();
    },
  );
});

describe('the size of the errors along the predictions', () => {
  const drawing = {
    scaleLocation: { x: [], y: [], rows: [], of: 0, trend: { x: [], piece: [], center: [] } },
  };
  const check = (facts: object) => ({
    checks: [
      { id: 'spread', title: 'Uneven variance', detail: 'errors 2.2× as large', facts },
    ] as unknown as Check[],
  });

  it('is not about changes along another column', () => {
    expect(finding('scale-location', drawing, check({ ratio: 2.2 }))).toBe(
      'Uneven variance: errors 2.2× as large.',
    );
    const beside = (topToBottom: number) =>
      finding('scale-location', drawing, check({ ratio: 2.2, along: 'age', topToBottom }));
    expect(beside(1.13)).toBe(
      'The errors are 1.1× as large at high predictions as at low; their size depends on “age”.',
    );
    expect(beside(1.002)).toContain('The errors are as large at high predictions as at low;');
  });
});

describe('the histogram', () => {
  // A uniform density of 1/4 on (−2, 2) expects a quarter of the rows in each bin of width 1.
  const flat = { x: [-2, 2], y: [0.25, 0.25] };
  const histogram = {
    edges: [-2, -1, 0, 1, 2],
    counts: [3, 5, 4, 6],
    below: 1,
    above: 1,
    densities: [
      { distribution: 'normal', ...flat },
      { distribution: 'laplace', ...flat },
    ],
  };
  const report = { recommendation: { distribution: 'normal' } } as Report;

  it('lists the rows of each bin beside the counts that the distributions predict', () => {
    expect(table('histogram', { histogram }, report)).toEqual({
      columns: ['from', 'to', 'rows', 'Normal expects', 'Laplace expects'],
      rows: [
        ['−2', '−1', 3, '5', '5'],
        ['−1', '0', 5, '5', '5'],
        ['0', '1', 4, '5', '5'],
        ['1', '2', 6, '5', '5'],
      ],
    });
  });

  it('draws the most probable and the recommended distribution beside normal and Laplace', () => {
    const densities = ['contaminated-normal', 'student-t', 'normal', 'logistic', 'laplace'].map(
      (distribution) => ({ distribution, ...flat }),
    );
    const student = { recommendation: { distribution: 'student-t' } } as Report;
    const labels = plot('histogram').legend!(drawn({ histogram: { ...histogram, densities } }, student));
    expect(labels.map(({ label }) => label)).toEqual([
      'Contaminated normal',
      'Student’s t',
      'Normal',
      'Laplace',
    ]);
  });

  it('reports what lies beyond its axis', () => {
    expect(plot('histogram').note!(drawn({ histogram }))).toBe('Beyond the axis: 1 below, 1 above.');
  });
});

describe('the axis of the residuals', () => {
  const axis = (notice: ReturnType<typeof dividedByScale | typeof precisionWeights>) =>
    residualName(drawn({}, { notices: [notice] }));

  it('says where a column of the file has rescaled them', () => {
    expect(residualName(drawn({}, { notices: [] }))).toBe('residual');
    expect(axis(dividedByScale({ column: 'y_std' }))).toBe('residual divided by “y_std”');
    const weights = { column: 'weight', slope: -0.5, standardError: 0.1, precision: 0.5 as const };
    expect(axis(precisionWeights(weights))).toBe('residual multiplied by √“weight”');
  });
});

describe('the quantile plots', () => {
  const quantiles = (normalOutside: boolean[], laplaceOutside: boolean[]): Plots => ({
    quantiles: (['normal', 'laplace'] as const).map((distribution) => ({
      distribution,
      x: [-1, 0, 1],
      y: [-2, 0, 2],
      rows: [0, 1, 2],
      of: 3,
      outside: distribution === 'normal' ? normalOutside : laplaceOutside,
      band: { x: [-1, 1], lower: [-1, 1], upper: [-1, 1], level: 0.95 },
    })),
  });
  const none = [false, false, false];

  it.each([
    [none, none, 'The quantiles stay within both bands.'],
    [[true, false, false], none, 'The quantiles leave the normal band but stay within the Laplace band.'],
    [none, [true, false, true], 'The quantiles stay within the normal band but leave the Laplace band.'],
    [
      [true, false, false],
      [true, false, true],
      '33% of the points lie outside the normal band, 67% outside the Laplace band.',
    ],
  ])('say which band is left', (normal, laplace, words) => {
    const report = { comparison: {} } as Report;
    expect(finding('quantiles', quantiles(normal, laplace), report)).toBe(words);
  });

  it('list data and distribution side by side', () => {
    expect(table('quantiles', quantiles([true, false, false], none)).rows).toEqual([
      ['−2', '−1', 'no', '−1', 'yes'],
      ['0', '0', 'yes', '0', 'yes'],
      ['2', '1', 'yes', '1', 'yes'],
    ]);
  });
});

describe('the finding of the histogram', () => {
  const histogram = { edges: [0, 1], counts: [1], below: 0, above: 0, densities: [] };
  const judged = (normal: string, laplace: string, more: object = {}) =>
    finding('histogram', { histogram }, {
      recommendation: { strength: 'leaning' },
      comparison: { normal: { probability: 0.3 }, laplace: { probability: 0.7 } },
      fits: { normal: { verdict: normal }, laplace: { verdict: laplace } },
      shape: { p: 1.2, interval: [0.8, 1.6] },
      ...more,
    } as Report);

  it('agrees with the report’s verdict on each distribution', () => {
    expect(judged('fits', 'close')).toBe(
      'Both curves fit the data; the Laplace distribution is more likely (70%).',
    );
    expect(judged('rejected', 'fits')).toBe('The peak is too sharp for a normal distribution.');
    expect(judged('fits', 'rejected')).toBe('The normal curve fits; the Laplace curve does not.');
    expect(judged('rejected', 'rejected')).toBe(
      'Neither the normal nor the Laplace curve fits; the Laplace curve is closer.',
    );
  });

  it('names the most probable distribution where neither of the two fits', () => {
    const families = (id: string, probability: number) => ({ families: [{ id, probability }] });
    expect(judged('rejected', 'rejected', families('student-t', 0.992))).toBe(
      'Neither the normal nor the Laplace curve fits; the most probable distribution is Student’s t (over 99%).',
    );
    const long = { shape: { p: 0.6, interval: [0.4, 0.9] }, ...families('contaminated-normal', 0.78) };
    expect(judged('rejected', 'rejected', long)).toBe(
      'The tails are longer than those of a Laplace distribution; the most probable distribution is contaminated normal (78%).',
    );
    for (const none of [families('student-t', 0.45), families('laplace', 0.9)])
      expect(judged('rejected', 'rejected', none)).toBe(
        'Neither the normal nor the Laplace curve fits; the Laplace curve is closer.',
      );
  });

  it('does not claim a fit if the verdict is undecided or missing', () => {
    expect(judged('rejected', 'fits', { recommendation: { strength: 'undecided' } })).toBe(
      'The Laplace curve fits better, but not by enough to decide.',
    );
    expect(judged('fits', 'fits', { comparison: undefined })).toBe(
      'No single distribution holds for all rows: the variance of these errors changes with the prediction.',
    );
  });
});

describe('the likelihood along the power', () => {
  const power = { p: [1, 2, 4], logLikelihood: [0, -1.5, -12.25] };
  it.each([
    [[0.8, 1.2], 'from 0.8 to 1.2, including 1 (MAE), but not 2 (MSE) or 4'],
    [[0.9, 2.519], 'from 0.9 to 2.5, including 1 (MAE) and 2 (MSE), but not 4'],
    [[1.2, 1.8], 'from 1.2 to 1.8, but not 1 (MAE), 2 (MSE) or 4'],
    [[1.08, 2.6], 'from 1.1 to 2.6, including 2 (MSE), but not 4; 1 (MAE) is just outside'],
    [[1.04, 1.96], 'from 1 to 2, including 1 (MAE) and 2 (MSE), but not 4'],
    [[0.9, 4.2], 'from 0.9 to 4.2, including 1 (MAE), 2 (MSE) and 4'],
    [[2.4, 30], 'from 2.4 to 30 or more, including 4, but not 1 (MAE) or 2 (MSE)'],
    [[1 / 3, 1.1], 'from 0.33 or less to 1.1, including 1 (MAE), but not 2 (MSE) or 4'],
    [[1 / 3, 0.334], 'of 0.33 or less, but not 1 (MAE), 2 (MSE) or 4'],
  ])('says which losses the interval %o holds, and where it has no end', (interval, words) => {
    const report = { shape: { p: 1, interval } } as Report;
    expect(finding('power', { power }, report)!.replaceAll('\u00a0', ' ')).toBe(
      `The data allow powers ${words}.`,
    );
    expect(table('power', { power }).rows).toEqual([
      ['1', '0'],
      ['2', '−1.5'],
      ['4', '−12.25'],
    ]);
  });
});

describe('the plots of structure', () => {
  const trend = {
    x: [1, 2],
    piece: [0, 0],
    mean: [0.25, 0.75],
    center: [0, 0.5],
    lower: [-1, -0.5],
    upper: [1, 1.5],
  };
  const points = { x: [1, 2], y: [0, 1], rows: [0, 1], of: 5000 };
  const checks = [
    { id: 'bias', title: 'No bias', detail: 'mean -0.1' },
    { id: 'spread', title: 'Even variance', detail: 'errors 1.1× as large at high predictions as at low' },
    { id: 'independence', title: 'Independence not checkable', detail: 'too few rows' },
  ] as Report['checks'];

  it('say what the checks found', () => {
    const scatter = { ...points, against: 'predicted' as const, trend };
    expect(finding('scatter', { scatter }, { checks })).toBe('No bias: mean −0.1.');
    expect(finding('sequence', { sequence: { ...scatter, against: 'row' } }, { checks })).toBe(
      'Independence not checkable: too few rows.',
    );
  });

  it('list the running quartiles, and report how many points are drawn', () => {
    const scatter = { ...points, against: 'predicted' as const, trend };
    expect(table('scatter', { scatter })).toEqual({
      columns: ['predicted', 'mean residual', 'lower quartile', 'median residual', 'upper quartile'],
      rows: [
        ['1', '0.25', '−1', '0', '1'],
        ['2', '0.75', '−0.5', '0.5', '1.5'],
      ],
    });
    const even = { recommendation: { caveats: [] } } as unknown as Report;
    expect(plot('scale-location').note!(drawn({ scaleLocation: { ...points, trend } }, even))).toBe(
      '2 of 5,000 points drawn, including all extremes.',
    );
    expect(table('scale-location', { scaleLocation: { ...points, trend } }).rows).toEqual([
      ['1', '0'],
      ['2', '0.5'],
    ]);
  });

  it.each([
    [{}, 'ok', 'All 20 correlations lie within the 95% bounds.'],
    [
      { 4: 0.3 },
      'ok',
      '1 of 20 correlations lies outside the 95% bounds, the strongest 0.3 at lag 4; about 1 would by chance.',
    ],
    [
      { 1: -0.3, 2: 0.25, 3: 0.21 },
      'unknown',
      '3 of 20 correlations lie outside the 95% bounds, the strongest −0.3 at lag 1; about 1 would by chance.',
    ],
    // One lag out of twenty, but far out: not what chance does, however few they are.
    [{ 1: 0.54 }, 'ok', 'The strongest correlation is 0.54 at lag 1, 2.7 times the 95% bound.'],
    // Never reassuring beside a check that warns.
    [{ 1: 0.38 }, 'warning', 'The strongest correlation is 0.38 at lag 1, 1.9 times the 95% bound.'],
  ])('weigh the strongest lag before the number outside: %o', (strong, state, words) => {
    const lags = Array.from({ length: 20 }, (_, lag) => lag + 1);
    const values = lags.map((lag) => (strong as Record<number, number>)[lag] ?? 0.05);
    const report = { checks: [{ id: 'independence', state }] } as Report;
    expect(finding('autocorrelation', { autocorrelation: { lags, values, bound: 0.2 } }, report)).toBe(words);
  });

  it('list each lag', () => {
    const autocorrelation = { lags: [1, 2], values: [-0.3, 0.05], bound: 0.2 };
    expect(table('autocorrelation', { autocorrelation }).rows).toEqual([
      [1, '−0.3'],
      [2, '0.05'],
    ]);
  });
});

describe('the plots of counts and classes', () => {
  it('compare counts with a Poisson distribution', () => {
    const rootogram = {
      distribution: 'poisson' as const,
      counts: [0, 1, 2],
      width: 1,
      observed: [30, 10, 5],
      expected: [20.4, 15.2, 9.4],
    };
    expect(finding('rootogram', { rootogram })).toBe(
      '30 rows with a count of 0, where a Poisson distribution expects 20.4.',
    );
    expect(table('rootogram', { rootogram }).rows).toEqual([
      ['0', 30, '20.4'],
      ['1', 10, '15.2'],
      ['2 or more', 5, '9.4'],
    ]);
  });

  it('list the confused classes', () => {
    const confusion = {
      names: ['cat', 'dog'],
      counts: [
        [8, 2],
        [5, 5],
      ],
      others: 0,
    };
    expect(table('confusion', { confusion })).toEqual({
      columns: ['true class', 'predicted as cat', 'predicted as dog'],
      rows: [
        ['cat', 8, 2],
        ['dog', 5, 5],
      ],
    });
  });

  // A difference of counts a and b stands out above twice its standard error, √(a + b).
  it.each([
    [
      [
        [8, 0],
        [0, 5],
      ],
      'No class is mistaken for another.',
    ],
    [
      [
        [153, 53],
        [52, 142],
      ],
      '“a” is mistaken for “b” in 53 rows, “b” for “a” in 52.',
    ],
    [
      [
        [8, 2],
        [12, 5],
      ],
      '“b” is mistaken for “a” in 12 rows, “a” for “b” in only 2.',
    ],
    [
      [
        [8, 0],
        [3, 5],
      ],
      '“b” is mistaken for “a” in 3 rows, “a” never for “b”.',
    ],
    [
      [
        [9, 0, 1],
        [0, 9, 9],
        [0, 8, 9],
      ],
      '“b” is mistaken for “c” in 9 rows, “c” for “b” in 8.',
    ],
    [
      [
        [9, 3, 1],
        [3, 9, 2],
        [2, 2, 9],
      ],
      'No pair of classes stands out; “b” and “a” are mistaken for each other most often, in 6 rows.',
    ],
    // Classes combined as “others” are no class.
    [
      [
        [9, 1, 40],
        [2, 9, 40],
        [40, 40, 9],
      ],
      '“b” is mistaken for “a” in 2 rows, “a” for “b” in 1.',
      7,
    ],
  ])('name the most common confusion only where it stands out: %j', (counts, words, others = 0) => {
    const names = ['a', 'b', 'c'].slice(0, counts.length);
    expect(finding('confusion', { confusion: { names, counts, others } })).toBe(words);
  });

  it('weigh the classes', () => {
    const uneven = { names: ['a', 'b'], counts: [30, 10], others: 0 };
    expect(finding('class-balance', { classBalance: uneven })).toBe(
      'The most frequent class, “a”, has 75% of the rows.',
    );
    expect(table('class-balance', { classBalance: uneven }).rows).toEqual([
      ['a', 30, '75%'],
      ['b', 10, '25%'],
    ]);
    const even = { names: ['a', 'b'], counts: [30, 29], others: 0 };
    expect(finding('class-balance', { classBalance: even })).toBe('The classes are about equally frequent.');
    const equal = { names: ['a', 'b'], counts: [30, 30], others: 0 };
    expect(finding('class-balance', { classBalance: equal })).toBe('The classes are equally frequent.');
  });

  it('count the confident mistakes', () => {
    const confidence = { edges: [0.5, 0.9, 1], correct: [10, 80], wrong: [6, 2] };
    expect(finding('confidence', { confidence })).toBe(
      '8 rows are predicted wrongly, 2 of them with a confidence of 90% or more.',
    );
    expect(table('confidence', { confidence }).rows).toEqual([
      ['50%', '90%', 10, 6],
      ['90%', '100%', 80, 2],
    ]);
  });

  it('distinguish overconfident from underconfident probabilities', () => {
    const reliability = (observed: number[]) => [
      {
        className: 'yes',
        predicted: [0.1, 0.9],
        observed,
        counts: [50, 50],
        lower: [0.05, 0.85],
        upper: [0.15, 0.95],
        level: 0.95,
      },
    ];
    const report = { classification: { classes: 2 }, checks: [] as Report['checks'] } as Report;
    const said = (observed: number[]) =>
      finding('reliability', { reliability: reliability(observed) }, report);
    expect(said([0.1, 0.9])).toBe('All bins stay within the band of calibrated probabilities.');
    const overconfident = {
      id: 'bias',
      state: 'warning',
      title: 'Probabilities overconfident',
      detail: 'slope 0.5',
    };
    expect(
      finding(
        'reliability',
        { reliability: reliability([0.1, 0.9]) },
        {
          ...report,
          checks: [overconfident] as Report['checks'],
        },
      ),
    ).toBe('Probabilities overconfident: slope 0.5; no single bin shows it.');
    expect(said([0.3, 0.7])).toBe('2 of 2 bins leave the band: the probabilities are overconfident.');
    expect(said([0.01, 0.99])).toBe('2 of 2 bins leave the band: the probabilities are underconfident.');
    expect(table('reliability', { reliability: reliability([0.3, 0.7]) }).rows[1]).toEqual([
      'yes',
      '0.9',
      '0.7',
      '0.85',
      '0.95',
      50,
    ]);
  });
});

describe('the errors of levels and groups', () => {
  const none = { share: 0, pValue: 1 };
  const segment = { name: 'a', rows: 30, mean: 1.5, rmse: 2, shareOfSquaredError: 0.6 };
  const driver: Driver = {
    column: 'site',
    kind: 'category',
    bias: none,
    spread: { ...none, ratio: 1 },
    segments: [
      { ...segment, interval: [1, 2] },
      { ...segment, name: 'b' },
    ],
  };
  const independence = (facts: Parameters<typeof independenceCheck>[0]) => ({
    id: 'independence',
    ...independenceCheck(facts),
  });
  const ofGroups = (facts: Parameters<typeof independenceCheck>[0], more: object = {}) => {
    const report = { checks: [independence(facts)], drivers: [driver], roles: { group: 'site' }, ...more };
    return drawn({}, report as unknown as Partial<Report>);
  };
  const alike = { finding: 'groups-alike', groups: { count: 2, correlation: 0.21 } } as const;

  it('list the numbers of each level', () => {
    expect(driverPlot(driver).table(drawn({}))).toEqual({
      columns: ['site', 'rows', 'mean error', '95% interval from', 'to', 'RMSE'],
      rows: [
        ['a', 30, '1.5', '1', '2', '2'],
        ['b', 30, '1.5', '', '', '2'],
      ],
    });
  });

  it('are drawn in place of the errors in row order, if independence is about groups', () => {
    const sequence = plot('sequence');
    const shown = byGroup(sequence, ofGroups(alike));
    expect(shown.finding(ofGroups(alike))).toBe(
      'Similar errors within groups: 2 groups, correlation of 0.21 within them.',
    );
    expect(shown.table(ofGroups(alike)).columns[0]).toBe('site');
    expect(byGroup(plot('power'), ofGroups(alike))).toBe(plot('power'));
    const neighbors = { correlation: 0.5, lag: 1 };
    expect(byGroup(sequence, ofGroups({ ...alike, finding: 'correlated', neighbors }))).toBe(sequence);
    const binned = { ...driver, segments: [{ ...segment, from: 1, to: 9 }] };
    expect(byGroup(sequence, ofGroups(alike, { drivers: [binned] }))).toBe(sequence);
    expect(byGroup(sequence, ofGroups(alike, { drivers: undefined }))).toBe(sequence);
  });
});
