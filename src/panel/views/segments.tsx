import { canBeChosen, type Segment, segmentTitle } from '../../analysis/drivers/segment.ts';
import type { SegmentFigures } from '../../analysis/drivers/segment-figures.ts';
import { segmentInWords } from '../../analysis/words/drivers-in-words.ts';
import { typeset } from '../format.ts';
import { useSurroundings } from '../host.ts';

interface NamedSegment {
  segment: Segment;
  figures: SegmentFigures;
}

/** Segments of rows, with what can be done with them. */
export function Segments({ all }: { all: readonly NamedSegment[] }) {
  if (all.length === 0) return null;
  return (
    <ul class="segments">
      {all.map((one) => (
        <SegmentItem key={segmentTitle(one.segment)} {...one} />
      ))}
    </ul>
  );
}

/** A segment: its rows in the file, and the verdict on them or without them. */
function SegmentItem({ segment, figures }: NamedSegment) {
  const { host } = useSurroundings();
  const title = segmentTitle(segment);
  const analyze = (rows: 'only' | 'without') => {
    void host.setSegment({ segment, rows });
    // Shows the answer, which may have changed, and the message above it that can undo this.
    window.scrollTo(0, 0);
  };
  const actions = [
    ['Show rows', `Show the rows with ${title} in the file`, () => host.openSegment(segment)],
    ['Only these', `Analyze only the rows with ${title}`, () => analyze('only')],
    ['Without these', `Analyze without the rows with ${title}`, () => analyze('without')],
  ] as const;
  return (
    <li>
      <b>{typeset(title)}</b>: {segmentInWords(figures)}{' '}
      {canBeChosen(segment) && (
        <span class="of-segment">
          {actions.map(([text, label, run]) => (
            <button
              key={text}
              type="button"
              class="quiet toggle"
              aria-label={`${text}: ${label}`}
              onClick={() => void run()}
            >
              {text}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}
