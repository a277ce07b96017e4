import type { ComponentChildren, TargetedEvent } from 'preact';

/** Form elements: the browser's own, styled by controls.css in the theme's colors. */

/** Without an `onClick`, it submits its form. */
export function Button(props: {
  secondary?: boolean;
  disabled?: boolean;
  onClick?: () => void;
  children?: ComponentChildren;
}) {
  const { secondary, disabled = false, onClick, children } = props;
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={secondary ? 'button secondary' : 'button'}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

export function Checkbox(props: {
  label: string;
  checked: boolean;
  onChange: (event: TargetedEvent<HTMLInputElement>) => void;
}) {
  const { label, checked, onChange } = props;
  return (
    <label class="checkbox">
      <input type="checkbox" checked={checked} onChange={onChange} /> {label}
    </label>
  );
}

/** A value from 0 to 100; indeterminate without one. */
export const ProgressBar = (props: { value?: number; 'aria-label': string }) => (
  <progress max={100} {...props} />
);

export function TextField(props: {
  label: string;
  value: string;
  type?: 'number';
  min?: number;
  placeholder: string;
  onInput: (event: TargetedEvent<HTMLInputElement>) => void;
}) {
  const { label, type = 'text', ...rest } = props;
  return (
    <input
      class="text"
      type={type}
      aria-label={label}
      {...(type === 'number' && { step: 'any' })}
      {...rest}
    />
  );
}
