import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Tabs with a shared panel: arrow keys, Home and End move and select. */
export function Tabs<Id extends string>(props: {
  label: string;
  tabs: readonly { id: Id; name: string }[];
  selected: Id;
  select: (id: Id) => void;
  children: ComponentChildren;
}) {
  const { label, tabs, selected, select, children } = props;
  const panel = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    select(tabs[index]!.id);
    (event.currentTarget as HTMLElement).querySelectorAll('button')[index]!.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            id={`${panel}-${id}`}
            type="button"
            role="tab"
            aria-selected={id === selected}
            aria-controls={panel}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => select(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${selected}`}>
        {children}
      </div>
    </>
  );
}
