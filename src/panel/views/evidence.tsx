import type { Done } from '../protocol.ts';
import { AllNumbers } from './all-numbers.tsx';
import { Distribution } from './distribution.tsx';
import { Drivers } from './drivers.tsx';
import { Ranges } from './ranges.tsx';
import { Structure } from './structure.tsx';
import { useDrawn } from './use-drawn.ts';
import { Why } from './why.tsx';

/** The evidence for the answer: the rest of the page. */
export function Evidence({ done }: { done: Done }) {
  const { report, plots } = done;
  const { drawn, basis } = useDrawn(done);
  return (
    <>
      <Drivers drawn={{ report, plots }} />
      <Ranges report={report} plots={plots} />
      <Distribution drawn={drawn} basis={basis} />
      <Structure drawn={drawn} />
      <Why report={report} />
      <AllNumbers done={done} />
    </>
  );
}
