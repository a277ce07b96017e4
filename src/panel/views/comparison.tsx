import { useCallback } from 'preact/hooks';
import type { Comparison, ModelFigures } from '../../analysis/compare/comparison.ts';
import { type MetricId, metricDefinitions } from '../../analysis/compare/metrics/metric.ts';
import {
  aboutComparison,
  bestBy,
  differenceInWords,
  differencesTitle,
  estimateInWords,
  mayBeBest,
  metricName,
  metricsOfComparison,
} from '../../analysis/words/comparison-document.ts';
import { count, listed, pInColumn } from '../../analysis/words/format.ts';
import { legibleNames, typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import { drawIntervals } from '../plots/intervals.ts';
import { Murphy } from './murphy.tsx';
import { Picture } from './picture.tsx';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';

/** Less is not better in the mean error, and R² ranks the models on the same rows as RMSE does. */
const withoutPicture: ReadonlySet<MetricId> = new Set(['bias', 'r2']);

/** Several models on the same rows: the answer, a picture for each metric, the numbers, and each model's own loss. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const ids = metricsOfComparison(comparison).filter((id) => !withoutPicture.has(id));
  return (
    <>
      <h1 class="comparison-answer">{withWholeNames(comparison)}</h1>
      <p class="quiet-text">{typeset(aboutComparison(comparison).join(' '))}</p>
      <Section id="metrics" title="Metrics">
        <p class="quiet-text">{howToRead(ids)}</p>
        <div class="figures">
          {ids.map((id) => (
            <MetricFigure key={id} comparison={comparison} id={id} />
          ))}
        </div>
        <MetricsTable comparison={comparison} />
      </Section>
      <Differences comparison={comparison} />
      <Murphy comparison={comparison} />
      <OwnLosses models={comparison.models} />
      <Notices comparison={comparison} />
    </>
  );
}

function howToRead(ids: readonly MetricId[]): string {
  const higher = ids
    .filter((id) => id === 'accuracy')
    .map((id) => `, except in ${metricDefinitions[id].name}`);
  return `Each model with its 95% interval; green diamonds may be the best. Lower is better${higher.join('')}.`;
}

/** The headline, without line breaks at the hyphens of a model's name. */
const withWholeNames = ({ headline, models }: Comparison): string =>
  models.reduce(
    (text, { name }) => text.replaceAll(name, name.replaceAll('-', '-\u2060')),
    typeset(headline),
  );

function MetricFigure({ comparison, id }: { comparison: Comparison; id: MetricId }) {
  const draw = useCallback(
    (width: number) =>
      drawIntervals(
        comparison.models.flatMap(({ name, metrics }) => {
          const estimate = metrics[id];
          return estimate ? [{ name, ...estimate, marked: mayBeBest(comparison, id, name) }] : [];
        }),
        metricName(id),
        width,
      ),
    [comparison, id],
  );
  return (
    <figure>
      <figcaption>
        <b>{findingOf(comparison, id)}</b>
      </figcaption>
      <Picture draw={draw} />
    </figure>
  );
}

/** What a metric shows, in a sentence. */
function findingOf(comparison: Comparison, id: MetricId): string {
  const { models } = comparison;
  const name = metricName(id);
  const set = bestBy(comparison, id);
  if (!set) return name;
  if (set.length === models.length) return `${name}: the models can’t be told apart.`;
  return `${name}: ${listed(set, 'or')} is best.`;
}

function MetricsTable({ comparison }: { comparison: Comparison }) {
  const { settings } = useSurroundings();
  const ids = metricsOfComparison(comparison);
  return (
    <Scroller label="Metrics in numbers">
      <table class="numbers of-metrics">
        <thead>
          <tr>
            <th scope="col">Model</th>
            {ids.map((id) => (
              <th scope="col" class="figure" key={id}>
                {metricName(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.models.map(({ name, metrics }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {ids.map((id) => {
                const estimate = metrics[id];
                const isBest = mayBeBest(comparison, id, name);
                return (
                  <td class="figure" key={id} {...(isBest && { title: 'May be the best at 95%' })}>
                    <WithInterval
                      text={estimate ? estimateInWords(estimate, settings.digits) : '–'}
                      isBold={isBest}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** `1.2 (1.1 to 1.3)`, such that the interval can be on a line of its own. */
function WithInterval({ text, isBold = false }: { text: string; isBold?: boolean }) {
  const [value, interval] = text.split(/ (?=\()/);
  return (
    <>
      {isBold ? <b>{value}</b> : value} <span class="interval">{interval}</span>
    </>
  );
}

function Differences({ comparison: { differences } }: { comparison: Comparison }) {
  const isCertain = differences.every(({ moreRows }) => moreRows === undefined);
  const [method, ...others] = new Set(differences.map((one) => one.method));
  const isOneMethod = others.length === 0;
  const ofMetric = [...new Set(differences.map(({ metric }) => metric))].map((metric) => ({
    metric,
    of: differences.filter((one) => one.metric === metric),
  }));
  return (
    <Section id="differences" title={differencesTitle}>
      {isOneMethod && <p class="quiet-text">Tested by: {method}.</p>}
      <Scroller label="Differences in numbers">
        <table class="numbers of-differences">
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col">Models</th>
              <th scope="col" class="figure">
                Difference
              </th>
              <th scope="col" class="figure">
                p
              </th>
              {!isOneMethod && <th scope="col">How it was tested</th>}
              {!isCertain && <th scope="col">To be certain</th>}
            </tr>
          </thead>
          {ofMetric.map(({ metric, of }) => (
            <tbody key={metric}>
              {of.map((one, i) => (
                <tr key={`${one.model} ${one.baseline}`}>
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={of.length}>
                      {metricName(metric)}
                    </th>
                  )}
                  <td>
                    {one.model} <span class="compared-with">vs. {one.baseline}</span>
                  </td>
                  <td class="figure">
                    <WithInterval text={differenceInWords(one)} />
                  </td>
                  <td class="figure">{pInColumn(one.pValue)}</td>
                  {!isOneMethod && <td>{one.method}</td>}
                  {!isCertain && (
                    <td>{one.moreRows === undefined ? '–' : `about ${count(one.moreRows, 'more row')}`}</td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
    </Section>
  );
}

function OwnLosses({ models }: { models: readonly ModelFigures[] }) {
  const known = models.filter(({ recommendation }) => recommendation);
  if (known.length === 0) return null;
  return (
    <Section id="own-losses" title="Each model’s own loss">
      <ul class="own-losses">
        {known.map(({ name, recommendation }) => (
          <li key={name}>
            <b>{legibleNames(name)}</b>: {typeset(recommendation!.headline)}.
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Notices({ comparison: { notices } }: { comparison: Comparison }) {
  if (notices.length === 0) return null;
  return (
    <Section id="noticed" title="Noticed in the files">
      <ul>
        {notices.map(({ text, advice }) => (
          <li key={text}>
            {text} <span class="quiet-text">{advice}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
