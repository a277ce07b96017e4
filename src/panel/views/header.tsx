import { useState } from 'preact/hooks';
import { rolesInWords, rowsInWords } from '../../analysis/words/document.ts';
import { clock } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { ColumnsForm } from './columns-form.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Icon } from './icon.tsx';

/** What was analyzed, and the page's few controls. */
export function Header({ done }: { done: Done }) {
  const { host, announce } = useSurroundings();
  const [choosing, setChoosing] = useState(false);
  const { report, file, locked, updated } = done;
  return (
    <header class="masthead">
      <p class="subject">
        <b>{file}</b> · {rolesInWords(report.roles)} · {rowsInWords(report)}{' '}
        <button
          type="button"
          class="quiet"
          aria-expanded={choosing}
          aria-controls="columns"
          onClick={() => setChoosing(!choosing)}
        >
          <Icon name="settings" /> Columns
        </button>
      </p>
      <p class="controls">
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
          <Icon name={locked ? 'lock' : 'unlock'} /> Lock
        </button>
        <span class="updated" title="When the file was last analyzed">
          <span>Updated</span> {clock(updated)}
        </span>
      </p>
      <div id="columns" hidden={!choosing}>
        {choosing && <ColumnsForm done={done} close={() => setChoosing(false)} />}
      </div>
    </header>
  );
}
