import { useEffect, useRef } from 'preact/hooks';
import type { ComparedPart } from '../../analysis/compare/compared.ts';
import { drawSoon } from '../draw-queue.ts';
import { commonScale, type HistogramScale, histogramPlot } from '../plots/histogram.ts';
import { Legend } from './legend.tsx';
import { useWidth } from './use-width.ts';

const distributions = ['normal', 'laplace'];

/** The parts' histograms beside each other on one scale, so that spreads and shapes can be compared by eye. */
export function SmallMultiples({ parts }: { parts: readonly ComparedPart[] }) {
  const drawn = parts.filter(({ histogram }) => histogram);
  if (drawn.length < 2) return null;
  const scale = commonScale(
    drawn.map(({ histogram }) => histogram!),
    distributions,
  );
  const { report, histogram } = drawn[0]!;
  const items = histogramPlot.legend!({ report, plots: { histogram: histogram! } }, distributions);
  return (
    <>
      <Legend items={items} />
      <div class="small-multiples">
        {drawn.map((part) => (
          <SmallMultiple key={part.name} part={part} scale={scale} />
        ))}
      </div>
    </>
  );
}

function SmallMultiple({
  part: { name, report, histogram },
  scale,
}: {
  part: ComparedPart;
  scale: HistogramScale;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (width < 1) return undefined;
    return drawSoon(() => {
      const plots = { histogram: histogram! };
      place.current!.replaceChildren(
        ...histogramPlot.draw({ report, plots }, { width: Math.max(160, width), distributions, scale }),
      );
    });
  }, [report, histogram, width, scale.left, scale.right, scale.highest]);
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <div class="picture" ref={place} />
    </figure>
  );
}
