import type { Comparison, Difference, Estimate } from '../compare/comparison.ts';
import { type MetricDefinition, type MetricId, metricDefinitions } from '../compare/metrics/metric.ts';
import { points } from './coverage-in-words.ts';
import type { Section } from './document.ts';
import { capitalized, count, listed, numberInColumn, pInColumn } from './format.ts';
import { aboutMurphy, murphyFindings, murphyTitle } from './murphy-in-words.ts';
import { anyDistribution } from './names.ts';

/** A comparison in words, as sections that the plain-text and Markdown output share. */
export function comparisonDocument(comparison: Comparison): Section[] {
  return [
    answer(comparison),
    metricsTable(comparison),
    differencesTable(comparison),
    whicheverLoss(comparison),
    recommendations(comparison),
    notices(comparison),
  ].filter((section) => section !== undefined);
}

/** The metrics available for the models, in reading order. */
export const metricsOfComparison = ({ models }: Comparison): MetricId[] =>
  (Object.keys(metricDefinitions) as MetricId[]).filter((id) => models.some(({ metrics }) => metrics[id]));

export const metricName = (id: MetricId): string => {
  const { name } = metricDefinitions[id];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** `1.2 (1.1 to 1.3)` */
export const estimateInWords = ({ value, interval }: Estimate, digits = 4): string =>
  `${numberInColumn(value, digits)}${interval ? ` (${numberInColumn(interval[0], digits)} to ${numberInColumn(interval[1], digits)})` : ''}`;

/** `−6% (−10% to −2%)`; in the metric’s own units if a relative difference is meaningless. */
export function differenceInWords({ metric, relative, difference, interval }: Difference): string {
  const { share }: MetricDefinition = metricDefinitions[metric];
  const text = (value: number) => {
    if (relative === undefined) return share ? `${signed(100 * value)} points` : signed(value);
    return `${signed(100 * value)}%`;
  };
  return `${text(relative ?? difference)}${interval ? ` (${text(interval[0])} to ${text(interval[1])})` : ''}`;
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${numberInColumn(value, 3)}`;

/** The models that may be the best by a metric; for R², those of RMSE, which ranks models on the same rows identically. */
export const bestBy = ({ best }: Comparison, id: MetricId): string[] | undefined =>
  best[id === 'r2' ? 'rmse' : id];

export function mayBeBest(comparison: Comparison, id: MetricId, name: string): boolean {
  const best = bestBy(comparison, id);
  return best !== undefined && best.length < comparison.models.length && best.includes(name);
}

/** What the numbers of a comparison refer to, one sentence each. */
export function aboutComparison(comparison: Comparison): string[] {
  const { rows, pairedBy, baseline, distribution, coverageLevel, models } = comparison;
  const ids = metricsOfComparison(comparison);
  const ofDistribution = [
    ...(ids.includes('negativeLogLikelihood') ? ['likelihood'] : []),
    ...(ids.includes('deviance') ? ['deviance'] : []),
  ];
  return [
    `${count(rows, 'row')}, paired by ${pairedBy}.`,
    models.length > 2
      ? 'Intervals are at 95%, each by itself; p-values allow for the number of comparisons.'
      : 'Intervals are at 95%.',
    ...(distribution && ofDistribution.length > 0
      ? [
          `${capitalized(listed(ofDistribution))} ${ofDistribution.length === 1 ? 'is that' : 'are those'} of ${anyDistribution(distribution)} distribution, which the errors of ${baseline} call for.`,
        ]
      : []),
    ...(coverageLevel === undefined
      ? []
      : [`Coverage is of the range that is meant to hold ${points(coverageLevel)} of the observed values.`]),
  ];
}

const answer = (comparison: Comparison): Section => ({
  title: comparison.headline,
  paragraphs: [aboutComparison(comparison).join(' ')],
});

function metricsTable(comparison: Comparison): Section {
  const ids = metricsOfComparison(comparison);
  return {
    title: 'Metrics (* may be the best at 95%, where not all may)',
    table: {
      header: ['Model', ...ids.map(metricName)],
      rows: comparison.models.map(({ name, metrics }) => [
        name,
        ...ids.map((id) => {
          const estimate = metrics[id];
          if (!estimate) return '–';
          return `${estimateInWords(estimate)}${mayBeBest(comparison, id, name) ? ' *' : ''}`;
        }),
      ]),
      align: ['left', ...ids.map(() => 'right' as const)],
    },
  };
}

export const differencesTitle = 'Differences between the models';

function differencesTable({ differences }: Comparison): Section | undefined {
  if (differences.length === 0) return undefined;
  return {
    title: differencesTitle,
    table: {
      header: ['Metric', 'Model', 'Compared with', 'Difference', 'p', 'Method', 'More rows needed'],
      rows: differences.map((one) => [
        metricName(one.metric),
        one.model,
        one.baseline,
        differenceInWords(one),
        pInColumn(one.pValue),
        one.method,
        one.moreRows === undefined ? '–' : `about ${count(one.moreRows, 'row').replace(/ rows?$/, '')}`,
      ]),
      align: ['left', 'left', 'left', 'right', 'right', 'left', 'right'],
    },
  };
}

function whicheverLoss(comparison: Comparison): Section | undefined {
  const findings = murphyFindings(comparison);
  if (findings.length === 0) return undefined;
  return {
    title: murphyTitle,
    paragraphs: [aboutMurphy(comparison)],
    items: findings.map((text) => ({ mark: '–', text })),
  };
}

function recommendations({ models }: Comparison): Section | undefined {
  const known = models.filter(({ recommendation }) => recommendation);
  if (known.length === 0) return undefined;
  return {
    title: 'Each model’s own loss',
    items: known.map(({ name, recommendation }) => ({
      mark: '–',
      text: `${name}: ${recommendation!.headline}.`,
    })),
  };
}

const notices = ({ notices: all }: Comparison): Section | undefined =>
  all.length === 0
    ? undefined
    : {
        title: 'Noticed in the files',
        items: all.map(({ text, advice }) => ({ mark: '–', text, detail: advice })),
      };
