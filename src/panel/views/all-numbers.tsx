import type { Report } from '../../analysis/report.ts';
import { taskFigures } from '../../analysis/tasks/all-task-words.ts';
import { metricFigures, sampleFigures } from '../../analysis/words/figures.ts';
import { number } from '../../analysis/words/format.ts';
import { aboutScaledTests, scaledReport } from '../../analysis/words/scaled-report.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { ReadingForm } from './reading-form.tsx';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';
import { TestsTable } from './tests-table.tsx';

/** All numbers behind the answer, how the file was read, and the report itself. */
export function AllNumbers({ done }: { done: Done }) {
  const { report, reading, readOptions } = done;
  const scaled = scaledReport(report);
  return (
    <Section id="numbers" title="All numbers" foldable>
      {report.tests.length > 0 && (
        <>
          <h3>Tests</h3>
          {scaled && <p>{aboutScaledTests}</p>}
          <TestsTable
            label="All tests"
            tests={(scaled ?? report).tests}
            significance={report.settings.significance}
          />
        </>
      )}
      <h3>Sample</h3>
      <div class="in-columns">
        <SampleTable report={report} />
      </div>
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
  const rows = [...metricFigures(report), ...sampleFigures(report), ...taskFigures(report)];
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
