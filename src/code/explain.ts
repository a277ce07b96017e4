import { formula } from '../losses/formula.ts';
import {
  type DistributionId,
  distributionById,
  distributions,
  type LossId,
  lossById,
  losses,
  lossImpliedBy,
} from '../losses/index.ts';
import { type OtherDistribution, otherDistributions, otherLosses } from './beyond-catalog.ts';
import { libraryById } from './libraries/index.ts';
import type { ArgumentValue, CodeName, Meaning, ParameterArgument, Role } from './libraries/library.ts';
import { roleOf } from './reading/use.ts';
import { specialCase } from './special-case.ts';

/** The explanation of a name: a few short lines of Markdown. */
export interface Explanation {
  /** Absent if the name stands for no loss of the catalog. */
  loss?: LossId;
  text: string;
}

/** What the code around a name says about it. */
export interface Context {
  name?: CodeName;
  parameters?: Readonly<Record<string, ArgumentValue>>;
  /** A distribution's numeric arguments. */
  arguments?: Readonly<Record<string, number>>;
  callee?: string;
  role?: Role;
}

/**
 * The loss that a name stands for: the loss itself, or the one its distribution implies; undefined if the catalog
 * lacks it.
 */
export function lossOf(
  meaning: Meaning,
  parameters: Readonly<Record<string, unknown>> = {},
): LossId | undefined {
  const [kind, id] = meaning.split(':') as [string, string];
  const loss =
    kind === 'loss'
      ? losses.find((one) => one.id === id)?.id
      : isCatalogued(id)
        ? lossImpliedBy(id)
        : otherDistributions[id as keyof typeof otherDistributions].loss;
  return loss && specialCase(loss, parameters);
}

const isCatalogued = (id: string): id is DistributionId => distributions.some((one) => one.id === id);

/** The parameters of a name: those set by the code, or else the library’s defaults. */
export function parametersOf({ name, parameters = {}, callee }: Context): Record<string, ArgumentValue> {
  const all: Record<string, ArgumentValue> = {};
  for (const one of parametersIn(name, callee))
    if (one.default !== undefined) all[one.parameter] = one.default;
  return { ...all, ...parameters };
}

/** The parameters that the call accepts, for a string that several calls accept. */
const parametersIn = (name: CodeName | undefined, callee: string | undefined): readonly ParameterArgument[] =>
  (name?.parameters ?? []).filter(
    (one) => !one.callee || callee === undefined || isCallOf(one.callee, callee),
  );

const isCallOf = (name: string, callee: string) => callee === name || callee.endsWith(`.${name}`);

/**
 * Explains a distribution or a loss in code: what the loss estimates, when that is efficient and when it hurts, and
 * what the arguments change. Random draws and priors get one line: they imply no loss.
 *
 * `explain('distribution:laplace').loss === 'l1'`
 */
export function explain(meaning: Meaning, context: Context = {}): Explanation {
  const [kind, id] = meaning.split(':') as [string, string];
  const role = roleOf(context);
  if (kind === 'distribution') {
    const shownName = nameOf(id);
    if (role === 'draw') return { text: `Random draws from ${withArticle(shownName)}${given(context)}.` };
    if (role === 'prior')
      return {
        text: `**${shownName}**${given(context)} as a prior: it acts on a parameter and implies no loss for the data.`,
      };
  }
  const loss = lossOf(meaning, parametersOf(context));
  if (!loss) return { text: [beyond(kind, id), ...inLibrary(context)].join('\n\n') };
  return { loss, text: ofLoss(loss, kind === 'distribution' ? id : undefined, context) };
}

function ofLoss(id: LossId, distribution: string | undefined, context: Context): string {
  const loss = lossById(id);
  const shown = code(formula(loss.formula, loss.parameters, numbers(context.parameters)).plain);
  const heading = distribution
    ? `**${nameOf(distribution)}** ${isOfResidual(distribution) ? 'errors' : 'targets'} imply **${loss.name}**: ${shown}`
    : `**${loss.name}**: ${shown}`;
  const role = roleOf(context);
  const purpose =
    role === 'metric'
      ? `A **metric** here: it trains nothing, and scores predictions of ${loss.estimator}.`
      : role === 'probability'
        ? 'A **probability**, a quantile or a plotted density here: it trains nothing.'
        : `Estimates ${loss.estimator}.`;
  const assumed = !distribution && loss.distribution && distributionById(loss.distribution).name;
  return [
    heading,
    purpose,
    `**Efficient when** ${loss.optimal}${assumed ? ` (distribution: ${assumed})` : ''}.`,
    `**Hurts when** ${loss.hurts}.`,
    ...inLibrary(context),
  ].join('\n\n');
}

