import { partsNamed } from '../columns/named-parts.ts';
import type { Roles } from '../columns/parts.ts';

/** For an assistant, which calls again: the readings of the columns that are equally good, as inputs of the call. */
export const choicesForAssistant = (file: string, choices: readonly Roles[]): string =>
  [
    `Nothing was analyzed: several readings of the columns of ${file} are equally good. Ask the user which is meant, then call again with one of these inputs:`,
    ...choices.map((roles) => JSON.stringify({ file, ...partsNamed(roles) })),
  ].join('\n');
