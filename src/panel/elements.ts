import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { ComponentChildren, FunctionComponent, TargetedEvent } from 'preact';

/** The few of VS Code's elements that the page uses, with the properties it sets. */
type Element<Properties> = FunctionComponent<Properties & { children?: ComponentChildren; class?: string }>;
const element = <Properties>(tag: string) => tag as unknown as Element<Properties>;

type Valued = HTMLElement & { value: string };

export const Button = element<{ secondary?: boolean; disabled?: boolean; onClick: () => void }>(
  'vscode-button',
);
export const Checkbox = element<{
  label: string;
  checked: boolean;
  onChange: (event: TargetedEvent<HTMLElement & { checked: boolean }>) => void;
}>('vscode-checkbox');
/** Value from 0 to 100; indeterminate without one. */
export const ProgressBar = element<{ value?: number; indeterminate?: boolean; 'aria-label': string }>(
  'vscode-progress-bar',
);
export const SingleSelect = element<{
  key?: string;
  label: string;
  value: string;
  onChange: (event: TargetedEvent<Valued>) => void;
}>('vscode-single-select');
export const Option = element<{ key: string; value: string; selected: boolean }>('vscode-option');
export const TextField = element<{
  label: string;
  value: string;
  type?: 'number';
  min?: number;
  placeholder: string;
  onInput: (event: TargetedEvent<Valued>) => void;
}>('vscode-textfield');
