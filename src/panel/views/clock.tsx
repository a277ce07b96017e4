import { useEffect, useState } from 'preact/hooks';
import { drawSoon } from '../draw-queue.ts';
import { clock } from '../format.ts';

/**
 * A point in time in the reader's time zone and customs. It appears once the answer is painted, because a browser
 * needs longer to write its first time than to draw the rest of the header.
 */
export function Clock({ at }: { at: number }) {
  const [text, write] = useState('');
  useEffect(() => drawSoon(() => write(clock(at))), [at]);
  return <time>{text}</time>;
}
