import { useEffect } from 'preact/hooks';

/** A short message at the page's foot ("Copied"), gone after a moment; screen readers read it out. */
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
