import { useState } from 'preact/hooks';
import { useSurroundings } from '../host.ts';

/** A state stored with this panel, since VS Code discards the page when its tab is hidden or the window reloads. */
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
