import type { ComponentChildren } from 'preact';
import { useSurroundings } from '../host.ts';

/** A part of the page with its heading; `foldable` ones remember whether they are folded. */
export function Section(props: {
  id: string;
  title: string;
  /** What the line of sections calls it, where the title is long. */
  short?: string;
  foldable?: boolean;
  children: ComponentChildren;
}) {
  const { id, title, short, foldable, children } = props;
  const { memory, remember } = useSurroundings();
  if (!foldable)
    return (
      <section aria-labelledby={`${id}-title`} id={id} data-short={short}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
      </section>
    );
  const open = !memory.folded.includes(id);
  const toggle = (now: boolean): void => {
    if (now !== open)
      remember({ folded: now ? memory.folded.filter((other) => other !== id) : [...memory.folded, id] });
  };
  return (
    <section aria-labelledby={`${id}-title`} id={id} data-short={short}>
      <details open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
        <summary>
          <h2 id={`${id}-title`}>{title}</h2>
        </summary>
        {children}
      </details>
    </section>
  );
}
