/** A line chart as SVG, with no more than a page of documentation needs. */
export interface Chart {
  title: string;
  x: { label: string; ticks: number[]; log?: boolean };
  y: { label: string; ticks: number[]; log?: boolean };
  series: { name: string; points: [number, number][]; emphasis?: boolean }[];
  /** Thin gray lines that the curves should follow. */
  guides?: [[number, number], [number, number]][];
}

const size = { width: 740, height: 380, left: 58, right: 280, top: 40, bottom: 48 };
const colors = ['#7c3aed', '#0d9488', '#c2410c', '#2563eb', '#a16207', '#be185d', '#4d7c0f', '#475569'];

const dash = (i: number): string => (i < colors.length ? '' : ' stroke-dasharray="4 3"');

export function chartSvg({ title, x, y, series, guides = [] }: Chart): string {
  const place = (axis: Chart['x'], from: number, to: number) => {
    const scale = axis.log ? Math.log : (value: number) => value;
    const [low, high] = [scale(axis.ticks[0]!), scale(axis.ticks.at(-1)!)];
    return (value: number) => round(from + ((scale(value) - low) / (high - low)) * (to - from));
  };
  const right = size.width - size.right;
  const bottom = size.height - size.bottom;
  const px = place(x, size.left, right);
  const py = place(y, bottom, size.top);
  const inside = ([, value]: [number, number]) => value >= y.ticks[0]! && value <= y.ticks.at(-1)!;
  const lines = series.map(({ points, emphasis }, i) => {
    const color = colors[i % colors.length]!;
    const drawn = points.filter(inside).map(([a, b]) => `${px(a)},${py(b)}`);
    return `<polyline points="${drawn.join(' ')}" fill="none" stroke="${color}" stroke-width="${emphasis ? 3 : 1.5}"${dash(i)}/>${drawn
      .map(
        (point) =>
          `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="${emphasis ? 3 : 2}" fill="${color}"/>`,
      )
      .join('')}`;
  });
  const legend = series.map(({ name, emphasis }, i) => {
    const top = size.top + 8 + i * 17;
    return `<line x1="${right + 14}" x2="${right + 32}" y1="${top}" y2="${top}" stroke="${colors[i % colors.length]}" stroke-width="${emphasis ? 3 : 1.5}"${dash(i)}/>${text(right + 38, top + 4, name)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="system-ui, sans-serif" font-size="11" fill="#1f2937" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" fill="#ffffff"/>
${text(size.left, 22, title, 'start', ' font-size="13" font-weight="600"')}
${y.ticks.map((tick) => `<line x1="${size.left}" x2="${right}" y1="${py(tick)}" y2="${py(tick)}" stroke="#e5e7eb"/>${text(size.left - 6, py(tick) + 4, String(tick), 'end')}`).join('\n')}
${x.ticks.map((tick) => text(px(tick), bottom + 16, String(tick), 'middle')).join('\n')}
${text((size.left + right) / 2, bottom + 36, x.label, 'middle')}
${text(size.left, size.top - 4, y.label)}
${guides.map(([[a, b], [c, d]]) => `<line x1="${px(a)}" y1="${py(b)}" x2="${px(c)}" y2="${py(d)}" stroke="#9ca3af" stroke-dasharray="3 3"/>`).join('\n')}
${lines.join('\n')}
${legend.join('\n')}
</svg>
`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const text = (x: number, y: number, content: string, anchor = 'start', style = ''): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}"${style}>${escaped(content)}</text>`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
