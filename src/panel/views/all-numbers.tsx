import { percent } from '../../analysis/format.ts';
import type { Report } from '../../analysis/report.ts';
import { number } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { ReadingForm } from './reading-form.tsx';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';
import { TestsTable } from './tests-table.tsx';

/** Every figure behind the answer, how the file was read, and the report itself. */
export function AllNumbers({ done }: { done: Done }) {
  const { report, reading, readOptions } = done;
  return (
    <Section id="numbers" title="All numbers" foldable>
      {report.tests.length > 0 && (
        <>
          <h3>Tests</h3>
          <TestsTable tests={report.tests} significance={report.settings.significance} />
        </>
      )}
      <h3>Sample</h3>
      <SampleTable report={report} />
      <h3>How was this read?</h3>
      <ReadingForm key={reading.format} reading={reading} readOptions={readOptions} />
      <details class="json">
        <summary>The report as JSON</summary>
        <Scroller label="Report as JSON">
          <pre>
            <code>{JSON.stringify(report, null, 2)}</code>
          </pre>
        </Scroller>
      </details>
      <p class="quiet-text">
        Significance {report.settings.significance}, seed {report.seed}, Residual Diagnostics {report.version}
        .
      </p>
    </Section>
  );
}

function SampleTable({ report }: { report: Report }) {
  const { settings } = useSurroundings();
  const rows = figures(report).filter(([, value]) => value !== undefined && value !== null);
  return (
    <table class="numbers pairs">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="figure">{typeof value === 'number' ? number(value, settings.digits) : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Figure = [name: string, value: number | string | null | undefined];

/** The sample's figures and those of its task, in reading order. */
function figures({ sample, comparison, classification, counts, positive }: Report): Figure[] {
  return [
    ['Rows', sample.n.toLocaleString('en-US')],
    ['Missing', sample.missing || undefined],
    ['Not finite', sample.nonFinite || undefined],
    ['Mean', sample.mean],
    ['Median', sample.median],
    ['Standard deviation', sample.standardDeviation],
    ['Mean absolute deviation from the median', sample.meanAbsoluteDeviation],
    ['Distinct values', sample.distinct],
    ['Rounding step', sample.roundingStep],
    ['Log-likelihood, Normal', comparison?.normal.logLikelihood],
    ['Log-likelihood, Laplace', comparison?.laplace.logLikelihood],
    ['Classes', classification?.classes],
    ['Accuracy', classification && percent(classification.accuracy)],
    ['Log loss', classification?.logLoss],
    ['Log loss of the base rates', classification?.baseRateLogLoss],
    ['Brier score', classification?.brier],
    ['Brier score of the base rates', classification?.baseRateBrier],
    ['Calibration error', classification?.calibrationError],
    ['Calibration error if calibrated, 95 % point', classification?.calibrationErrorReference],
    ['Calibration slope', classification?.calibrationSlope],
    ['Calibration intercept', classification?.calibrationIntercept],
    ['Spiegelhalter’s z', classification?.spiegelhalter?.statistic],
    ['Spiegelhalter’s p-value', classification?.spiegelhalter?.pValue],
    ['Dispersion (1 for Poisson)', counts?.dispersion],
    ['Zeros observed', counts?.zeros.observed],
    ['Zeros expected', counts?.zeros.expected],
    ['Power of the variance in the mean', positive?.variancePower],
  ];
}
