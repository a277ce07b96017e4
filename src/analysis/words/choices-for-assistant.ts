import { assignmentsOf } from '../columns/assigned-roles.ts';
import type { Roles } from '../columns/parts.ts';
import { purposeForms } from '../purpose/named-purpose.ts';
import type { Report } from '../report.ts';
import { goalInWords } from './roles-in-words.ts';

/** For an assistant, which will call again: the equally plausible readings of the columns, as inputs of that call. */
export const choicesForAssistant = (file: string, choices: readonly Roles[]): string =>
  [
    `Nothing was analyzed: several interpretations of the columns of ${file} are equally plausible. Ask the user which is right, then call again with one of these inputs:`,
    ...choices.map((roles) => JSON.stringify({ file, ...assignmentsOf(roles) })),
    ...choices.flatMap((roles) => goalInWords(roles) ?? []),
  ].join('\n');

/** What to ask the user: only what the answer depends on and nobody has stated. */
export function purposeForAssistant({ recommendation: { purposes }, settings }: Report): string[] {
  if (!purposes || settings.purpose !== undefined || purposes.mean.loss === purposes.median.loss) return [];
  return [
    `The answer depends on the purpose. Ask the user: “What will the predictions be used for?” Totals and RMSE (mean), typical values and MAE (median), intervals (distribution), a quantile, or two costs? Then call again with “purpose”: ${purposeForms}.`,
  ];
}
