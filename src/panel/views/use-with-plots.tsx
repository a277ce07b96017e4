import { useEffect, useState } from 'preact/hooks';
import { drawSoon } from '../draw-queue.ts';
import type { withPlots } from './with-plots.ts';

type WithPlots = typeof withPlots;

let loading: Promise<{ withPlots: WithPlots }> | undefined;

/** Loads the parts of the page that draw plots, where the answer is waited for anyway. */
export function expectPlots(): Promise<{ withPlots: WithPlots }> {
  loading ??= import('./with-plots.ts');
  return loading;
}

/** The parts of the page that draw plots; undefined until what comes before them is painted. */
export function useWithPlots(): WithPlots | undefined {
  const [parts, setParts] = useState<WithPlots>();
  useEffect(() => {
    void expectPlots().then(({ withPlots }) => drawSoon(() => setParts(withPlots)));
  }, []);
  return parts;
}

/** Stands where they will be: like a picture that is not drawn, for whoever waits until all are. */
export const PlaceOfPlots = () => <div class="picture" />;
