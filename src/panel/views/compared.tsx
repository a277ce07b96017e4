import { useLayoutEffect } from 'preact/hooks';
import type { Compared as ComparedData } from '../../analysis/compare/compared.ts';
import type { SampleSummary } from '../../analysis/report.ts';
import { number, percent, wholeNumber } from '../../analysis/words/format.ts';
import { lossName } from '../../losses/loss-name.ts';
import { useSurroundings } from '../host.ts';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';
import { SmallMultiples } from './small-multiples.tsx';

/** Several samples beside each other: one row per model or per group. */
export function Compared({ compared }: { compared: ComparedData | undefined }) {
  const { host, settings } = useSurroundings();
  const asked = compared && JSON.stringify(compared.by);
  // It was asked for, and stands below the first file’s own answer. An update of the files moves nothing.
  useLayoutEffect(() => {
    if (asked) document.getElementById('compared')!.scrollIntoView();
  }, [asked]);
  if (!compared) return null;
  const { by, parts, skipped } = compared;
  const title = by.kind === 'category' ? `By ${by.column}` : 'Side by side';
  const one = { columns: 'Residuals', category: by.kind === 'category' ? by.column : '', files: 'File' }[
    by.kind
  ];
  return (
    <Section id="compared" title={title}>
      <Scroller label={`${title}: figures`}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{one}</th>
              <th scope="col">Loss</th>
              <th scope="col" class="figure">
                Sure
              </th>
              <th scope="col" class="figure">
                Rows
              </th>
              <th scope="col" class="figure">
                Mean
              </th>
              <th scope="col" class="figure" title="Root mean square of the residuals, bias included">
                RMSE
              </th>
              <th scope="col" class="figure" title="Mean absolute deviation from the median">
                Absolute deviation
              </th>
              <th scope="col">Warnings</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, report: { recommendation, sample, checks } }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {lossName(recommendation.loss, recommendation.parameters)}{' '}
                  {recommendation.strength === 'undecided' && <i>undecided</i>}
                </td>
                <td class="figure">
                  {recommendation.confidence !== undefined && percent(recommendation.confidence)}
                </td>
                <td class="figure">{wholeNumber(sample.n)}</td>
                <td class="figure">{figure(sample.mean, settings.digits)}</td>
                <td class="figure">{figure(rootMeanSquare(sample), settings.digits)}</td>
                <td class="figure">{figure(sample.meanAbsoluteDeviation, settings.digits)}</td>
                <td>
                  {checks
                    .filter(({ state }) => state === 'warning')
                    .map((check) => check.title)
                    .join(', ') || 'none'}
                </td>
              </tr>
            ))}
            {skipped.map(({ name, reason }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td colSpan={7} class="quiet-text">
                  Left out: {reason}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <SmallMultiples parts={parts} />
      <button type="button" class="quiet" onClick={() => void host.compare(null)}>
        End the comparison
      </button>
    </Section>
  );
}

/** √(bias² + variance), the variance with n. */
function rootMeanSquare({ n, mean, standardDeviation }: SampleSummary): number | undefined {
  if (mean === undefined || standardDeviation === undefined) return undefined;
  return Math.hypot(mean, standardDeviation * Math.sqrt((n - 1) / n));
}

const figure = (value: number | undefined, digits: number): string =>
  value === undefined ? '–' : number(value, digits);
