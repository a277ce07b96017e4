import { type PlotOptions, plot } from '@observablehq/plot';
import { ticks } from 'd3-array';
import { number, wholeNumber } from '../../analysis/words/format.ts';

const furniture: Record<string, string> = {
  'x-grid': 'grid',
  'y-grid': 'grid',
  'x-axis tick': 'tick',
  'y-axis tick': 'tick',
  'x-axis tick label': 'tick-label',
  'y-axis tick label': 'tick-label',
  'x-axis label': 'axis-label',
  'y-axis label': 'axis-label',
};

/**
 * Draws a plot with the elements that all plots share. The result has classes (see plots.css) and presentation
 * attributes only, since the page's policy forbids inline styles, and a single text alternative for the whole.
 */
export function picture(description: string, options: PlotOptions): SVGSVGElement {
  const svg = plot({
    marginTop: 24,
    marginRight: 12,
    marginBottom: 36,
    marginLeft: 44,
    ...options,
    className: 'plot',
    figure: false,
  }) as unknown as SVGSVGElement;
  svg.querySelector('style')?.remove();
  for (const attribute of ['font-family', 'font-size', 'fill']) svg.removeAttribute(attribute);
  for (const part of svg.querySelectorAll('[aria-label]')) {
    const role = furniture[part.getAttribute('aria-label')!];
    if (role) part.classList.add(role);
    part.removeAttribute('aria-label');
  }
  for (const part of svg.querySelectorAll('[aria-hidden], [aria-description]')) {
    part.removeAttribute('aria-hidden');
    part.removeAttribute('aria-description');
  }
  // For the point reader.
  svg.dataset.xName = String(options.x?.label ?? '');
  svg.dataset.yName = String(options.y?.label ?? '');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  // Reading out each tick and bar would say nothing; the numbers are available as a table.
  for (const part of svg.children) part.setAttribute('aria-hidden', 'true');
  return svg;
}

/** Few ticks, so that the data stand out. */
export const ticksFor = (length: number): number => Math.max(3, Math.round(length / 120));

/** A number beside a picture, with thousands separators as on the axes. */
export const figureText = (value: number, digits?: number): string =>
  Math.abs(value) < 1000
    ? number(value, digits)
    : `${value < 0 ? '−' : ''}${wholeNumber(Math.abs(Number(value.toPrecision(digits ?? 12))))}`;

/** Few ticks, but at least three: if asked for three round numbers, a narrow axis may get only one. */
export function ticksBetween([low, high]: readonly [number, number], length: number): number {
  const few = ticksFor(length);
  return ticks(low, high, few).length < 3 ? few + 2 : few;
}

/** The number of ticks for the range of some values. */
export const ticksAmong = (values: readonly number[], length: number): number =>
  ticksBetween([Math.min(...values), Math.max(...values)], length);

/** The height of a plot: wide ones are flatter, within limits. */
export const heightFor = (width: number): number => Math.round(Math.min(320, Math.max(200, width * 0.5)));
