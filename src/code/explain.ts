import { lawById, lossById } from '../losses/catalog.ts';
import { formula } from '../losses/formula.ts';
import type { LawId, LossId } from '../losses/ids.ts';
import { libraryById, namesOfLaw, namesOfLoss } from './libraries/names/index.ts';
import type { CodeName, Meaning } from './libraries/names/library.ts';

/** What there is to say about a name, as Markdown: a few lines, and more for who asks. */
export interface Explanation {
  loss: LossId;
  short: string;
  details: string;
}

/** The loss that a name stands for: the loss itself, or the one its law implies. */
export const lossOf = (meaning: Meaning): LossId => {
  const [kind, id] = meaning.split(':') as ['law', LawId] | ['loss', LossId];
  return kind === 'law' ? lawById(id).loss : id;
};

/**
 * Explains a law or a loss met in code: which loss the law implies (or which law the loss assumes) and why, the
 * formula, what is estimated, when it is best and when it hurts, and its names in other libraries.
 *
 * `name` is the name as met, for its note; it is left out of the list of names.
 */
export function explain(meaning: Meaning, name?: CodeName): Explanation {
  const isLaw = meaning.startsWith('law:');
  const loss = lossById(lossOf(meaning));
  const law = isLaw ? lawById(meaning.slice(4) as LawId) : loss.law && lawById(loss.law);
  const lossFormula = code(formula(loss.formula, loss.parameters).plain);
  const heading = isLaw
    ? `**${law!.name}** implies the loss **${loss.short}**: ${lossFormula}`
    : law
      ? `**${loss.name}** assumes **${law.name}**: ${lossFormula}`
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
    ...(law
      ? [`**From the law:** ${code(formula(law.negativeLog, law.parameters).plain)}. ${law.dropped}`]
      : []),
    ...elsewhere(loss.id, law?.id, name),
  ].join('\n\n');
  return { loss: loss.id, short, details };
}

/** One name a library, of the loss and of its law. */
function elsewhere(loss: LossId, law: LawId | undefined, met: CodeName | undefined): string[] {
  const byLibrary = new Map<string, CodeName>();
  for (const name of [...namesOfLoss(loss), ...(law ? namesOfLaw(law) : [])])
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
