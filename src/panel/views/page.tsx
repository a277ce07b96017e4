import { useState } from 'preact/hooks';
import type { Check, Report } from '../../analysis/report.ts';
import type { Done, Loading } from '../protocol.ts';
import { Caveats } from './caveats.tsx';
import { SinceThen } from './changes.tsx';
import { Checks } from './checks.tsx';
import { Efficiency } from './efficiency.tsx';
import { Glance } from './glance.tsx';
import { type Choosing, Header } from './header.tsx';
import { Metrics } from './metrics.tsx';
import type { Doors } from './next-steps.tsx';
import { Purposes } from './purposes.tsx';
import { Section } from './section.tsx';
import { SectionNav } from './section-nav.tsx';
import { Skill } from './skill.tsx';
import { Busy } from './states.tsx';
import { UseIt } from './use-it.tsx';
import { PlaceOfLater, useLoadedLater } from './use-loaded-later.tsx';
import { usePersisted } from './use-persisted.ts';
import { Balance, Verdict } from './verdict.tsx';

/**
 * The report in reading order: the answer with the shape of the errors, what to check before relying on it, the code
 * with the other losses beside it, then the evidence, which is drawn once the answer is visible.
 */
export function Page({ done, busy }: { done: Done; busy?: Loading }) {
  const { report, plots } = done;
  const later = useLoadedLater();
  const [check, setCheck] = usePersisted<Check['id'] | ''>('check', '');
  const [choosing, setChoosing] = useState<Choosing>();
  const doors: Doors = {
    openCheck(id) {
      setCheck(id);
      document.getElementById('assumptions')!.scrollIntoView();
    },
    openParameters() {
      setChoosing('parameters');
      window.scrollTo(0, 0);
    },
  };
  return (
    <>
      {busy && <Busy state={busy} />}
      <Header done={done} choosing={choosing} setChoosing={setChoosing} later={later} />
      <SectionNav report={report} isWhole={later !== undefined} />
      <main>
        <SinceThen done={done} />
        <div class="opening">
          <Verdict done={done} doors={doors} />
          <div>
            <Glance report={report} plots={plots} />
            <Metrics report={report} />
          </div>
        </div>
        <Purposes report={report} />
        <Checks done={done} open={check} setOpen={setCheck} Evidence={later?.CheckEvidence} />
        <div class="in-practice">
          <UseIt report={report} offered={done.code} />
          <Alternatives report={report} />
        </div>
        <Caveats report={report} />
        {later ? <later.Evidence done={done} /> : <PlaceOfLater />}
      </main>
    </>
  );
}

/**
 * What is shown beside the recommended loss: the other losses, or for labels the model's gain over the class shares.
 */
function Alternatives({ report }: { report: Report }) {
  const isClassification = report.task === 'classification';
  // Labels without probabilities have no cross-entropy to compare.
  if (isClassification && report.classification?.logLoss === undefined) return null;
  return (
    <Section id="alternatives" title={isClassification ? 'What the model adds' : 'Other losses'}>
      <Efficiency report={report} />
      <Skill report={report} />
      <Balance report={report} />
    </Section>
  );
}
