import { useEffect, useRef, useState } from 'preact/hooks';
import { number } from '../../analysis/words/format.ts';
import { distributionName } from '../../analysis/words/names.ts';
import { drawSoon } from '../draw-queue.ts';
import { typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';
import { usualDistributions } from '../plots/curves.ts';
import type { Drawn, ShownPlot } from '../plots/definition.ts';
import { readPoints } from '../plots/point-reader.ts';
import { FigureMenu } from './figure-menu.tsx';
import { Icon } from './icon.tsx';
import { Legend } from './legend.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { rowInWords } from './row-in-words.ts';
import { usePersisted } from './use-persisted.ts';
import { useWidth } from './use-width.ts';

/** A plot: the finding above it with the legend on the same line, the picture, and its numbers on demand. */
export function Figure(props: {
  plot: ShownPlot;
  drawn: Drawn;
  /** Identifies a second instance of a plot, which has choices of its own. */
  within?: string;
}) {
  const { plot, drawn, within } = props;
  const key = within ? `${within}.${plot.id}` : plot.id;
  const [detrended, setDetrended] = usePersisted(`${key}.detrended`, false);
  const [distributions, setDistributions] = usePersisted<string[] | undefined>(
    `${key}.distributions`,
    undefined,
  );
  const [asNumbers, setAsNumbers] = usePersisted(`${key}.numbers`, false);
  const place = useRef<HTMLDivElement>(null);
  /** The picture being read by keyboard. Redrawing it takes away the focus, which is then restored. */
  const read = useRef(-1);
  const width = useWidth(place);
  const finding = plot.finding(drawn)!;
  const legend = plot.legend?.(drawn, distributions);
  const { host } = useSurroundings();
  const [announcement, announce] = useState('');

  useEffect(() => {
    if (width < 1) return;
    let stopReading: (() => void)[] = [];
    const takeBack = drawSoon(() => {
      const options = { width: Math.max(240, width), detrended, ...(distributions && { distributions }) };
      const pictures = plot.draw(drawn, options);
      place.current!.replaceChildren(...pictures);
      stopReading = pictures.map((picture) =>
        readPoints(picture, {
          open: (row) => void host.openRow(row),
          describe: async (row) => rowInWords(await host.describeRow(row)),
          format: number,
          announce,
        }),
      );
      if (document.activeElement === document.body) pictures[read.current]?.focus({ preventScroll: true });
      read.current = -1;
    });
    return () => {
      takeBack();
      const focused = [...(place.current?.children ?? [])].indexOf(document.activeElement!);
      if (focused >= 0) read.current = focused;
      for (const stop of stopReading) stop();
    };
    // What a figure shows changes with the report only.
  }, [plot.id, drawn.report, drawn.plots, width, detrended, distributions]);

  return (
    <figure class="plot-figure" data-plot={plot.id}>
      <div class="heading">
        <div class="figure-controls">
          <button
            type="button"
            class="quiet"
            aria-pressed={asNumbers}
            aria-label={`Numbers of: ${plot.name}`}
            title="Show the numbers"
            onClick={() => setAsNumbers(!asNumbers)}
          >
            <Icon name="table" />
          </button>
          <FigureMenu
            plot={plot}
            drawn={drawn}
            legend={legend}
            pictures={() => [...place.current!.querySelectorAll('svg')]}
          />
        </div>
        <figcaption>
          <b>{typeset(finding)}</b> {legend && <Legend items={legend} />}
          {plot.note && <span class="note">{plot.note(drawn)}</span>}
        </figcaption>
      </div>
      <div class="picture" ref={place} />
      <span class="visually-hidden" role="status">
        {announcement}
      </span>
      <div>
        {plot.id === 'histogram' && (
          <DistributionChoice drawn={drawn} distributions={distributions} choose={setDistributions} />
        )}
        {plot.id === 'quantiles' && (
          <div class="figure-choices">
            <button
              type="button"
              class="quiet toggle"
              aria-pressed={detrended}
              title="Differences from the distribution instead of quantiles"
              onClick={() => setDetrended(!detrended)}
            >
              Detrend
            </button>
          </div>
        )}
        {asNumbers && <NumbersTable label={plot.name} table={plot.table(drawn)} />}
      </div>
    </figure>
  );
}

/** A choice of the fitted distributions to draw over the histogram. */
function DistributionChoice(props: {
  drawn: Drawn;
  distributions: string[] | undefined;
  choose: (distributions: string[]) => void;
}) {
  const { plots, report } = props.drawn;
  const { densities } = plots.histogram!;
  if (densities.length < 3) return null;
  const distributions = props.distributions ?? [...new Set(usualDistributions(plots.histogram!, report))];
  return (
    <div class="figure-choices">
      <span>Curves:</span>
      {densities.map(({ distribution }) => (
        <button
          key={distribution}
          type="button"
          class="quiet toggle"
          aria-pressed={distributions.includes(distribution)}
          onClick={() =>
            props.choose(
              distributions.includes(distribution)
                ? distributions.filter((one) => one !== distribution)
                : [...distributions, distribution],
            )
          }
        >
          {distributionName(distribution)}
        </button>
      ))}
    </div>
  );
}
