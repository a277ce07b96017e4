import type { Comparison } from '../compare/comparison.ts';
import type { MurphyDiagram, ScoreDifference } from '../compare/murphy.ts';
import { count } from './format.ts';

export const murphyTitle = 'Whichever loss is used: Murphy diagrams';

/** What a Murphy diagram shows, for readers who have never seen one. */
export function aboutMurphy({ murphy = [], rows }: Comparison): string {
  const looked = murphy[0]?.rows ?? rows;
  return `Every loss that estimates the mean, and every loss that estimates the median, is a weighted sum of elementary scores, one for each threshold (Ehm and others 2016). A model that is nowhere behind is not worse under any loss of that kind. Intervals are at 95%, each threshold by itself.${looked < rows ? ` ${count(looked, 'evenly spaced row')} are looked at.` : ''}`;
}

/** One sentence per kind of loss for each model but the baseline. */
export const murphyFindings = ({ murphy = [], models, baseline }: Comparison): string[] =>
  murphy.flatMap((diagram) =>
    models.flatMap(({ name }, model) =>
      name === baseline ? [] : [murphyFinding(diagram, model, name, baseline)],
    ),
  );

/** `Losses of the mean: b.csv is ahead of a.csv at 31 of 40 thresholds and behind at none.` */
export function murphyFinding(
  { functional, differences, thresholds }: MurphyDiagram,
  model: number,
  name: string,
  baseline: string,
): string {
  const along = differences[model]!;
  const ahead = along.filter(isAhead).length;
  const behind = along.filter(isBehind).length;
  const of = `${thresholds.length} thresholds`;
  const kind = `Losses of the ${functional}`;
  if (ahead === 0 && behind === 0)
    return `${kind}: ${name} and ${baseline} can’t be told apart at any threshold.`;
  if (behind === 0)
    return `${kind}: ${name} is ahead of ${baseline} at ${ahead} of ${of} and behind at none: no loss of this kind is seen to prefer ${baseline}.`;
  if (ahead === 0)
    return `${kind}: ${name} is behind ${baseline} at ${behind} of ${of} and ahead at none: no loss of this kind is seen to prefer ${name}.`;
  return `${kind}: ${name} is ahead of ${baseline} at ${ahead} of ${of} and behind at ${behind}: which is better depends on the loss.`;
}

const isAhead = ({ interval }: ScoreDifference): boolean => interval[1] < 0;
const isBehind = ({ interval }: ScoreDifference): boolean => interval[0] > 0;
