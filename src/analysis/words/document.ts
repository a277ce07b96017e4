import type { Report } from '../report.ts';
import { taskFigures, taskWords } from '../tasks/all-task-words.ts';
import { confidenceParagraph } from './confidence-in-words.ts';
import { coverageSection } from './coverage-section.ts';
import { driversSection, pairsSection } from './drivers-section.ts';
import { type Figure, metricFigures } from './figures.ts';
import {
  capitalized,
  count,
  extraData,
  number,
  pInColumn,
  posterior,
  pValue,
  wholeNumber,
} from './format.ts';
import { moreRowsInWords } from './more-rows.ts';
import { distributionInSentence } from './names.ts';
import { powerInWords, powersInWords } from './power-in-words.ts';
import { rolesInWords, rowPartsInWords } from './roles-in-words.ts';
import { aboutScaledTests, scaledReport } from './scaled-report.ts';
import { notCompared, shownEfficiencies } from './shown-efficiencies.ts';
import { unreliability } from './worth.ts';

/** The report in words, as sections that plain text, Markdown and the panel's export share. */
export interface Section {
  title: string;
  paragraphs?: string[];
  /** Each with a mark in front: a numeral, the result of a check, a dash. */
  items?: { mark: string; text: string; detail?: string }[];
  table?: { header: string[]; rows: string[][]; align: ('left' | 'right')[] };
}

export function documentOf(report: Report): Section[] {
  return [
    verdict(report),
    metrics(report),
    reasons(report),
    notices(report),
    caveats(report),
    checks(report),
    driversSection(report),
    pairsSection(report),
    coverageSection(report),
    dataNeeded(report),
    distributions(report),
    task(report),
    testTable(report),
    provenance(report),
  ].filter((section) => section !== undefined);
}

function verdict(report: Report): Section {
  const { recommendation } = report;
  return {
    title: recommendation.headline,
    paragraphs: [
      confidenceParagraph(recommendation),
      [`What would change this: ${recommendation.wouldChange}`, moreRowsInWords(report)]
        .filter(Boolean)
        .join(' '),
      `${capitalized(rowsInWords(report))}.`,
    ],
  };
}

/** `49 rows analyzed, 1 left out`: the same wording everywhere. */
export function rowsInWords({ sample, source: { rows, leftOut, population } }: Report): string {
  const without = leftOut.rows === 0 ? '' : `, ${wholeNumber(leftOut.rows)} left out`;
  if (population?.by === 'bins')
    return `${count(population.rows, 'row')} analyzed as ${count(rows, 'bin')}${without}`;
  if (population && population.rows > rows)
    return `a random ${wholeNumber(rows)} of ${count(population.rows, 'row')} analyzed${without}`;
  return `${without ? '' : 'all '}${count(sample.n, 'row')} analyzed${without}`;
}

const notices = ({ notices }: Report): Section | undefined =>
  notices.length === 0
    ? undefined
    : {
        title: 'Notes on the file',
        items: notices.map(({ text, advice }) => ({ mark: '–', text, detail: advice })),
      };
const metrics = (report: Report): Section | undefined => {
  const figures = metricFigures(report);
  return figures.length === 0
    ? undefined
    : { title: 'How large the errors are', table: tableOfFigures('Metric', figures) };
};

const tableOfFigures = (name: string, figures: readonly Figure[]): NonNullable<Section['table']> => ({
  header: [name, 'Value'],
  rows: figures.map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  align: ['left', 'right'],
});

const reasons = ({ recommendation }: Report): Section | undefined =>
  recommendation.reasons.length === 0
    ? undefined
    : {
        title: 'Why',
        items: recommendation.reasons.map((text, index) => ({ mark: `${index + 1}.`, text })),
      };

const marks = { ok: '✓', warning: '!', unknown: '?' } as const;

