import type { CaveatId, Report } from '../../analysis/report.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';

/** Parts of the page that a step can open. */
export interface Doors {
  openCheck(id: Report['checks'][number]['id']): void;
  openParameters(): void;
}

/** Recommended actions that can be done from here, one click each. */
export function NextSteps({ done, doors }: { done: Done; doors: Doors }) {
  const { host } = useSurroundings();
  const { report, plots } = done;
  const { wouldChange, caveats } = report.recommendation;
  const has = (...ids: CaveatId[]) => caveats.some(({ id }) => ids.includes(id));
  // What follows another column than the prediction no transformation of the target evens out.
  const isUnevenAlongPrediction = caveats.some(
    ({ id, kind }) => id === 'heteroscedastic' && kind !== 'uneven-along-column',
  );
  const steps = [
    canTakeLogarithms(done) &&
      (/logarithm/.test(wouldChange) || has('none-fits', 'log-link') || isUnevenAlongPrediction) && {
        text: 'Take logarithms and rerun',
        run: () => void host.setLogarithms(true),
      },
    plots.farthest?.rows.length &&
      (report.farErrors!.tooMany ||
        report.farErrors!.tooFar ||
        has('outlier-driven') ||
        /outlier/i.test(wouldChange)) && {
        text: 'List the most extreme errors',
        run: () => doors.openCheck('data'),
      },
    has('in-sample') && {
      text: 'Training residuals? Enter parameters',
      run: doors.openParameters,
    },
  ].filter((step) => typeof step === 'object');
  return (
    <>
      {steps.map(({ text, run }) => (
        <button key={text} type="button" class="quiet toggle" onClick={run}>
          {text}
        </button>
      ))}
    </>
  );
}

/** Whether the drawn observed and predicted values are positive; a row without a logarithm is left out. */
function canTakeLogarithms({ report: { roles, settings }, plots }: Done): boolean {
  if (roles.kind !== 'observed' || settings.logarithms || !plots.observed) return false;
  return plots.observed.x.every((value) => value > 0) && plots.observed.y.every((value) => value > 0);
}
