import type { ReportedTest } from '../../analysis/report.ts';
import { count, number, pInColumn, posterior, pValue } from '../../analysis/words/format.ts';
import type { Null } from '../../hypothesis-tests/test.ts';
import { typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import { Scroller } from './scroller.tsx';

/** The null hypothesis of each test, as part of a sentence. */
const supposed: Record<Null, string> = {
  normal: 'the errors were normal',
  laplace: 'the errors were Laplace',
  'zero-mean': 'the mean error were zero',
  'zero-median': 'the median error were zero',
  'constant-mean': 'the mean error were the same at every prediction',
  'constant-spread': 'the variance were the same everywhere',
  independence: 'the rows were independent',
};

/** What the tests of a group have in common. */
const questions: Record<Null, string> = {
  normal: 'Is the distribution normal?',
  laplace: 'Is the distribution Laplace?',
  'zero-mean': 'Are the predictions right on average?',
  'zero-median': 'Are the predictions right on average?',
  'constant-mean': 'Are the predictions right on average?',
  'constant-spread': 'Is the variance the same everywhere?',
  independence: 'Are the rows independent?',
};

/** As a percentage, with a digit more near common significance levels, so that 4.8% and 5.5% differ. */
const ofSamples = (p: number): string => (p >= 0.01 && p < 0.0995 ? `${number(100 * p, 2)}%` : posterior(p));

/** The residuals of a fit have a mean of 0 up to rounding, which must not be shown as a number. */
const exact = (statistic: number): number => (Math.abs(statistic) < 1e-6 ? 0 : statistic);

const toRead = ({ pValue, dithered }: ReportedTest & { kind: 'result' }): number => dithered ?? pValue;

/**
 * Tests with their hypotheses and statistics, and the meaning of the p-values in plain words; grouped by hypothesis
 * if these differ.
 */
export function TestsTable(props: { label: string; tests: ReportedTest[]; significance: number }) {
  const { label, tests, significance } = props;
  const question = (test: ReportedTest) => questions[test.null];
  const groups = [...new Set(tests.map(question))].map((tested) => ({
    tested,
    by: tests.filter((test) => question(test) === tested),
  }));
  return (
    <Scroller label={label}>
      <table class="numbers tests">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col" class="figure">
              Statistic
            </th>
            <th scope="col" class="figure">
              p-value
            </th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        {groups.map(({ tested, by }) => (
          <tbody key={tested}>
            {groups.length > 1 && (
              <tr class="question">
                <th scope="rowgroup" colSpan={4}>
                  {tested} <span>{tally(by, significance)}</span>
                </th>
              </tr>
            )}
            {by.map((test) => (
              <TestRow key={test.id} test={test} significance={significance} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

/** How many tests of a hypothesis reject it. */
function tally(tests: ReportedTest[], significance: number): string {
  const run = tests.filter((test) => test.kind === 'result');
  if (run.length === 0) return 'not run';
  const rejecting = run.filter((test) => toRead(test) < significance).length;
  return `rejected by ${rejecting === 0 ? 'none' : rejecting} of ${count(run.length, 'test')}`;
}

function TestRow({ test, significance }: { test: ReportedTest; significance: number }) {
  const { settings } = useSurroundings();
  return (
    <tr class={test.kind}>
      <th scope="row">
        {test.name}
        <span class="asks">{test.asks}</span>
      </th>
      {test.kind === 'skipped' ? (
        <td colSpan={3} class="quiet-text">
          Not run: {test.reason}.
        </td>
      ) : (
        <>
          <td class="figure" data-label="Statistic">
            {number(exact(test.statistic), settings.digits)}
          </td>
          <td class="figure" data-label="p-value">
            {pInColumn(toRead(test))}
          </td>
          <td>
            <b class={toRead(test) < significance ? 'against' : 'for'}>
              {toRead(test) < significance ? 'Rejected' : 'Not rejected'}
            </b>
            : if {supposed[test.null]}, {typeset(ofSamples(toRead(test)))} of samples would deviate at least
            this much.
            <span class="asks">
              {typeset(test.method)}
              {test.dithered !== undefined &&
                `; averaged over dithered copies, since the values are rounded (without dithering: ${typeset(`p ${pValue(test.pValue)}`)})`}
            </span>
          </td>
        </>
      )}
    </tr>
  );
}
