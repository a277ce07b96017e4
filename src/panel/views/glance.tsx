import type {
  HistogramDrawing,
  Plots,
  ReliabilityDrawing,
  RootogramDrawing,
} from '../../analysis/drawings/plots.ts';
import type { Report } from '../../analysis/report.ts';
import { number, wholeNumber } from '../../analysis/words/format.ts';
import { distributionName } from '../../analysis/words/names.ts';
import { rescaledBy } from '../../analysis/words/rescaled.ts';
import { cssShare } from '../format.ts';
import { binsOf, curvesOf, heightOf } from '../plots/curves.ts';
import { type Drawn, type LegendItem, scaled } from '../plots/definition.ts';
import { fitInWords } from '../plots/fit-in-words.ts';
import { Legend } from './legend.tsx';

/** The width in the picture's own units; it is scaled to the available width. */
const plotWidth = 320;
const plotHeight = 120;

interface Bar {
  x: number;
  width: number;
  height: number;
}

interface Glimpse {
  /** What is compared with what, in one sentence. */
  caption: string;
  /** The finding, for those who can't see the picture. */
  description: string;
  legend: LegendItem[];
  bars: Bar[];
  lines: { mark: string; points: [x: number, y: number][] }[];
  /** Labels below the left end, at zero, and below the right end. */
  ends: [string, string];
  zero?: number;
}

/**
 * A quick look at the shape of the errors, beside the headline. Rendered with the text so that the first paint
 * includes it; the plots further down give the details.
 */
export function Glance({ report, plots }: { report: Report; plots: Plots }) {
  const raw = { report, plots };
  const glimpse = glimpseOf(scaled(raw) ?? raw);
  if (!glimpse) return null;
  const { caption, description, legend, bars, lines, ends, zero } = glimpse;
  const atZero = zero !== undefined && zero > 0.15 * plotWidth && zero < 0.85 * plotWidth;
  return (
    <figure class="glance">
      <svg
        class="plot"
        viewBox={`0 0 ${plotWidth} ${plotHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={description}
      >
        {bars.map(({ x, width, height }) => (
          <rect key={x} class="bars" x={x} y={plotHeight - height} width={width} height={height} />
        ))}
        <line class="base" x1="0" x2={plotWidth} y1={plotHeight} y2={plotHeight} stroke="currentColor" />
        {lines.map(({ mark, points }) => (
          <polyline
            key={mark}
            class={`distribution ${mark}`}
            fill="none"
            points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
          />
        ))}
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{ends[0]}</span>
        {atZero && (
          <span class="zero" style={{ left: cssShare(zero / plotWidth) }}>
            0
          </span>
        )}
        <span>{ends[1]}</span>
      </p>
      <figcaption>
        {caption} <Legend items={legend} />
      </figcaption>
    </figure>
  );
}

function glimpseOf({ report, plots, isScaled }: Drawn): Glimpse | undefined {
  if (report.task === 'counts' && plots.rootogram) return countsGlimpse(plots.rootogram);
  if (plots.histogram) return errorsGlimpse(report, plots.histogram, isScaled);
  if (plots.reliability) return calibrationGlimpse(plots.reliability);
  return undefined;
}

function errorsGlimpse(report: Report, drawing: HistogramDrawing, isScaled: boolean | undefined): Glimpse {
  const rescaled = isScaled ? 'divided by their scale' : rescaledBy(report);
  const errors = rescaled ? `Your errors, ${rescaled},` : 'Your errors';
  const [left, right] = [drawing.edges[0]!, drawing.edges.at(-1)!];
  const bins = binsOf(drawing);
  const curves = report.comparison ? curvesOf(drawing, report) : [];
  const highest = heightOf(bins, curves);
  const x = (value: number) => (plotWidth * (value - left)) / (right - left || 1);
  const height = (density: number) => 0.97 * plotHeight * Math.min(1, density / highest);
  return {
    caption: curves.length > 0 ? `${errors} as bars, fitted curves over them:` : `${errors} as bars.`,
    description: `Shape of the errors${rescaled ? `, ${rescaled}` : ''}. ${fitInWords(report)}`,
    legend: curves,
    bars: bins.map(({ from, to, density }) => ({
      x: x(from),
      width: x(to) - x(from),
      height: height(density),
    })),
    lines: curves.map((curve) => ({
      mark: curve.mark,
      points: curve.x.map((at, i) => [x(at), plotHeight - height(curve.y[i]!)]),
    })),
    ends: [
      [number(left, 2), drawing.below > 0 && `${wholeNumber(drawing.below)} below`],
      [drawing.above > 0 && `${wholeNumber(drawing.above)} above`, number(right, 2)],
    ].map((parts) => parts.filter(Boolean).join(' · ')) as [string, string],
    zero: x(0),
  };
}

function countsGlimpse({ distribution, counts, observed, expected }: RootogramDrawing): Glimpse {
  const highest = Math.max(...observed, ...expected);
  const width = plotWidth / counts.length;
  const height = (rows: number) => (0.97 * plotHeight * rows) / highest;
  return {
    caption: 'Rows with each count as bars; the line is what these predictions expect:',
    description: `Rows with each count, beside what a ${distributionName(distribution)} distribution expects.`,
    legend: [{ label: distributionName(distribution), mark: 'distribution-other' }],
    bars: observed.map((rows, bin) => ({ x: bin * width, width, height: height(rows) })),
    lines: [
      {
        mark: 'distribution-other',
        points: expected.map((rows, bin) => [(bin + 0.5) * width, plotHeight - height(rows)]),
      },
    ],
    ends: [wholeNumber(counts[0]!), `${wholeNumber(counts.at(-1)!)} or more`],
  };
}

/** Observed share against predicted probability; on the diagonal if the probabilities are calibrated. */
function calibrationGlimpse([first, ...ofClasses]: readonly ReliabilityDrawing[]): Glimpse | undefined {
  if (!first) return undefined;
  const { className, predicted, observed } = first;
  const place = (probability: number, share: number): [number, number] => [
    plotWidth * probability,
    plotHeight * (1 - share),
  ];
  // With several classes, the first drawing is about the predicted class, whichever it is.
  const caption =
    ofClasses.length > 0
      ? 'Share of right predictions against their probability:'
      : `Share of “${className}” against its predicted probability:`;
  return {
    caption,
    description: `${caption} ${number(observed[0]!, 2)} at ${number(predicted[0]!, 2)}, ${number(observed.at(-1)!, 2)} at ${number(predicted.at(-1)!, 2)}.`,
    legend: [
      { label: 'observed', mark: 'observed' },
      { label: 'perfectly calibrated', mark: 'ideal' },
    ],
    bars: [],
    lines: [
      { mark: 'ideal', points: [place(0, 0), place(1, 1)] },
      { mark: 'observed', points: predicted.map((probability, bin) => place(probability, observed[bin]!)) },
    ],
    ends: ['0', '1'],
  };
}
