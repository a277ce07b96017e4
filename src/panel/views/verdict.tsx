import { count, percent } from '../../analysis/format.ts';
import type { Report } from '../../analysis/report.ts';
import { share } from '../format.ts';
import { lossName } from '../names.ts';

const strengths = { strong: 'Strong', leaning: 'Leaning', undecided: 'Undecided' } as const;

/** The answer, how sure it is, and what would change it. */
export function Verdict({ report }: { report: Report }) {
  const { recommendation, comparison } = report;
  const { headline, reasons, strength, confidence, loss, wouldChange, moreRows } = recommendation;
  return (
    <div class="verdict" data-strength={strength}>
      <h1>{headline}</h1>
      {reasons[0] && <p class="lead">{reasons[0]}</p>}
      <div class="sureness">
        <span class={`strength ${strength}`}>{strengths[strength]}</span>
        <div class="bar" data-law={recommendation.distribution} aria-hidden="true">
          <span style={{ width: share(confidence) }} />
        </div>
        <p>
          <b>{percent(confidence)}</b> sure that {lossName(loss)} is within 10 % of the best loss
        </p>
      </div>
      {comparison && <Balance comparison={comparison} />}
      {moreRows !== undefined && (
        <p class="more-rows">
          About <b>{count(moreRows, 'more row')}</b> would settle it.
        </p>
      )}
      {reasons.length > 1 && (
        <ul class="reasons">
          {reasons.slice(1).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p class="would-change">Would change it: {wouldChange}</p>
    </div>
  );
}

/** Normal against Laplace as one bar split in two: an even split is what "undecided" looks like. */
function Balance({ comparison }: { comparison: NonNullable<Report['comparison']> }) {
  const { normal, laplace } = comparison;
  return (
    <div class="balance">
      <span class="law-normal">Normal {percent(normal.probability)}</span>
      <div class="split" aria-hidden="true">
        <span class="normal" style={{ width: share(normal.probability) }} />
        <span class="laplace" style={{ width: share(laplace.probability) }} />
      </div>
      <span class="law-laplace">{percent(laplace.probability)} Laplace</span>
    </div>
  );
}
