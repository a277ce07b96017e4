import type { Done, Loading } from '../protocol.ts';
import { AllNumbers } from './all-numbers.tsx';
import { Caveats } from './caveats.tsx';
import { Changes } from './changes.tsx';
import { Compared } from './compared.tsx';
import { Distribution } from './distribution.tsx';
import { Header } from './header.tsx';
import { Lights } from './lights.tsx';
import { Metrics } from './metrics.tsx';
import { Price } from './price.tsx';
import { Skill } from './skill.tsx';
import { ProgressBar } from './states.tsx';
import { Structure } from './structure.tsx';
import { UseIt } from './use-it.tsx';
import { Balance, Reasons, Verdict } from './verdict.tsx';
import { Why } from './why.tsx';

/** The report, in reading order: the answer, its price, what to worry about, the evidence, the action. */
export function Page({ done, busy }: { done: Done; busy?: Loading }) {
  const { report, plots } = done;
  return (
    <>
      {busy && (
        <div class="busy">
          <ProgressBar state={busy} />
        </div>
      )}
      <Header done={done} />
      <main>
        <Changes changes={done.changes} />
        <div class="opening">
          <Verdict report={report} />
          <div class="stakes">
            <Metrics report={report} />
            <Price report={report} />
            <Skill report={report} />
            <Balance report={report} />
          </div>
        </div>
        <Lights report={report} plots={plots} />
        <Caveats report={report} />
        <Reasons report={report} />
        <Compared compared={done.compared} />
        <Distribution report={report} plots={plots} />
        <Structure report={report} plots={plots} />
        <Why report={report} />
        <UseIt report={report} />
        <AllNumbers done={done} />
      </main>
    </>
  );
}
