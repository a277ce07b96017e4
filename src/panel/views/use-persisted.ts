import { useState } from 'preact/hooks';
import { useSurroundings } from '../host.ts';

/** A state that this panel keeps: VS Code takes the page away behind another tab, and when the window reloads. */
export function usePersisted<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  const { view } = useSurroundings();
  const [value, set] = useState((view.get(key) as Value | undefined) ?? initial);
  return [
    value,
    (next) => {
      view.set(key, next);
      set(next);
    },
  ];
}
