import {
  holding,
  keyOf,
  maySayLoss,
  naming,
  plain,
  saysLoss,
  settingsFile,
  usesInValue,
} from './settings.ts';
import type { Use } from './use.ts';

/** `key: value`, `key = value`, `- value`, a list in brackets, and Hydra's `- override /model/loss@head: mse`. */
const line =
  /^([ \t]*)(-[ \t]+(?:override[ \t]+)?)?(?:["']?([\w./-]+)(?:@[\w.]+)?["']?[ \t]*(?::(?=\s|$)|=)[ \t]*)?([^#\n]*)/gm;
/** The header of a TOML table. */
const table = /^\[+[\w.-]*?([\w-]+)\]+\s*$/;

/** A key with others below it. */
interface Holder {
  key: string;
  indent: number;
}

/**
 * The losses named by a settings file (YAML, TOML, or LightGBM’s own format): the values of `objective`, `loss` and
 * the like, metrics if the file configures training, and classes named by their path.
 */
export function usesInSettings(text: string): Use[] {
  const uses: Use[] = [];
  if (!maySayLoss(text)) return uses;
  const file = settingsFile(text);
  let holders: Holder[] = [];
  const isInText = linesOfText();
  const lines = [...text.matchAll(line)];
  let settings: readonly Setting[] | undefined;
  for (const [k, { index, 0: whole, 1: space, 2: dash = '', 3: written, 4: value = '' }] of lines.entries()) {
    if (isInText(whole, space!.length) || whole.trim() === '') continue;
    // YAML's anchors and tags: `loss: &loss huber`, `loss: !!str huber`.
    const rest = value.replace(/^[&!][\w!-]+(?=[ \t]+\S)/, (mark) => ' '.repeat(mark.length));
    const name = table.exec(whole)?.[1];
    if (name) {
      holders = [{ key: name, indent: -1 }];
      continue;
    }
    // A list item may be indented no deeper than the key it belongs to.
    const outer = space!.length;
    while (holders.length > 0 && holders.at(-1)!.indent >= outer + (dash ? 1 : 0)) holders.pop();
    const own = written?.replace(/^.*[./]/, '');
    const holder = holders.findLast(({ key }) => !naming.test(key))?.key;
    if (own && /^[{[]?$/.test(rest.trim()) && holders.length < deepest)
      holders.push({ key: own, indent: outer + dash.length });
    if (rest.length > 300) continue;
    const from = index + whole.length - rest.length;
    const inBraces = inline(rest);
    const given = () => {
      if (inBraces.length > 0) return settingsOf(inBraces);
      settings ??= lines.map(settingIn);
      return besides(settings, k);
    };
    const key = keyOf(own, holder, plain(rest));
    const values = saysLoss(key, rest, file) ? [{ key, value: rest, at: 0 }] : inBraces;
    for (const { key, value, at } of values) uses.push(...usesInValue(key, value, from + at, given, file));
  }
  return uses;
}

/**
 * Tells, line by line, whether a line belongs to a multiline text: after YAML's `key: |`, or in a triple-quoted TOML
 * string.
 */
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

/** Settings nested deeper are ignored. */
const deepest = 30;

/** A line of settings, with what separates it from others. */
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

/**
 * The settings in the same table as line k, or in a block of arguments beside it: `alpha: 0.9` beside `objective:
 * huber`.
 */
function besides(settings: readonly Setting[], k: number): ReadonlyMap<string, string> {
  const { at, indent } = settings[k]!;
  // Another table, another list item, or the parent key.
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
    // `init_args: {beta: 0.1}`
    if (isBeside && holding.test(one.key))
      for (const { key, value } of inline(one.value)) given.set(key, value);
    if (one.indent <= indent) isHeld = isBeside && holding.test(one.key);
  }
  return given;
}

/** Settings farther than this many characters from the loss are ignored. */
const farthest = 1500;

/** The settings in braces on one line: `{name: huber, delta: 2}`. */
const inline = (rest: string): { key: string; value: string; at: number }[] =>
  [...rest.matchAll(/([{,][ \t]*["']?([\w-]+)["']?[ \t]*[:=][ \t]*["']?)([\w.:@=;-]+)/g)].map(
    ({ index, 1: before, 2: key, 3: value }) => ({ key: key!, value: value!, at: index + before!.length }),
  );

const settingsOf = (settings: readonly { key: string; value: string }[]): ReadonlyMap<string, string> =>
  new Map(settings.map(({ key, value }) => [key, value]));
