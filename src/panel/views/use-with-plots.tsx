import { useEffect, useState } from 'preact/hooks';
import { drawSoon } from '../draw-queue.ts';
import type { withPlots } from './with-plots.ts';

type WithPlots = typeof withPlots;

let loading: Promise<{ withPlots: WithPlots }> | undefined;

/** Starts loading the parts of the page that draw plots, while the page waits for the answer anyway. */
export function expectPlots(): Promise<{ withPlots: WithPlots }> {
  loading ??= import('./with-plots.ts');
  return loading;
}

/** The parts of the page that draw plots; undefined until everything before them is painted. */
export function useWithPlots(): WithPlots | undefined {
  const [parts, setParts] = useState<WithPlots>();
  useEffect(() => {
    void expectPlots().then(({ withPlots }) => drawSoon(() => setParts(withPlots)));
  }, []);
  return parts;
}

/** A placeholder for the plots. It looks like a picture not drawn yet to code that waits for all pictures. */
export const PlaceOfPlots = () => <div class="picture" />;
