import { overallRegret } from './acceptance.ts';
import { pooled, reliability } from './calibration.ts';
import { type Chart, chartSvg } from './chart.ts';
import type { Measurements } from './measure.ts';
import type { RegretCell } from './regret.ts';
import { studyPictures } from './study/pictures.ts';

const tenths = [0, 0.2, 0.4, 0.6, 0.8, 1];

const reliabilityChart = (title: string, series: Chart['series'], from = 0): string =>
  chartSvg({
    title,
    x: { label: 'stated probability', ticks: tenths.filter((tick) => tick >= from) },
    y: { label: 'share that came true', ticks: tenths.filter((tick) => tick >= from) },
    series,
    guides: [
      [
        [from, from],
        [1, 1],
      ],
    ],
  });

/** The pictures of docs/validation.md, by file name. */
export function charts({ sizes, pair, prior, regret, advised }: Measurements): Record<string, string> {
  const numbers = [...new Set(regret.map(({ n }) => n))];
  const sizeChart = (title: string, isIncluded: (id: string) => boolean) =>
    chartSvg({
      title,
      x: { label: 'n', ticks: [10, 20, 50, 100, 300, 1000, 5000], log: true },
      y: { label: 'rejected at 5%, in %', ticks: [0, 2, 4, 5, 6, 8] },
      series: [...new Set(sizes.map(({ id }) => id))].filter(isIncluded).map((id) => {
        const rows = sizes.filter((row) => row.id === id);
        return { name: rows[0]!.name, points: rows.map(({ n, rejected }) => [n, 100 * rejected[1]]) };
      }),
      guides: [
        [
          [10, 5],
          [5000, 5],
        ],
      ],
    });
  return {
    ...studyPictures(advised),
    'size-normal': sizeChart('Size of the tests for a normal distribution', (id) => nullOf(id) === 'normal'),
    'size-laplace': sizeChart(
      'Size of the tests for a Laplace distribution',
      (id) => nullOf(id) === 'laplace',
    ),
    'size-assumptions': sizeChart('Size of the tests of the assumptions', (id) => nullOf(id) === 'other'),
    'pair-reliability': reliabilityChart(
      'Normal or Laplace: is 80% right 80 times in 100?',
      pair
        .filter(({ n }) => n <= 200)
        .map(({ n, calibration }) => ({ name: `n = ${n}`, points: reliability(calibration) })),
      0.4,
    ),
    'confidence-prior': reliabilityChart(
      '“Within 10% of the best”, distributions drawn from the prior',
      prior.map(({ n, calibration }) => ({ name: `n = ${n}`, points: reliability(calibration) })),
    ),
    'confidence-truths': reliabilityChart(
      '“Within 10% of the best”, 17 other distributions',
      numbers.map((n) => ({
        name: `n = ${n}`,
        points: reliability(pooled(regret.filter((cell) => cell.n === n).map(({ stated }) => stated))),
      })),
    ),
    regret: chartSvg({
      title: 'Variance under the chosen loss, symmetric distributions',
      x: { label: 'n', ticks: numbers, log: true },
      y: {
        label: 'variance as a multiple of the best loss’s',
        ticks: [1, 1.2, 1.4, 1.6, 1.8, 2, 2.2],
        log: true,
      },
      series: Object.keys((regret[0] as RegretCell).regret).map((rule, i) => ({
        name: rule,
        emphasis: i === 0,
        points: numbers.map((n) => [n, overallRegret(regret, rule, n, true)]),
      })),
    }),
  };
}

const nullOf = (id: string): 'normal' | 'laplace' | 'other' => {
  if (id.endsWith('-laplace')) return 'laplace';
  const normal = ['shapiro-wilk', 'lilliefors', 'jarque-bera', 'dagostino-pearson'];
  return id.endsWith('-normal') || normal.includes(id) ? 'normal' : 'other';
};