/** The explanation of a distribution or loss that is not in the catalog. */
function beyond(kind: string, id: string): string {
  if (kind === 'loss') {
    const { name, use } = otherLosses[id as keyof typeof otherLosses];
    return `**${name}**: ${use[0]!.toLowerCase()}${use.slice(1)}`;
  }
  const {
    name,
    use,
    kind: role,
    implies,
  }: OtherDistribution = otherDistributions[id as keyof typeof otherDistributions];
  if (role === 'prior')
    return `**${name}**: mostly a prior for ${use}. A prior acts on a parameter and implies no loss for the data.`;
  if (role === 'statistic')
    return `**${name}**: the distribution of ${use}. It implies no loss for the data.`;
  return `**${name}**: describes ${use}. ${implies ?? 'The loss that it implies is its negative log-likelihood, which has no shorter name.'}`;
}

const nameOf = (id: string): string =>
  isCatalogued(id)
    ? distributionById(id).name
    : otherDistributions[id as keyof typeof otherDistributions].name;

/** Whether it is a distribution of the residual, not of the target given the prediction. */
const isOfResidual = (id: string) => isCatalogued(id) && /^f\(r/.test(distributionById(id).density.plain);

/** ` (loc = 0, scale = 2)` */
const given = ({ arguments: values = {} }: Context): string => {
  const pairs = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  return pairs.length > 0 ? ` (${pairs.join(', ')})` : '';
};

/** `an **Exponential** distribution`, `a **Uniform** distribution`, `a **Gaussian process**` */
function withArticle(name: string): string {
  const article = /^(?:[aeio]|LKJ|F$)/i.test(name) ? 'an' : 'a';
  const isNoun = /(?:distribution|model|process|walk|autoregression)$/.test(name);
  return `${article} **${name}**${isNoun ? '' : ' distribution'}`;
}

/** What users of the library should know about the name, and what its arguments are here. */
function inLibrary({ name, parameters = {}, arguments: values = {}, callee }: Context): string[] {
  if (!name) return [];
  const set = onePerParameter(parametersIn(name, callee)).flatMap((one) =>
    sentence(one, parameters[one.parameter]),
  );
  const numbers = Object.entries(values).map(([argument, value]) => `${argument} = ${value} here`);
  const all = [...set, ...numbers, ...(name.note ? [name.note] : [])];
  return all.length > 0 ? [`_In ${libraryById(name.library)!.name}: ${all.join('; ')}._`] : [];
}

/** Each parameter once; of several spellings (`delta` and `δ`), the one that has a default. */
function onePerParameter(parameters: readonly ParameterArgument[]): ParameterArgument[] {
  const byParameter = new Map<string, ParameterArgument>();
  for (const one of parameters)
    if (
      byParameter.get(one.parameter)?.default === undefined &&
      (one.default !== undefined || !byParameter.has(one.parameter))
    )
      byParameter.set(one.parameter, one);
  return [...byParameter.values()];
}

/** `delta = 0.1 here, in the units of the target` */
function sentence(
  { argument, default: standard, says, isQuiet }: ParameterArgument,
  given: ArgumentValue | undefined,
): string[] {
  if (isQuiet && given === undefined) return [];
  const value = given ?? standard;
  const what = typeof says === 'function' ? value !== undefined && says(value) : says;
  const more = what ? `, ${what}` : '';
  if (value === undefined) return [`${argument} must be given${more}`];
  if (given === undefined) return [`${argument} = ${value} by default${more}`];
  // An expression can contain anything.
  const shown = typeof given === 'string' ? code(given.replaceAll('`', "'")) : String(given);
  return [`${argument} = ${shown} here${more}`];
}

const numbers = (values: Readonly<Record<string, ArgumentValue>> = {}): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );

const code = (text: string) => `\`${text}\``;
