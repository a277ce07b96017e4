import { legibleNames, typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import { Icon } from './icon.tsx';

/** After an update of the file: what it changed in the verdict. */
export function Changes({ changes }: { changes: string[] | undefined }) {
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

/** Over a verdict whose file is no longer there: what it is, and a way forward. */
export function Gone({ file }: { file: string }) {
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
