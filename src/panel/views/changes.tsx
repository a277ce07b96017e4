import { useSurroundings } from '../host.ts';
import { Icon } from './icon.tsx';

/** After an update of the file: what it changed in the verdict. */
export function Changes({ changes }: { changes: string[] | undefined }) {
  return (
    <div class="changes" role="status">
      {changes && (
        <p>
          <Icon name="history" />{' '}
          {changes.length > 0 ? changes.join(' ') : 'The file changed; the verdict is the same.'}
        </p>
      )}
    </div>
  );
}

/** Over a verdict whose file is no longer there: what it is, and a way forward. */
export function Gone({ file }: { file: string }) {
  const { host } = useSurroundings();
  return (
    <div class="changes">
      <p>
        <Icon name="trash" /> {file} is gone. This is the last verdict on it; when the file comes back, it is
        analyzed again.{' '}
        <button type="button" class="quiet toggle" onClick={() => void host.chooseFile()}>
          Choose another file…
        </button>{' '}
        <button type="button" class="quiet toggle" onClick={() => void host.retry()}>
          Check again
        </button>
      </p>
    </div>
  );
}
