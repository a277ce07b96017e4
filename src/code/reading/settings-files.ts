import { libraries } from '../libraries/index.ts';
import type { CodeName, Meaning } from '../libraries/library.ts';
import { numberIn, parametersGivenAs, parametersInString } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import { isLossClass, lossInWords } from './loss-words.ts';
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
const line = /^([ \t]*)(-[ \t]+)?(?:["']?([\w.-]+)["']?[ \t]*(?::(?=\s|$)|=)[ \t]*)?([^#\n]*)/gm;
/** A value; what stands behind a slash is the name of a figure: `val/rmse`. */
const word = /(?<![\w/])[\w.:@=;-]+(?!\/)/g;
/** Words one after the other tell something: `objective: more revenue by regression`. */
const sentence = /[\w.][ \t]+[\w.]/;
/** A table of TOML. */
const table = /^\[+[\w.-]*?([\w-]+)\]+\s*$/;

const classKeys = /^(?:_target_|class_path|target)$/;
/** Keys that name the thing which the key above them is. */
const naming = /^(?:name|type|kind|class|class_name|fn|func|function|_type_|values?|choices|default)$/i;
const lossKeys = /loss|criterion|objective/i;
/** Keys under which a registry finds a class by its name alone. */
const registryKeys = /^(?:type|name|class_name)$/i;

/** The libraries that a text names. */
function librariesIn(text: string): string[] {
  const plainText = text.toLowerCase();
  return configured.filter((id) => plainText.includes(id));
}

/** A key that holds others. */
interface Holder {
  key: string;
  indent: number;
}

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
  let holders: Holder[] = [];
  const isInText = linesOfText();
  let said: readonly string[] | undefined;
  const mentioned = () => {
    said ??= librariesIn(text);
    return said;
  };
  const lines = [...text.matchAll(line)];
  let settings: readonly Setting[] | undefined;
  for (const [k, { index, 0: whole, 1: space, 2: dash = '', 3: written, 4: value = '' }] of lines.entries()) {
    if (isInText(whole, space!.length) || whole.trim() === '') continue;
    // `loss: &loss huber`, `loss: !!str huber`
    const rest = value.replace(/^[&!][\w!-]+(?=[ \t]+\S)/, (mark) => ' '.repeat(mark.length));
    const name = table.exec(whole)?.[1];
    if (name) {
      holders = [{ key: name, indent: -1 }];
      continue;
    }
    // An item of a list may stand right below the key that holds it.
    const outer = space!.length;
    while (holders.length > 0 && holders.at(-1)!.indent >= outer + (dash ? 1 : 0)) holders.pop();
    const own = written?.slice(written.lastIndexOf('.') + 1);
    const meant = meantBy(own, holders).replaceAll('-', '_');
    if (own && rest.trim() === '' && holders.length < deepest)
      holders.push({ key: own, indent: outer + dash.length });
    if (rest.length > 300) continue;
    const from = index + whole.length - rest.length;
    const inBraces = inline(rest);
    const given = () => {
      if (inBraces.length > 0) return settingsOf(inBraces);
      settings ??= lines.map(settingIn);
      return besides(settings, k);
    };
    // `pixel_opt:` above `type: L1Loss`
    const isRegistered = own !== undefined && registryKeys.test(own) && isLossClass(plain(rest));
    const key = isRegistered && !lossKeys.test(meant) ? 'loss' : meant;
    const values =
      isMeant(key, trains) && !sentence.test(rest)
        ? [...rest.matchAll(word)].map(({ 0: value, index: at }) => ({ key, value, at }))
        : inBraces.filter(({ key }) => isMeant(key, trains));
    for (const { key, value, at } of values) {
      const use = useOf(key, value, from + at, given, mentioned);
      if (use) uses.push(use);
    }
  }
  return uses;
}

/** Tells line by line whether it belongs to a text over lines: behind `key: |` of YAML, or between three quotes of TOML. */
function linesOfText(): (line: string, indent: number) => boolean {
  let quotes = '';
  let block: number | undefined;
  return (line, indent) => {
    if (quotes) {
      if (line.includes(quotes)) quotes = '';
      return true;
    }
    if (block !== undefined && (line.trim() === '' || indent > block)) return true;
    block = /:[ \t]*[|>][-+\d]*[ \t]*\r?$/.test(line) ? indent : undefined;
    const [, opened = '', rest = ''] = /=[ \t]*("{3}|'{3})(.*)/.exec(line) ?? [];
    if (opened && !rest.includes(opened)) quotes = opened;
    return false;
  };
}

/** Whether a setting of this name says a loss, a metric of what is trained, or a class. */
const isMeant = (key: string, trains: boolean): boolean =>
  lossKeys.test(key) || (trains && /metric|scoring/.test(key)) || classKeys.test(key);

/** No settings that matter stand deeper. */
const deepest = 30;

/** What a value is for: its own key, or the one above that it names or is listed under. */
const meantBy = (own: string | undefined, holders: readonly Holder[]): string =>
  own !== undefined && !naming.test(own)
    ? own
    : (holders.findLast(({ key }) => !naming.test(key))?.key ?? own ?? '');

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
    // LightGBM’s `objective: cross_entropy` is binary; elsewhere the words mean what they say.
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
  // A registry of its own takes PyTorch’s names: `type: SmoothL1Loss` beside `beta: 0.1`.
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
 * The library’s name for what a setting says, where it is plain which library reads it: `loss` and `criterion` are read
 * by programs of their own as well, unless the file names a library.
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

/** What programs of their own call a loss’s parameter in settings. */
const parameterWords: Partial<Record<Meaning, readonly [parameter: string, words: RegExp]>> = {
  'loss:huber': ['delta', /^(?:delta|beta|huber_delta)$/],
  'loss:pseudo-huber': ['delta', /^delta$/],
  'loss:quantile': ['tau', /^(?:tau|quantile)$/],
  'loss:tweedie': ['p', /^(?:p|power|variance_power)$/],
};

/** `{name: huber, delta: 2}`: what stands beside a loss, where no library says what it is called. */
function parametersByUse(meaning: Meaning, given: ReadonlyMap<string, string>): Pick<Use, 'parameters'> {
  const [parameter, words] = parameterWords[meaning] ?? [];
  const [, text] = (words && [...given].find(([key]) => words.test(key))) ?? [];
  const value = text === undefined ? undefined : numberIn(text);
  return parameter && value !== undefined ? { parameters: { [parameter]: value } } : {};
}

/** Keys that hold the arguments of the class beside them. */
const holding = /^(?:init_args|args|kwargs|params|parameters|options)$/;

/** What one line sets; a border stands between tables. */
interface Setting {
  at: number;
  indent: number;
  isItem: boolean;
  isBlank: boolean;
  isTable: boolean;
  key: string | undefined;
  value: string;
}

const settingIn = ({
  index,
  0: whole,
  1: space = '',
  2: dash = '',
  3: key,
  4: value = '',
}: RegExpExecArray): Setting => ({
  at: index,
  indent: space.length + dash.length,
  isItem: dash !== '',
  isBlank: whole.trim() === '',
  isTable: table.test(whole),
  key,
  value: plain(value),
});

/** The settings of the same table as line k, or held beside it: `alpha: 0.9` beside `objective: huber`. */
function besides(settings: readonly Setting[], k: number): ReadonlyMap<string, string> {
  const { at, indent } = settings[k]!;
  // Another table, another item of the list, or what holds this one.
  const isBorder = (one: Setting) =>
    !one.isBlank && (one.isTable || one.indent < indent || (one.indent === indent && one.isItem));
  let first = k;
  while (first > 0 && at - settings[first - 1]!.at <= farthest && !isBorder(settings[first]!)) first--;
  const given = new Map<string, string>();
  let isHeld = false;
  for (let i = first; i < settings.length && settings[i]!.at - at <= farthest; i++) {
    const one = settings[i]!;
    if (i > k && isBorder(one)) break;
    if (one.key === undefined) continue;
    const isBeside = one.indent === indent;
    if (isBeside || (isHeld && one.indent > indent)) given.set(one.key, one.value);
    if (one.indent <= indent) isHeld = isBeside && holding.test(one.key);
  }
  return given;
}

/** No setting that matters stands farther from the loss, in characters. */
const farthest = 1500;

/** The settings in braces on one line: `{name: huber, delta: 2}`. */
const inline = (rest: string): { key: string; value: string; at: number }[] =>
  [...rest.matchAll(/([{,][ \t]*["']?([\w-]+)["']?[ \t]*[:=][ \t]*["']?)([\w.:@=;-]+)/g)].map(
    ({ index, 1: before, 2: key, 3: value }) => ({ key: key!, value: value!, at: index + before!.length }),
  );

const settingsOf = (settings: readonly { key: string; value: string }[]): ReadonlyMap<string, string> =>
  new Map(settings.map(({ key, value }) => [key, value]));

const plain = (value: string) => value.trim().replace(/^["']|["'],?$/g, '');
