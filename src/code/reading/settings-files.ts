import { libraries } from '../libraries/index.ts';
import { parametersGivenAs, parametersInString } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import { lossInWords } from './loss-words.ts';
import type { Use } from './use.ts';

const { symbols, canonical, argument } = lookups.python;

/** Libraries that are configured by files, the most particular first. */
const configured = [
  'lightgbm',
  'xgboost',
  'catboost',
  'keras',
  'scikit-learn',
  ...libraries.filter(({ language }) => language === 'python').map(({ id }) => id),
];

/** `key: value`, `key = value`, `- value`, and a list in brackets. */
const line = /^([ \t]*)(?:-[ \t]+)?(?:["']?([\w.-]+)["']?[ \t]*[:=][ \t]*)?([^#\n]*)/gm;
const word = /[\w.:@=;-]+/g;

const classKeys = /^(?:_target_|class_path|target)$/;
/** Keys that name the thing which the key above them is. */
const naming = /^(?:name|type|kind|class|class_name|fn|func|function|_type_|values?|choices|default)$/i;
const lossKeys = /loss|criterion|objective/i;

/**
 * The losses that a file of settings names (YAML, TOML, and LightGBM’s own): the values of `objective`, `loss` and the
 * like, of metrics where the file trains something, and classes named by their path.
 */
export function usesInSettings(text: string): Use[] {
  const uses: Use[] = [];
  // One line by itself is shown for what it says.
  const trains =
    !text.includes('\n') ||
    /\b(?:objective|loss|loss_function|criterion|learning_rate|num_leaves|n_estimators|optimizer)\b/.test(
      text,
    );
  let parent = { key: '', indent: -1 };
  for (const { index, 0: whole, 1: indentation, 2: key, 3: rest = '' } of text.matchAll(line)) {
    if (whole.trim() === '') continue;
    const indent = indentation!.length;
    const own = key?.slice(key.lastIndexOf('.') + 1);
    const table = /^\[+[\w.-]*?([\w-]+)\]+\s*$/.exec(whole)?.[1];
    if (table) parent = { key: table, indent: -1 };
    if (table) continue;
    if (own && rest.trim() === '') parent = { key: own, indent };
    else if (own === undefined && indent < parent.indent) parent = { key: '', indent: -1 };
    const isNamed = own !== undefined && naming.test(own) && indent > parent.indent;
    const meant = ((isNamed ? parent.key : own) ?? parent.key).replaceAll('-', '_');
    if (!meant || rest.length > 300) continue;
    const isLoss = lossKeys.test(meant);
    if (!isLoss && !(trains && /metric|scoring/.test(meant)) && !classKeys.test(meant)) continue;
    const from = index + whole.length - rest.length;
    for (const { 0: value, index: at } of rest.matchAll(word)) {
      const use = useOf(meant, value, from + at, besides(text, index, indent));
      if (use) uses.push(use);
    }
  }
  return uses;
}

function useOf(
  key: string,
  value: string,
  start: number,
  given: () => ReadonlyMap<string, string>,
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
    const name = argument(configured, one, value);
    if (!name) continue;
    const inString = parametersInString(name, value);
    const read = inString.parameters ? inString : parametersGivenAs(name, given());
    return { ...place, meaning: name.meaning, name, ...read };
  }
  if (lossKeys.test(key) && symbols.has(canonical(value))) return useOf('_target_', value, start, given);
  const meaning = lossKeys.test(key) ? lossInWords(value) : undefined;
  return meaning && { ...place, meaning };
}

/** Keys that hold the arguments of the class beside them. */
const holders = /^(?:init_args|args|kwargs|params|parameters|options)$/;

/** The settings near a place, with the same indentation or held beside it: `alpha: 0.9` beside `objective: huber`. */
const besides = (text: string, at: number, indent: number) => (): ReadonlyMap<string, string> => {
  const near = text.slice(Math.max(0, at - 1500), at + 1500);
  const given = new Map<string, string>();
  let isHeld = false;
  for (const [, indentation = '', key, value = ''] of near.matchAll(line)) {
    if (key === undefined) continue;
    const isBeside = indentation.length === indent;
    if (isBeside || (isHeld && indentation.length > indent))
      given.set(key, value.trim().replace(/^["']|["'],?$/g, ''));
    if (indentation.length <= indent) isHeld = isBeside && holders.test(key);
  }
  return given;
};
