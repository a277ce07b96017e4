import type { ComponentChildren } from 'preact';

/** A part that scrolls sideways on a narrow page; focusable, so that the keyboard can scroll it. */
export function Scroller({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
