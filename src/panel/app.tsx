import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Host, Surroundings, ViewState } from './host.ts';
import { SurroundingsContext } from './host.ts';
import type { Loading, PanelState } from './protocol.ts';
import { ComparisonPage } from './views/comparison-page.tsx';
import { Notice } from './views/notice.tsx';
import { Page } from './views/page.tsx';
import { Spoken } from './views/spoken.tsx';
import { Canceled, Empty, FileGone, InProgress, ProblemView } from './views/states.tsx';

const noMemory = { framework: 'pytorch', folded: ['numbers', 'murphy'] };
const noSettings = { digits: 4 };

/** Everything the panel shows for one state of its host. `busy` is set while the same file is analyzed again. */
export function App(props: { state: PanelState; busy?: Loading; host: Host; view: ViewState }) {
  const { state, busy, host, view } = props;
  const [announcement, announce] = useState('');
  const [memory, setMemory] = useState(state.kind === 'done' ? state.memory : noMemory);
  const stored = state.kind === 'done' ? state.memory : undefined;
  useEffect(() => {
    if (stored) setMemory(stored);
  }, [stored]);
  const remember = useCallback(
    (change: Partial<typeof memory>) => {
      setMemory((before) => ({ ...before, ...change }));
      void host.remember(change);
    },
    [host],
  );
  const settings = state.kind === 'done' ? state.settings : noSettings;
  const surroundings: Surroundings = useMemo(
    () => ({ host, view, settings, memory, remember, announce }),
    [host, view, settings, memory, remember],
  );
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <View state={state} {...(busy && { busy })} />
      <Spoken state={state} busy={busy} />
      <Notice text={announcement} clear={() => announce('')} />
    </SurroundingsContext.Provider>
  );
}

function View({ state, busy }: { state: PanelState; busy?: Loading }) {
  switch (state.kind) {
    case 'empty':
      return <Empty />;
    case 'loading':
      return <InProgress state={state} />;
    case 'done':
      return state.compared ? (
        <ComparisonPage done={state} compared={state.compared} {...(busy && { busy })} />
      ) : (
        <Page done={state} {...(busy && { busy })} />
      );
    case 'problem':
      return <ProblemView state={state} />;
    case 'canceled':
      return <Canceled file={state.file} />;
    case 'file-gone':
      return <FileGone file={state.file} />;
  }
}