const caveats = ({ recommendation }: Report): Section | undefined =>
  recommendation.caveats.length === 0
    ? undefined
    : {
        title: 'Caveats',
        items: recommendation.caveats.map(({ severity, text, advice }) => ({
          mark: severity === 'info' ? '–' : marks.warning,
          text,
          detail: advice,
        })),
      };

const checks = ({ checks }: Report): Section | undefined =>
  checks.length === 0
    ? undefined
    : {
        title: 'Before you rely on it',
        items: checks.map(({ state, title, detail }) => ({
          mark: marks[state],
          text: `${title}: ${detail}`,
        })),
      };

function dataNeeded(report: Report): Section | undefined {
  const { losses, recommendation } = report;
  if (!losses) return undefined;
  const { efficiencies, than } = shownEfficiencies(losses);
  const other = notCompared(report);
  return {
    title: `Data that each loss needs for the precision of ${than}${unreliability(recommendation) ? ' (unreliable here)' : ''}`,
    table: {
      header: ['Loss', 'Data needed'],
      rows: efficiencies.map(({ name, expectedVarianceRatio }) => [name, extraData(expectedVarianceRatio)]),
      align: ['left', 'right'],
    },
    ...(other && { paragraphs: [other] }),
  };
}

function distributions(report: Report): Section | undefined {
  const { families, shape } = scaledReport(report) ?? report;
  if (!families) return undefined;
  return {
    title: `Distributions${report.standardised ? ' of the errors divided by their scale' : ''}, by posterior probability`,
    table: {
      header: ['Distribution', 'Probability', 'Log-likelihood', 'Estimates'],
      rows: families.map(({ id, probability, logLikelihood, parameters }) => [
        distributionInSentence(id),
        posterior(probability),
        number(logLikelihood, 6),
        Object.entries(parameters)
          .map(([name, value]) => `${name} ${number(isZero(name, value, parameters) ? 0 : value)}`)
          .join(', '),
      ]),
      align: ['left', 'right', 'right', 'left'],
    },
    ...(shape && {
      paragraphs: [
        `Power p of the loss |e|ᵖ that fits best: ${powerInWords(shape.p)}, 95% interval ${powersInWords(shape.interval)} (1 is MAE, 2 is MSE).`,
      ],
    }),
  };
}

/** Whether only floating-point error separates a location from zero; other parameters are shown as they are. */
const isZero = (name: string, value: number, { scale = 0 }: Record<string, number>): boolean =>
  name === 'location' && Math.abs(value) < 1e-9 * scale;

function task(report: Report): Section | undefined {
  const { title } = taskWords[report.task];
  const figures = taskFigures(report);
  if (title === undefined || figures.length === 0) return undefined;
  return { title, table: tableOfFigures('Statistic', figures) };
}

function testTable(report: Report): Section | undefined {
  const { tests: results } = scaledReport(report) ?? report;
  if (results.length === 0) return undefined;
  return {
    title: 'Tests',
    ...(report.standardised && { paragraphs: [aboutScaledTests] }),
    table: {
      header: ['Test', 'Statistic', 'p', 'What it tests'],
      rows: results.map((result) => [
        result.name,
        ...(result.kind === 'skipped'
          ? ['–', '–', `not run: ${result.reason}`]
          : [
              number(result.statistic),
              pInColumn(result.pValue),
              `${result.asks}${result.dithered === undefined ? '' : ` (p ${pValue(result.dithered)} after dithering)`}`,
            ]),
      ]),
      align: ['left', 'right', 'right', 'left'],
    },
  };
}

function provenance({ source, roles, settings, seed, version }: Report): Section {
  return {
    title: 'How this was made',
    paragraphs: [
      `${source.file || 'values'} (${source.format}, ${count(source.rows, 'row')}); ${[rolesInWords(roles), rowPartsInWords(roles)].filter(Boolean).join('; ')}.`,
      `Significance ${settings.significance}, seed ${seed}, Residual Diagnostics ${version}.`,
    ],
  };
}
