import { useEffect, useState } from 'preact/hooks';
import { drawSoon } from '../draw-queue.ts';
import type { loadedLater } from './loaded-later.ts';

export type LoadedLater = typeof loadedLater;

let loading: Promise<LoadedLater> | undefined;

/** Starts loading what the answer need not wait for, while the page waits for the answer anyway. */
export function loadLater(): Promise<LoadedLater> {
  loading ??= import('./loaded-later.ts').then((loaded) => loaded.loadedLater);
  return loading;
}

/** The parts of the page that are loaded later; undefined until everything before them is painted. */
export function useLoadedLater(): LoadedLater | undefined {
  const [parts, setParts] = useState<LoadedLater>();
  useEffect(() => {
    void loadLater().then((loaded) => drawSoon(() => setParts(loaded)));
  }, []);
  return parts;
}

/** A placeholder for what is loaded later. It looks like a picture not drawn yet to code that waits for pictures. */
export const PlaceOfLater = () => <div class="picture" />;
