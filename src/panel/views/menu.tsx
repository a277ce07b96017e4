import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

/** A button that opens a short list of actions; the platform closes it on Escape and on a click elsewhere. */
export function Menu(props: {
  icon: IconName;
  label: string;
  /** What the button shows beside its icon; the label is then only read out. */
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
      <div id={id} popover="auto" class="menu">
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
