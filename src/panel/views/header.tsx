import { useEffect, useRef } from 'preact/hooks';
import type { Report, Roles } from '../../analysis/report.ts';
import { rowsInWords } from '../../analysis/words/document.ts';
import { rolesInWords, rowPartsInWords } from '../../analysis/words/roles-in-words.ts';
import { legibleNames } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { Clock } from './clock.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Icon } from './icon.tsx';
import { Told } from './told.tsx';
import type { LoadedLater } from './use-loaded-later.tsx';

/** What the column form is open for; undefined if it is closed. */
export type Choosing = 'columns' | 'parameters' | undefined;

/** The selector of the field to focus when the form opens. */
const firstField = { columns: 'select', parameters: 'input[type="number"]' };

/** What was analyzed, and the page's few controls. */
export function Header(props: {
  done: Done;
  choosing: Choosing;
  setChoosing: (choosing: Choosing) => void;
  later: LoadedLater | undefined;
}) {
  const { done, choosing, setChoosing, later } = props;
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (choosing) form.current!.querySelector<HTMLElement>(firstField[choosing])?.focus();
  }, [choosing, later]);
  const close = () => {
    setChoosing(undefined);
    opener.current!.focus();
  };
  const { host, announce } = useSurroundings();
  const { report, file, locked, updated } = done;
  const about = [rolesInWords(report.roles), rowsInWords(report), rowPartsInWords(report.roles)];
  return (
    <header class="masthead">
      <p class="subject">
        <b>{legibleNames(file)}</b>
        {legibleNames(about.map((part) => part && ` · ${part}`).join(''))}
      </p>
      <p class="controls">
        <button
          type="button"
          class="quiet"
          title="Choose the columns"
          ref={opener}
          aria-expanded={choosing !== undefined}
          aria-controls="columns"
          onClick={() => setChoosing(choosing ? undefined : 'columns')}
        >
          <Icon name="settings" /> <span>Columns</span>
        </button>
        <ExportMenu done={done} />
        <button
          type="button"
          class="quiet"
          aria-pressed={locked}
          title="While locked, a change of the file does not run the analysis again"
          onClick={() => {
            void host.setLock(!locked);
            announce(locked ? 'Follows the file again' : 'Locked to this state of the file');
          }}
        >
          <Icon name={locked ? 'lock' : 'unlock'} /> <span>Lock</span>
        </button>
        <span class="updated" title="When the file was last analyzed">
          <span>Updated</span> <Clock at={updated} />
        </span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key is heard from the fields within */}
      <div id="columns" ref={form} hidden={!choosing} onKeyDown={({ key }) => key === 'Escape' && close()}>
        {choosing && later && (
          <later.ColumnsForm reading={done.reading} choices={done.choices} report={report} close={close}>
            <later.CompareForm done={done} />
          </later.ColumnsForm>
        )}
      </div>
      <Notices report={report} />
    </header>
  );
}

/** Notes on the file: what was found and what was done about it. */
function Notices({ report: { notices, roles } }: { report: Report }) {
  const { host } = useSurroundings();
  const without = (part: 'scale' | 'weight', text: string) => ({
    text,
    isAdvised: true as const,
    run: () => {
      const { [part]: _, ...others } = roles as Extract<Roles, { kind: 'observed' }>;
      void host.setRoles(others);
    },
  });
  const withoutWeights = without('weight', 'Ignore the weights');
  // The advice is what the button does, in more words.
  const undo: Record<string, { text: string; run: () => void; isAdvised?: true }> = {
    'divided-by-scale': without('scale', 'Do not divide'),
    weighted: withoutWeights,
    'assumed-frequencies': withoutWeights,
    'without-rows': { text: 'Restore them', run: () => void host.leaveOut(null) },
    segment: { text: 'Analyze all rows', run: () => void host.setSegment(null) },
    'log-scale': { text: 'Return to the original values', run: () => void host.setLogarithms(false) },
  };
  if (notices.length === 0) return null;
  return (
    <ul class="notices" aria-label="Notes on the file">
      {notices.map(({ id, text, advice }) => (
        <li key={id}>
          <Icon name="info" /> <Told text={text} advice={undo[id]?.isAdvised ? undefined : advice} />{' '}
          {undo[id] && (
            <button type="button" class="quiet toggle" onClick={undo[id].run}>
              {undo[id].text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
