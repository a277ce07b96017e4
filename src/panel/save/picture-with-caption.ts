import type { LegendItem } from '../plots/definition.ts';
import { swatch } from '../plots/swatch.ts';

/** The background of a saved picture: white paper or the theme's background. */
export type Ground = 'white' | 'theme';

export interface SavedPicture {
  /** An SVG document that needs no style sheet. */
  text: string;
  width: number;
  height: number;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const gap = 16;
const captionSize = 14;
const legendSize = 12;
/** The style properties of marks that are written into the file as attributes. */
const copiedProperties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'display',
] as const;

/** A plot's pictures side by side below their caption and legend, as a standalone SVG. */
export function pictureWithCaption(
  pictures: SVGSVGElement[],
  caption: string,
  legend: LegendItem[],
  ground: Ground,
): SavedPicture {
  const sizes = pictures.map((picture) => ({
    width: Number(picture.getAttribute('width')),
    height: Number(picture.getAttribute('height')),
  }));
  const inner = sizes.reduce((sum, { width }) => sum + width, gap * (sizes.length - 1));
  const lines = wrap(caption, inner);
  const captionHeight = lines.length * captionSize * 1.4;
  const legendHeight = legend.length > 0 ? legendSize * 2 : 0;
  const width = inner + 2 * margin;
  const height = Math.ceil(
    2 * margin + captionHeight + legendHeight + Math.max(...sizes.map((size) => size.height)),
  );

  const whole = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  whole.setAttribute('class', 'plot');
  whole.append(element('title', {}, caption), element('rect', { width, height, class: 'ground' }));
  for (const [i, line] of lines.entries()) {
    const y = margin + captionSize + i * captionSize * 1.4;
    whole.append(element('text', { x: margin, y, class: 'saved-caption' }, line));
  }
  let x = margin;
  for (const item of legend) {
    const y = margin + captionHeight + legendSize;
    const place = element('g', { transform: `translate(${x},${y - 8})` });
    place.append(element(...swatch(item)));
    whole.append(place, element('text', { x: x + 30, y, class: 'saved-legend' }, item.label));
    x += 54 + textWidth(item.label, `${legendSize}px`);
  }
  x = margin;
  for (const [i, picture] of pictures.entries()) {
    const copy = picture.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('x', String(x));
    copy.setAttribute('y', String(margin + captionHeight + legendHeight));
    whole.append(copy);
    x += sizes[i]!.width + gap;
  }
  return { text: withOwnStyle(whole, ground), width, height };
}

/** Attaches the picture to the page for a moment to compute the style of every mark, and writes it into the marks. */
function withOwnStyle(whole: SVGElement, ground: Ground): string {
  const stage = document.createElement('div');
  stage.className = ground === 'white' ? 'stage on-paper' : 'stage';
  stage.append(whole);
  document.body.append(stage);
  try {
    for (const mark of [whole, ...whole.querySelectorAll<SVGElement>('*')]) {
      const style = getComputedStyle(mark);
      if (style.display === 'none') {
        mark.setAttribute('display', 'none');
        continue;
      }
      for (const property of copiedProperties) {
        const value = style.getPropertyValue(property);
        if (property !== 'display' && value) mark.setAttribute(property, value);
      }
      for (const name of ['data-row', 'data-x', 'data-y', 'class']) mark.removeAttribute(name);
    }
    for (const hidden of whole.querySelectorAll('[display="none"]')) hidden.remove();
    whole.setAttribute('font-family', getComputedStyle(whole).fontFamily);
    return new XMLSerializer().serializeToString(whole);
  } finally {
    stage.remove();
  }
}

/** Breaks text into lines of at most this width, since SVG does not wrap text. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, `600 ${captionSize}px`) <= width) lines.pop();
    else if (lines.length > 0) {
      lines.push(word);
      continue;
    }
    lines.push(longer);
  }
  return lines;
}

/** The width in the page's font, in which the picture is written. */
function textWidth(text: string, style: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `${style} ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
