import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { legibleNames, typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { Icon, type IconName } from './icon.tsx';

/** Above a verdict: what an update of the file changed, or why the verdict is the previous one. */
export function SinceThen({ done: { before, changes, file, updated } }: { done: Done }) {
  if (before === 'gone') return <Gone file={file} />;
  return before === 'stopped' ? <Stopped /> : <Changes changes={changes} updated={updated} />;
}

function Changes({ changes, updated }: { changes: Done['changes'] | undefined; updated: number }) {
  const [dismissed, dismiss] = useState<number>();
  return (
    <div class="changes" role="status">
      {changes && updated !== dismissed && (
        <MessageAbove icon="history">
          <p>
            {changes.length > 0 ? <b>What changed</b> : 'The file changed; the verdict is the same.'}{' '}
            <Way onClick={() => dismiss(updated)}>Dismiss</Way>
          </p>
          {changes.length > 0 && (
            <ul>
              {changes.map((change) => (
                <li key={change}>{typeset(change)}</li>
              ))}
            </ul>
          )}
        </MessageAbove>
      )}
    </div>
  );
}

function Stopped() {
  const { host } = useSurroundings();
  return (
    <div class="changes">
      <MessageAbove icon="circle-slash">
        <p>
          The new analysis was stopped. This is the verdict from before.{' '}
          <Way onClick={() => void host.retry()}>Analyze again</Way>
        </p>
      </MessageAbove>
    </div>
  );
}

/** Says that the file is gone and offers ways forward. */
function Gone({ file }: { file: string }) {
  const { host } = useSurroundings();
  return (
    <div class="changes gone">
      <MessageAbove icon="trash">
        <p>
          {legibleNames(file)} is gone. This is the verdict from before; when the file comes back, it is
          analyzed again. <Way onClick={() => void host.chooseFile()}>Choose another file…</Way>{' '}
          <Way onClick={() => void host.retry()}>Check again</Way>
        </p>
      </MessageAbove>
    </div>
  );
}

function MessageAbove({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <div class="message-above">
      <Icon name={icon} />
      {children}
    </div>
  );
}

function Way({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" class="quiet toggle" onClick={onClick}>
      {children}
    </button>
  );
}
