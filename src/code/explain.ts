import { formula } from '../losses/formula.ts';
import {
  type DistributionId,
  distributionById,
  type LossId,
  lossById,
  lossImpliedBy,
} from '../losses/index.ts';
import { libraryById, namesOfDistribution, namesOfLoss } from './libraries/index.ts';
import type { CodeName, Meaning } from './libraries/library.ts';

/** What there is to say about a name, as Markdown: a few lines, and more for who asks. */
export interface Explanation {
  loss: LossId;
  short: string;
  details: string;
}

/** The loss that a name stands for: the loss itself, or the one its distribution implies. */
export const lossOf = (meaning: Meaning): LossId => {
  const [kind, id] = meaning.split(':') as ['distribution', DistributionId] | ['loss', LossId];
  return kind === 'distribution' ? lossImpliedBy(id) : id;
};

/**
 * Explains a distribution or a loss met in code: which loss the distribution implies (or which distribution the loss assumes) and why, the
 * formula, what is estimated, when it is best and when it hurts, and its names in other libraries.
 *
 * `name` is the name as met, for its note; it is left out of the list of names.
 */
export function explain(meaning: Meaning, name?: CodeName): Explanation {
  const isDistribution = meaning.startsWith('distribution:');
  const loss = lossById(lossOf(meaning));
  const distribution = isDistribution
    ? distributionById(meaning.slice('distribution:'.length) as DistributionId)
    : loss.distribution && distributionById(loss.distribution);
  const lossFormula = code(formula(loss.formula, loss.parameters).plain);
  const heading = isDistribution
    ? `**${distribution!.name}** implies the loss **${loss.short}**: ${lossFormula}`
    : distribution
      ? `**${loss.name}** assumes **${distribution.name}**: ${lossFormula}`
      : `**${loss.name}**: ${lossFormula}`;
  const purpose = name?.isMetric
    ? 'A **metric** here: it trains nothing, and scores predictions of'
    : 'It estimates';
  const short = [
    heading,
    `${purpose} ${loss.estimator}. ${loss.why}`,
    `**Hurts when** ${loss.hurts}.`,
    ...(name?.note ? [`_In ${libraryById(name.library)!.name}: ${name.note}._`] : []),
  ].join('\n\n');
  const details = [
    `**Best when** ${loss.optimal}.`,
    ...(distribution
      ? [
          `**From the distribution:** ${code(formula(distribution.negativeLog, distribution.parameters).plain)}. ${distribution.dropped}`,
        ]
      : []),
    ...elsewhere(loss.id, distribution?.id, name),
  ].join('\n\n');
  return { loss: loss.id, short, details };
}

/** One name a library, of the loss and of its distribution. */
function elsewhere(
  loss: LossId,
  distribution: DistributionId | undefined,
  met: CodeName | undefined,
): string[] {
  const byLibrary = new Map<string, CodeName>();
  for (const name of [...namesOfLoss(loss), ...(distribution ? namesOfDistribution(distribution) : [])])
    if (name.library !== met?.library && !byLibrary.has(name.library)) byLibrary.set(name.library, name);
  if (byLibrary.size === 0) return [];
  const items = [...byLibrary].map(
    ([library, name]) => `${libraryById(library)!.name} ${code(written(name))}`,
  );
  return [`**Elsewhere:** ${items.join(', ')}`];
}

/** As one would write it: `torch.nn.MSELoss`, `objective="reg:squarederror"`. */
const written = ({ name, keys }: CodeName) => (keys ? `${keys[0]}="${name}"` : name);

const code = (text: string) => `\`${text}\``;
