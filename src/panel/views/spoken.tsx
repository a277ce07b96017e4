import { useEffect, useState } from 'preact/hooks';
import { problemInOneLine } from '../../analysis/words/problem-in-words.ts';
import type { Loading, PanelState } from '../protocol.ts';

/** Reads out once what the page shows now: the answer, a problem, or what is being done. */
export function Spoken({ state, busy }: { state: PanelState; busy: Loading | undefined }) {
  const [announcement, announce] = useState('');
  const words = busy ? 'Analyzing again.' : inWords(state);
  // A live region announces only changes, so the words follow the region.
  useEffect(() => announce(words), [words]);
  return (
    <p class="visually-hidden spoken" role="status">
      {announcement}
    </p>
  );
}

function inWords(state: PanelState): string {
  switch (state.kind) {
    case 'empty':
      return '';
    case 'loading':
      return `${state.stage}.`;
    case 'done':
      if (state.before === 'gone') return `${state.file} is gone. This is the verdict from before.`;
      return state.before ? 'The new analysis was stopped. This is the verdict from before.' : answer(state);
    case 'problem':
      return problemInOneLine(state.problem);
    case 'canceled':
      return 'The analysis was stopped.';
    case 'file-gone':
      return `${state.file} is gone.`;
  }
}

/** What an update changed is read out by its own message. */
function answer({ report, compared, changes }: Extract<PanelState, { kind: 'done' }>): string {
  if (changes) return '';
  if (!compared) return `${report.recommendation.headline}.`;
  return compared.outcome.ok ? compared.outcome.value.headline : 'The models can’t be compared.';
}
