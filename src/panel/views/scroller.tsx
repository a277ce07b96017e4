import type { ComponentChildren } from 'preact';

/** A part that scrolls sideways where the page is narrow; reachable by keyboard, so that it can be scrolled. */
export function Scroller({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
