import type { JSX } from 'preact';

// The few custom elements the page uses, with the properties it sets.
type Element<Properties = object> = JSX.HTMLAttributes<HTMLElement> & Properties;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-button': Element<{ secondary?: boolean; disabled?: boolean; icon?: string }>;
      'vscode-progress-bar': Element<{ value?: number; indeterminate?: boolean }>;
      'vscode-single-select': Element<{ value?: string; label?: string; combobox?: boolean }>;
      'vscode-option': Element<{ value?: string; selected?: boolean; description?: string }>;
      'vscode-textfield': Element<{ value?: string; type?: string; min?: number; placeholder?: string; label?: string }>;
      'vscode-checkbox': Element<{ checked?: boolean; label?: string }>;
    }
  }
}
