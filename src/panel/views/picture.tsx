import { useEffect, useRef } from 'preact/hooks';
import { drawSoon } from '../draw-queue.ts';
import { useWidth } from './use-width.ts';

/** In pixels: of a picture that is folded away, and is yet to be in the page that is saved. */
const usualWidth = 480;

/** A picture drawn anew for every width. `draw` must stay the same function while what it draws does. */
export function Picture({ draw }: { draw: (width: number) => SVGSVGElement }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (width < 1 && !place.current!.closest('details:not([open])')) return undefined;
    return drawSoon(() => place.current!.replaceChildren(draw(Math.max(240, width || usualWidth))));
  }, [draw, width]);
  return <div class="picture" ref={place} />;
}
