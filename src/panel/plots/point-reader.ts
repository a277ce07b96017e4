import { wholeNumber } from '../../analysis/words/format.ts';
/** Callbacks for reading points. Rows are rows of the table. */
export interface PointReaderOptions {
  open(row: number): void;
  /** More about a row, such as its line in the file and its cells; shown when it arrives. */
  describe?(row: number): Promise<string>;
  /** Formats numbers as on the page. */
  format(value: number): string;
  /** Reads out the point that the keyboard moved to. */
  announce(text: string): void;
}

/** The maximum distance between pointer and point, in pixels. */
const reach = 18;
/** The distance from the tip to its point, and to the sides of the window. */
const gap = 10;
const margin = 8;

interface ReadablePoint {
  element: SVGGraphicsElement;
  row: number;
  x: number;
  y: number;
  /** The center in the picture's own coordinates. */
  left: number;
  top: number;
}

/**
 * Makes the points of a picture readable by pointer and keyboard. The nearest point gets a ring and a tip; a click or
 * Enter opens its row. When the picture has the focus, the left and right arrow keys move along x, up and down move
 * to the next higher or lower value, Home and End to the first and last point, and Escape leaves. Returns a function
 * that undoes this. Does nothing for a picture without points.
 */
export function readPoints(svg: SVGSVGElement, options: PointReaderOptions): () => void {
  const points = pointsOf(svg);
  if (points.length === 0) return () => {};
  const byHeight = [...points].sort((a, b) => a.y - b.y);
  const names = { x: svg.dataset.xName ?? 'x', y: svg.dataset.yName ?? 'y' };
  const tip = svg.ownerDocument.createElement('div');
  tip.className = 'point-tip';
  tip.hidden = true;
  const ring = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'circle');
  ring.setAttribute('r', '6');
  ring.setAttribute('class', 'current');
  let current: ReadablePoint | undefined;

  const words = ({ row, x, y }: ReadablePoint): string =>
    [`row ${wholeNumber(row + 1)}`, `${names.x} ${options.format(x)}`, `${names.y} ${options.format(y)}`]
      // If x is the row, it is already mentioned.
      .filter((_, i) => i !== 1 || names.x !== 'row')
      .join(' · ');

  const leave = (): void => {
    current = undefined;
    tip.hidden = true;
    ring.remove();
  };

  const show = (point: ReadablePoint): void => {
    if (point === current) return;
    current = point;
    ring.setAttribute('cx', String(point.left));
    ring.setAttribute('cy', String(point.top));
    svg.append(ring);
    tip.textContent = words(point);
    svg.after(tip);
    tip.hidden = false;
    place(tip, svg, point);
    void options.describe?.(point.row).then((more) => {
      if (current !== point) return;
      tip.textContent = `${words(point)}\n${more}`;
      place(tip, svg, point);
    });
  };

  const nearest = (event: PointerEvent | MouseEvent): ReadablePoint | undefined => {
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    const { left, top } = svg.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale];
    let best: ReadablePoint | undefined;
    let least = (reach * scale) ** 2;
    for (const point of points) {
      const distance = (point.left - x) ** 2 + (point.top - y) ** 2;
      if (distance < least) [best, least] = [point, distance];
    }
    return best;
  };

  const onMove = (event: PointerEvent): void => {
    const point = nearest(event);
    if (point) show(point);
    else leave();
  };
  const onClick = (event: MouseEvent): void => {
    const point = nearest(event);
    if (point) options.open(point.row);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    if (event.key === 'Enter' && current) options.open(current.row);
    const next = step(event.key, current, points, byHeight);
    if (!next) return;
    event.preventDefault();
    show(next);
    options.announce(words(next));
  };

  const before = { role: svg.getAttribute('role'), label: svg.getAttribute('aria-label') };
  svg.setAttribute('tabindex', '0');
  // Screen readers pass arrow keys to an application, not to an image.
  svg.setAttribute('role', 'application');
  svg.setAttribute('aria-roledescription', 'plot');
  svg.setAttribute('aria-label', `${before.label} Arrow keys read its points, Enter opens a row.`);
  svg.addEventListener('pointermove', onMove);
  svg.addEventListener('pointerleave', leave);
  svg.addEventListener('click', onClick);
  svg.addEventListener('keydown', onKey);
  svg.addEventListener('blur', leave);
  return () => {
    leave();
    tip.remove();
    svg.removeEventListener('pointermove', onMove);
    svg.removeEventListener('pointerleave', leave);
    svg.removeEventListener('click', onClick);
    svg.removeEventListener('keydown', onKey);
    svg.removeEventListener('blur', leave);
    for (const name of ['tabindex', 'aria-roledescription']) svg.removeAttribute(name);
    svg.setAttribute('role', before.role!);
    svg.setAttribute('aria-label', before.label!);
  };
}

/** The points from left to right. */
function pointsOf(svg: SVGSVGElement): ReadablePoint[] {
  return [...svg.querySelectorAll<SVGGraphicsElement>('[data-row]')]
    .map((element) => {
      const [left, top] = centerOf(element);
      const { row, x, y } = element.dataset;
      return { element, row: Number(row), x: Number(x), y: Number(y), left, top };
    })
    .sort((a, b) => a.left - b.left || a.y - b.y);
}

/** A circle has its center as attributes; other shapes are translated there. */
function centerOf(element: SVGGraphicsElement): [number, number] {
  const cx = element.getAttribute('cx');
  if (cx !== null) return [Number(cx), Number(element.getAttribute('cy'))];
  const [, x, y] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  return [Number(x), Number(y)];
}

function step(
  key: string,
  current: ReadablePoint | undefined,
  points: ReadablePoint[],
  byHeight: ReadablePoint[],
): ReadablePoint | undefined {
  const along = (order: ReadablePoint[], by: number) =>
    current ? order[Math.min(order.length - 1, Math.max(0, order.indexOf(current) + by))] : order[0];
  switch (key) {
    case 'ArrowRight':
      return along(points, 1);
    case 'ArrowLeft':
      return along(points, -1);
    case 'ArrowUp':
      return along(byHeight, 1);
    case 'ArrowDown':
      return along(byHeight, -1);
    case 'Home':
      return points[0];
    case 'End':
      return points.at(-1);
    default:
      return undefined;
  }
}

/** Places the tip above the point, or below if there is no room, and always within the sides of the window. */
function place(tip: HTMLElement, svg: SVGSVGElement, point: ReadablePoint): void {
  const picture = svg.getBoundingClientRect();
  const scale = picture.width / svg.viewBox.baseVal.width;
  const [x, y] = [picture.left + point.left * scale, picture.top + point.top * scale];
  const room = svg.ownerDocument.documentElement.clientWidth - tip.offsetWidth - margin;
  const top = y - tip.offsetHeight - gap;
  tip.style.left = `${Math.max(margin, Math.min(room, x - tip.offsetWidth / 2))}px`;
  tip.style.top = `${top > margin ? top : y + gap}px`;
}
