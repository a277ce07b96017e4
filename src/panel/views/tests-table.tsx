import { number, percent, pValue } from '../../analysis/format.ts';
import { tests as definitions } from '../../stats/tests/index.ts';
import type { Null, TestDefinition, TestResult } from '../../stats/tests/test.ts';
import { unbroken } from '../format.ts';
import { useSurroundings } from '../host.ts';
import { Scroller } from './scroller.tsx';

const byId = new Map<string, TestDefinition>(definitions.map((test) => [test.id, test]));

/** What each test supposes, as the middle of a sentence. */
const supposed: Record<Null, string> = {
  normal: 'the errors are Normal',
  laplace: 'the errors are Laplace',
  'zero-mean': 'the mean error is zero',
  'zero-median': 'the median error is zero',
  'constant-mean': 'the mean error is the same at every prediction',
  'constant-spread': 'the spread is the same everywhere',
  independence: 'the rows are independent',
};

/** Per cent; with a digit more where levels of significance lie, so that 4.8 % and 5.5 % differ. */
const ofSamples = (p: number): string => (p >= 0.01 && p < 0.0995 ? `${number(100 * p, 2)} %` : percent(p));

const toRead = ({ pValue, dithered }: TestResult & { kind: 'result' }): number => dithered ?? pValue;

/** Tests with what they ask, their figures, and what the p-value says in plain words. */
export function TestsTable(props: { label: string; tests: TestResult[]; significance: number }) {
  const { label, tests, significance } = props;
  const { settings } = useSurroundings();
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
        <tbody>
          {tests.map((test) => (
            <tr key={test.id} class={test.kind}>
              <th scope="row">
                {byId.get(test.id)?.name ?? test.id}
                <span class="asks">{byId.get(test.id)?.asks}</span>
              </th>
              {test.kind === 'skipped' ? (
                <td colSpan={3} class="quiet-text">
                  Not run: {test.reason}.
                </td>
              ) : (
                <>
                  <td class="figure" data-label="Statistic">
                    {number(test.statistic, settings.digits)}
                  </td>
                  <td class="figure" data-label="p-value">
                    {pValue(toRead(test)).replace('= ', '')}
                  </td>
                  <td>
                    <b class={toRead(test) < significance ? 'against' : 'for'}>
                      {toRead(test) < significance ? 'Speaks against' : 'No objection'}
                    </b>
                    : if {supposed[test.null]}, {unbroken(ofSamples(toRead(test)))} of samples look at least
                    this unlike it.
                    <span class="asks">
                      {test.method}
                      {test.dithered !== undefined &&
                        `; averaged over ditherings, since the values are rounded (as rounded: p ${pValue(test.pValue)})`}
                    </span>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
