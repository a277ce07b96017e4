import type { LossId } from '../../losses/index.ts';
import type { RowTerm } from '../../losses/row-term.ts';
import type { Values } from './snippet.ts';
import { snippet, snippetLibraries } from './snippets.ts';

/** A loss as code for one library. */
export interface CodeToPaste {
  /** The library's id, e.g. `pytorch`. */
  library: string;
  name: string;
  /** Absent if the library has neither the loss nor one near it. */
  code?: string;
  /** Whether the library lacks the requested loss and this is the nearest one it has. */
  isNearest: boolean;
}

/**
 * Code for a loss in every library for which code is offered; `nearest` replaces the loss in libraries that lack it, or
 * lack it with weights or scales of the rows.
 */
export const codeToPaste = (
  loss: LossId,
  parameters: Values,
  nearest: LossId,
  rowTerm?: RowTerm,
): CodeToPaste[] =>
  snippetLibraries.map(({ id, name }) => {
    const wanted = snippet(loss, id, parameters, rowTerm);
    const code = wanted ?? snippet(nearest, id, {}, rowTerm);
    return { library: id, name, isNearest: wanted === undefined, ...(code && { code }) };
  });
