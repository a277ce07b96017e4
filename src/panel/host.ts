import type { BirpcReturn } from 'birpc';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HostFunctions, Memory, PageFunctions, PanelSettings } from './protocol.ts';

export type Host = BirpcReturn<HostFunctions, PageFunctions>;

/** What is unfolded and selected in this panel, stored when its tab is hidden or the window reloads. */
export interface ViewState {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** What any view may need: the host, the user's memory and settings, and a way to announce what was done. */
export interface Surroundings {
  host: Host;
  view: ViewState;
  settings: PanelSettings;
  memory: Memory;
  remember(memory: Partial<Memory>): void;
  /** Shows a message for a moment; screen readers read it out. */
  announce(message: string): void;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a view was drawn outside the page');
  return surroundings;
}
