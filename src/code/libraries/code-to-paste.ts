import type { LossId } from '../../losses/index.ts';
import type { Values } from './snippet.ts';
import { snippet, snippetLibraries } from './snippets.ts';

/** A loss as code of one library. */
export interface CodeToPaste {
  /** The library's id, e.g. `pytorch`. */
  library: string;
  name: string;
  /** Absent where the library knows neither the loss nor one near it. */
  code?: string;
  /** Whether the library cannot be given the loss asked for, and this is the nearest it has. */
  isNearest: boolean;
}

/** A loss in every library that code is offered for; `nearest` where a library cannot be given it. */
export const codeToPaste = (loss: LossId, parameters: Values, nearest: LossId): CodeToPaste[] =>
  snippetLibraries.map(({ id, name }) => {
    const wanted = snippet(loss, id, parameters);
    const code = wanted ?? snippet(nearest, id);
    return { library: id, name, isNearest: wanted === undefined, ...(code && { code }) };
  });
