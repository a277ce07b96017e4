import { legibleNames, typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import type { Done } from '../protocol.ts';
import { Icon } from './icon.tsx';

/** Over a verdict: what an update of the file changed in it, or why it is the one before. */
export function SinceThen({ done: { before, changes, file } }: { done: Done }) {
  if (before === 'gone') return <Gone file={file} />;
  return before === 'stopped' ? <Stopped /> : <Changes changes={changes} />;
}

function Changes({ changes }: { changes: string[] | undefined }) {
  return (
    <div class="changes" role="status">
      {changes && (
        <div class="message-above">
          <Icon name="history" />
          {changes.length > 0 ? (
            <ul>
              {changes.map((change) => (
                <li key={change}>{typeset(change)}</li>
              ))}
            </ul>
          ) : (
            <p>The file changed; the verdict is the same.</p>
          )}
        </div>
      )}
    </div>
  );
}

function Stopped() {
  const { host } = useSurroundings();
  return (
    <div class="changes">
      <div class="message-above">
        <Icon name="circle-slash" />
        <p>
          The new analysis was stopped. This is the last verdict.{' '}
          <button type="button" class="quiet toggle" onClick={() => void host.retry()}>
            Analyze again
          </button>
        </p>
      </div>
    </div>
  );
}

/** What it is, and a way forward. */
function Gone({ file }: { file: string }) {
  const { host } = useSurroundings();
  return (
    <div class="changes gone">
      <div class="message-above">
        <Icon name="trash" />
        <p>
          {legibleNames(file)} is gone. This is the last verdict on it; when the file comes back, it is
          analyzed again.{' '}
          <button type="button" class="quiet toggle" onClick={() => void host.chooseFile()}>
            Choose another file…
          </button>{' '}
          <button type="button" class="quiet toggle" onClick={() => void host.retry()}>
            Check again
          </button>
        </p>
      </div>
    </div>
  );
}
