import type { LegendItem } from './definition.ts';

/** A piece of what a legend explains, 24 by 8 pixels: the name of an SVG element and its attributes. */
export function swatch({
  mark,
  shape = 'line',
}: LegendItem): [name: 'line' | 'rect' | 'path', attributes: Record<string, string | number>] {
  if (shape === 'area') return ['rect', { x: 0.5, y: 0.5, width: 23, height: 7, class: mark }];
  if (shape !== 'line') return ['path', { d: outlines[shape], class: mark }];
  return ['line', { x1: 0, x2: 24, y1: 4, y2: 4, class: `distribution ${mark}` }];
}

const outlines = { dot: 'M9,4a3,3 0 1 1 6,0a3,3 0 1 1 -6,0', diamond: 'M12,0l4,4l-4,4l-4,-4z' };
