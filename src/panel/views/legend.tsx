import type { LegendItem } from '../plots/definition.ts';
import { swatch } from '../plots/swatch.ts';

/** The marks of a plot and what they stand for. */
export function Legend({ items }: { items: LegendItem[] }) {
  return (
    <span class="legend">
      {items.map((item) => {
        const [Mark, attributes] = swatch(item);
        return (
          <span key={item.label}>
            <svg width="24" height="8" aria-hidden="true">
              <Mark {...attributes} />
            </svg>{' '}
            {item.label}
          </span>
        );
      })}
    </span>
  );
}
