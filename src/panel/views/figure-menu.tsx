import { csvCell } from '../../analysis/words/csv-cell.ts';
import { useSurroundings } from '../host.ts';
import type { Drawn, LegendItem, ShownPlot } from '../plots/definition.ts';
import { type Ground, pictureWithCaption } from '../save/picture-with-caption.ts';
import { pngOf } from '../save/png.ts';
import { Menu } from './menu.tsx';

/** Exports a plot, on white by default. */
export function FigureMenu(props: {
  plot: ShownPlot;
  drawn: Drawn;
  legend: LegendItem[] | undefined;
  pictures: () => SVGSVGElement[];
}) {
  const { plot, drawn, legend = [], pictures } = props;
  const { host, announce } = useSurroundings();
  const stem = `${drawn.report.source.file.replace(/\.[^.]+$/, '')}-${plot.id}`;

  const picture = (ground: Ground) => pictureWithCaption(pictures(), plot.finding(drawn)!, legend, ground);
  const saved = async (name: string, kind: 'svg' | 'png' | 'csv', data: string | Uint8Array) => {
    if (await host.save({ name, kind, data })) announce(`Saved ${name}`);
  };
  const savePng = async (ground: Ground) =>
    saved(`${stem}.png`, 'png', new Uint8Array(await (await pngOf(picture(ground))).arrayBuffer()));
  const copy = async () => {
    // The clipboard accepts a promise, so that the click still counts as a user action when the picture is ready.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture('white')) })]);
    announce('Copied the picture');
  };
  const saveNumbers = () => {
    const { columns, rows } = plot.table(drawn);
    const lines = [columns, ...rows].map((row) => row.map(plainCell).join(','));
    return saved(`${stem}.csv`, 'csv', `${lines.join('\n')}\n`);
  };

  return (
    <Menu
      icon="ellipsis"
      label={`Save or copy: ${plot.name}`}
      actions={[
        { text: 'Copy as picture', run: copy },
        { text: 'Save as PNG', run: () => savePng('white') },
        { text: 'Save as PNG in the theme’s colors', run: () => savePng('theme') },
        { text: 'Save as SVG', run: () => saved(`${stem}.svg`, 'svg', picture('white').text) },
        { text: 'Save numbers as CSV', run: saveNumbers },
      ]}
    />
  );
}

/** With a plain hyphen as minus sign, as programs expect it. */
const plainCell = (cell: string | number): string => csvCell(String(cell).replaceAll('−', '-'));
