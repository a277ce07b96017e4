import type { LossId } from '../../losses/index.ts';
import type { RowTerm } from '../../losses/row-term.ts';
import { lossOfTrained, type Trained, type Values } from './snippet.ts';
import { snippet, snippetLibraries } from './snippets.ts';

/** A loss as code for one library. */
export interface CodeToPaste {
  /** The library's id, e.g. `pytorch`. */
  library: string;
  name: string;
  /** Absent if the library has neither the loss nor one near it. */
  code?: string;
  /** The loss of the code if the library lacks the requested one. */
  nearest?: LossId;
}

/** What is to be trained with, and what is known of the target and the rows. */
export interface ToTrain {
  loss: Trained;
  parameters: Values;
  /** Replaces the loss in libraries that lack it, or lack it with weights or scales of the rows. */
  nearest: Trained;
  rowTerm?: RowTerm | undefined;
  /** What has to be done to the target first, as a comment; the binomial likelihood takes it as it is. */
  first?: string | undefined;
}

/**
 * Code for a loss in every library for which code is offered.
 *
 * @example codeToPaste({ loss: 'l1', parameters: {}, nearest: 'l1' })[0].name // 'PyTorch'
 */
export const codeToPaste = ({ loss, parameters, nearest, rowTerm, first }: ToTrain): CodeToPaste[] =>
  snippetLibraries.map(({ id, name, language }) => {
    const codeOf = (trained: Trained, values: Values) => {
      const code = snippet(trained, id, values, rowTerm);
      if (!code || !first || trained === 'binomial') return code;
      return `${language === 'stan' ? '//' : '#'} ${first}\n${code}`;
    };
    const wanted = codeOf(loss, parameters);
    if (wanted !== undefined) return { library: id, name, code: wanted };
    const code = codeOf(nearest, {});
    return { library: id, name, nearest: lossOfTrained(nearest), ...(code && { code }) };
  });
