import type { Compared } from '../../analysis/compare/compared.ts';
import { problemInWords } from '../../analysis/words/problem-in-words.ts';
import { useSurroundings } from '../host.ts';
import type { Done, Loading } from '../protocol.ts';
import { SinceThen } from './changes.tsx';
import { ComparisonExport } from './export-menu.tsx';
import { Busy } from './states.tsx';
import { PlaceOfLater, useLoadedLater } from './use-loaded-later.tsx';

/** A comparison is a page of its own, not part of the first file's page. */
export function ComparisonPage({ done, compared, busy }: { done: Done; compared: Compared; busy?: Loading }) {
  const { host } = useSurroundings();
  const { outcome } = compared;
  const later = useLoadedLater();
  return (
    <>
      {busy && <Busy state={busy} />}
      <header class="masthead">
        <p class="subject">
          <b>Comparison of models</b>
          {outcome.ok && ` · ${outcome.value.models.map(({ name }) => name).join(', ')}`}
        </p>
        <p class="controls">
          {outcome.ok && <ComparisonExport file={done.file} headline={outcome.value.headline} />}
          <button type="button" class="quiet" onClick={() => void host.compare(null)}>
            End the comparison, show {done.file}
          </button>
        </p>
      </header>
      <main id="compared">
        <SinceThen done={done} />
        {outcome.ok ? (
          later ? (
            <later.ComparisonView comparison={outcome.value} />
          ) : (
            <PlaceOfLater />
          )
        ) : (
          <>
            <h1 class="comparison-answer">The models can’t be compared</h1>
            <p>{problemInWords(outcome.problem)}</p>
            <p class="quiet-text">{outcome.problem.hint}</p>
          </>
        )}
      </main>
    </>
  );
}
