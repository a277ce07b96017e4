import { losses } from '../../losses/index.ts';
import { libraries } from '../libraries/index.ts';
import type { CodeName, Meaning } from '../libraries/library.ts';
import { numberIn, parametersGivenAs, parametersInString } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import { isLossClass, lossInWords } from './loss-words.ts';
import type { Use } from './use.ts';

const { symbols, canonical, argument } = lookups.python;

/** Libraries that are configured by files, the most specific first. */
const configured = [
  'lightgbm',
  'xgboost',
  'catboost',
  'keras',
  'scikit-learn',
  ...libraries.filter(({ language }) => language === 'python').map(({ id }) => id),
];

/** A value. A word after a slash names a metric of a log: `val/rmse`. */
const word = /(?<![\w/])[\w.:@=;-]+(?!\/)/g;
/** Consecutive words form a sentence, not a value: `objective: more revenue by regression`. */
const sentence = /[\w.][ \t]+[\w.]/;

const classKeys = /^(?:_target_|class_path|target)$/;
/** Keys that only name or type what the key above them is about. */
export const naming =
  /^(?:name|type|kind|class|class_name|fn|func|function|_type_|_name|values?|choices|default)$/i;
const lossKeys = /loss|criterion|objective/i;
/** Keys whose value is the name of a registered class. */
const registryKeys = /^(?:type|name|class_name)$/i;

/** What a settings file as a whole says about each of its settings. */
export interface SettingsFile {
  /** Whether it configures training; otherwise a metric can be anything. */
  trains: boolean;
  /** The libraries mentioned in the file. */
  mentioned: () => readonly string[];
}

const ofTraining =
  /\b(?:objective|loss|loss_function|criterion|learning_rate|num_leaves|n_estimators|optimizer)\b/;

/** What a file says as a whole. The libraries are searched for on first request. */
export function settingsFile(text: string): SettingsFile {
  let mentioned: readonly string[] | undefined;
  return {
    // A single line is an excerpt, shown because of what it says.
    trains: !text.includes('\n') || ofTraining.test(text),
    mentioned: () => {
      if (mentioned) return mentioned;
      const plainText = text.toLowerCase();
      mentioned = configured.filter((id) => plainText.includes(id));
      return mentioned;
    },
  };
}

/** A cheap test: most files of data and of other programs contain none of these keys. */
export const maySayLoss = (text: string): boolean =>
  /loss|criterion|objective|metric|scoring|target|class_path/i.test(text);

/** The key that a value is for: its own, or the one above if its own only names it or it is a list item. */
export function keyOf(own: string | undefined, holder: string | undefined, value: string): string {
  const meant = (own !== undefined && !naming.test(own) ? own : (holder ?? own ?? '')).replaceAll('-', '_');
  // For example `type: L1Loss` below `pixel_opt:`.
  const isRegistered = own !== undefined && registryKeys.test(own) && isLossClass(value);
  return isRegistered && !lossKeys.test(meant) ? 'loss' : meant;
}

/** Whether the value of a setting names a loss, a metric of a trained model, or a class. */
export const saysLoss = (key: string, value: string, { trains }: SettingsFile): boolean =>
  (lossKeys.test(key) || (trains && /metric|scoring/.test(key)) || classKeys.test(key)) &&
  !sentence.test(value);

/** The losses that a value names, one or several; `given` returns the settings beside it. */
export function usesInValue(
  key: string,
  value: string,
  start: number,
  given: () => ReadonlyMap<string, string>,
  file: SettingsFile,
): Use[] {
  if (!saysLoss(key, value, file)) return [];
  return [...value.matchAll(word)].flatMap(
    ({ 0: one, index }) => useOf(key, one, start + index, given, file.mentioned) ?? [],
  );
}

function useOf(
  key: string,
  value: string,
  start: number,
  given: () => ReadonlyMap<string, string>,
  mentioned: () => readonly string[],
): Use | undefined {
  const place = { start, end: start + value.length };
  if (classKeys.test(key)) {
    const name = symbols.get(canonical(value));
    return name && { ...place, meaning: name.meaning, name, ...parametersGivenAs(name, given()) };
  }
  const keys = /metric/.test(key)
    ? ['metric', 'metrics', 'eval_metric']
    : /scoring/.test(key)
      ? ['scoring']
      : ['objective', 'loss', 'loss_function', 'criterion'];
  for (const one of [key, ...keys]) {
    const known = argument(configured, one, value);
    if (!known) continue;
    // LightGBM’s `objective: cross_entropy` is binary; elsewhere the words are taken literally.
    const said = /^(?:objective|app)/.test(key) || !lossKeys.test(key) ? undefined : lossInWords(value);
    if (said && said !== known.meaning) return { ...place, meaning: said, ...parametersByUse(said, given()) };
    const inString = parametersInString(known, value);
    const read = inString.parameters ? inString : parametersGivenAs(known, given());
    return {
      ...place,
      meaning: known.meaning,
      ...nameIn(mentioned, key, one, value, known),
      ...(read.parameters || /^objective/.test(key) ? read : parametersByUse(known.meaning, given())),
    };
  }
  if (lossKeys.test(key) && symbols.has(canonical(value)))
    return useOf('_target_', value, start, given, mentioned);
  if (!lossKeys.test(key)) return undefined;
  // Custom registries use PyTorch’s class names: `type: SmoothL1Loss` beside `beta: 0.1`.
  const registered = isLossClass(value) ? symbols.get(`torch.nn.${value}`) : undefined;
  if (registered)
    return {
      ...place,
      meaning: registered.meaning,
      name: registered,
      ...parametersGivenAs(registered, given()),
    };
  const meaning = lossInWords(value);
  return meaning && { ...place, meaning, ...parametersByUse(meaning, given()) };
}

/**
 * The library’s name for the value of a setting, if it is clear which library reads it. Programs of their own also
 * use `loss` and `criterion`, so these count only if the file mentions a library.
 */
function nameIn(
  mentioned: () => readonly string[],
  written: string,
  key: string,
  value: string,
  known: CodeName,
): Pick<Use, 'name'> {
  const isDistinct = !/loss(?!_function$)|criterion/.test(written) || /[:@]/.test(value);
  if (isDistinct) return { name: known };
  const name = argument(mentioned(), key, value);
  return name ? { name } : {};
}

/** The parameter beside a loss in `{name: huber, delta: 2}`, by its usual names, for where no library defines them. */
function parametersByUse(meaning: Meaning, given: ReadonlyMap<string, string>): Pick<Use, 'parameters'> {
  const loss = losses.find(({ id }) => meaning === `loss:${id}`);
  const key = loss?.aliases?.parameter?.find((word) => given.has(word));
  const value = key === undefined ? undefined : numberIn(given.get(key)!);
  // A loss with such settings has one parameter.
  const [parameter] = Object.keys(loss?.parameters ?? {});
  return parameter && value !== undefined ? { parameters: { [parameter]: value } } : {};
}

/** Keys that hold the arguments of the class beside them. */
export const holding = /^(?:init_args|args|kwargs|params|parameters|options)$/;

/** A value without its quotation marks and trailing comma. */
export const plain = (value: string) => value.trim().replace(/^["']|["']?,?$/g, '');
