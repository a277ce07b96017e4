/** Rows of dots on a common scale, side by side for several groups: what was advised on each data set. */
export interface DotChart {
  title: string;
  label: string;
  ticks: number[];
  tickLabel?: (tick: number) => string;
  /** The value of the reference line. */
  zero: number;
  panels: { name: string; rows: { name: string; values: number[] }[] }[];
  series: string[];
}

const rowHeight = 13;
const size = { name: 120, panel: 330, gap: 24, top: 62, bottom: 40 };
const colors = ['#7c3aed', '#0d9488', '#c2410c', '#475569'];

export function dotChartSvg({
  title,
  label,
  ticks,
  tickLabel = String,
  zero,
  panels,
  series,
}: DotChart): string {
  const rows = panels[0]!.rows.length;
  const width = size.name + panels.length * (size.panel + size.gap);
  const bottom = size.top + rows * rowHeight;
  const height = bottom + size.bottom;
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const at = (panel: number, value: number): number => {
    const inside = Math.min(high, Math.max(low, value));
    return round(size.name + panel * (size.panel + size.gap) + ((inside - low) / (high - low)) * size.panel);
  };
  const drawn = panels.flatMap(({ name, rows: of }, panel) => [
    text(at(panel, low), size.top - 10, name, 'start', ' font-weight="600"'),
    ...ticks.map(
      (tick) =>
        `<line x1="${at(panel, tick)}" x2="${at(panel, tick)}" y1="${size.top}" y2="${bottom}" stroke="${tick === zero ? '#6b7280' : '#e5e7eb'}"/>${text(at(panel, tick), bottom + 14, tickLabel(tick), 'middle')}`,
    ),
    text(at(panel, (low + high) / 2), bottom + 32, label, 'middle'),
    ...of.flatMap(({ values }, row) =>
      values
        .map((value, i) => ({ value, i }))
        .reverse()
        .map(({ value, i }) => {
          const y = round(size.top + (row + 0.5) * rowHeight);
          const title =
            value < low || value > high ? `<title>${value.toPrecision(3)}, beyond the scale</title>` : '';
          return `<circle cx="${at(panel, value)}" cy="${y}" r="${i === 0 ? 4 : 2.5}" fill="${colors[i]}" fill-opacity="${i === 0 ? 0.9 : 0.7}">${title}</circle>`;
        }),
    ),
  ]);
  const names = panels[0]!.rows.map(({ name }, row) =>
    text(size.name - 8, round(size.top + (row + 0.5) * rowHeight + 4), name, 'end'),
  );
  const legend = series.map(
    (name, i) =>
      `<circle cx="${size.name + 6 + i * 165}" cy="36" r="4" fill="${colors[i]}"/>${text(size.name + 15 + i * 165, 40, name)}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="10.5" fill="#1f2937" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" fill="#ffffff"/>
${text(8, 18, title, 'start', ' font-size="13" font-weight="600"')}
${[...legend, ...names, ...drawn].join('\n')}
</svg>
`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const text = (x: number, y: number, content: string, anchor = 'start', style = ''): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}"${style}>${escaped(content)}</text>`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
