import type { ComponentChildren } from 'preact';
import { useSurroundings } from '../host.ts';

/** A section of the page with its heading; a `foldable` one remembers whether it is folded. */
export function Section(props: {
  id: string;
  title: string;
  /** A shorter name for the section links. */
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

/** The capitals are visual only: screen readers would spell some of them. */
const Title = ({ id, title }: { id: string; title: string }) => (
  <h2 id={`${id}-title`} aria-label={title}>
    {title}
  </h2>
);
