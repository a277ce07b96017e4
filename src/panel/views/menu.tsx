import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

/**
 * A button that opens a short list of actions. Arrow keys, Home and End move through it; the browser closes it on
 * Escape and on a click elsewhere.
 */
export function Menu(props: {
  icon: IconName;
  label: string;
  /** Text beside the button's icon; the label is then only read out. */
  text?: string;
  actions: { text: string; run: () => void }[];
}) {
  const { icon, label, text, actions } = props;
  const id = useId();
  return (
    <span class="menu-place">
      <button
        type="button"
        class="quiet"
        popovertarget={id}
        {...(!text && { 'aria-label': label, title: label })}
      >
        <Icon name={icon} /> {text && <span>{text}</span>}
      </button>
      <div
        id={id}
        popover="auto"
        class="menu"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={label}
        onKeyDown={moveAlong}
        onToggle={({ currentTarget, newState }) => {
          if (newState === 'open') currentTarget.querySelector('button')!.focus();
        }}
      >
        {actions.map((action) => (
          <button
            key={action.text}
            type="button"
            popovertarget={id}
            popovertargetaction="hide"
            onClick={action.run}
          >
            {action.text}
          </button>
        ))}
      </div>
    </span>
  );
}

function moveAlong(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]!.focus();
}
