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
