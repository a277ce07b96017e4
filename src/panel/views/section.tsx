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
        <Title id={id} title={title} />
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
          <Title id={id} title={title} />
        </summary>
        {children}
      </details>
    </section>
  );
}

/** Its capitals are for the eye: read out, some would be spelled. */
const Title = ({ id, title }: { id: string; title: string }) => (
  <h2 id={`${id}-title`} aria-label={title}>
    {title}
  </h2>
);
