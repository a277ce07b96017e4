import { useEffect } from 'preact/hooks';

/** A short message at the bottom of the page ("Copied") that disappears after a moment; screen readers read it out. */
export function Notice({ text, clear }: { text: string; clear: () => void }) {
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(clear, 4000);
    return () => clearTimeout(timer);
  }, [text, clear]);
  return (
    <div class="notice" role="status" data-shown={text !== ''}>
      {text}
    </div>
  );
}
