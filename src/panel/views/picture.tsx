import { useEffect, useRef } from 'preact/hooks';
import { drawSoon } from '../draw-queue.ts';
import { useWidth } from './use-width.ts';

/** The width in pixels of a picture that is folded but must be in a saved page. */
const usualWidth = 480;

/** A picture that is redrawn for every width. `draw` must be the same function as long as its drawing is the same. */
export function Picture({ draw }: { draw: (width: number) => SVGSVGElement }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (width < 1 && !place.current!.closest('details:not([open])')) return undefined;
    return drawSoon(() => place.current!.replaceChildren(draw(Math.max(240, width || usualWidth))));
  }, [draw, width]);
  return <div class="picture" ref={place} />;
}
