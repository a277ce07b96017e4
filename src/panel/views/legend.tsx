import type { LegendItem } from '../plots/definition.ts';

/** The lines of a plot and what they stand for. */
export function Legend({ items }: { items: LegendItem[] }) {
  return (
    <span class="legend">
      {items.map(({ label, mark }) => (
        <span key={label}>
          <svg width="24" height="8" aria-hidden="true">
            <line class={`distribution ${mark}`} x1="0" y1="4" x2="24" y2="4" />
          </svg>{' '}
          {label}
        </span>
      ))}
    </span>
  );
}
