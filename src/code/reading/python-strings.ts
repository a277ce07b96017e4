import { argumentsAt, parametersGiven, parametersInString } from './call-arguments.ts';
import { usesInModel, usesInSession } from './embedded.ts';
import { usesInterpolated } from './interpolated.ts';
import { lookups, remembered } from './lookup.ts';
import { isLossClass, lossInWords } from './loss-words.ts';
import { besides } from './python-arguments.ts';
import type { Frame } from './python-frames.ts';
import { keywords, resolve } from './python-names.ts';
import type { PythonWalk } from './python-walk.ts';
import { choosers, classKeys, itself, naming, registryKeys, results, showing } from './python-words.ts';
import type { Reader } from './reader.ts';
import { longestPath } from './reader.ts';
import { isTwice } from './scan.ts';
import { usesInSettings } from './settings-files.ts';
import type { Use } from './use.ts';

const { symbols, canonical, libraryOf, argument, argumentKeys, isValue, keyAtPlace } = lookups.python;

/** The expressions in an f-string. Doubled braces are literal ones. */
const expressions = /(?<!\{)\{(?!\{)([^{}]+)\}/g;

/** Whether the character before a string’s quotation mark is a letter. */
const isPrefix = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;

/** What a key says about its value. Cached, because the same few keys recur. */
const kindOf = remembered((key) => ({
  namesClass: classKeys.test(key),
  namesRegistered: registryKeys.test(key),
  isLoss: ofLoss.test(key),
}));

const isLoss = (key: string | undefined): boolean => Boolean(key) && kindOf(key!).isLoss;

/** Reads the string at token i: its interpolated expressions, any code in it, and the name that it may be. */
export function readString(walk: PythonWalk, i: number): void {
  const { reader, bindings, frame } = walk;
  const start = reader.tokens.start[i]!;
  const quote = reader.text.charCodeAt(start - 1);
  const isTriple = isTwice(reader.text, start - 3, quote);
  if (isPrefix(reader.text.charCodeAt(start - (isTriple ? 4 : 2)))) {
    const before = reader.text.slice(Math.max(0, start - 6), start);
    if (/(?<!\w)[rR]?[fF][rR]?(?:"{3}|'{3}|["'])$/.test(before))
      walk.add(usesInterpolated(walk.language, expressions, reader, i, bindings));
  }
  const length = reader.tokens.end[i]! - start;
  if (length > 20 && isTriple) {
    walk.add(usesInModel(reader, i));
    walk.add(usesInSession(walk.language, reader, i, bindings));
    return;
  }
  // Settings written as JSON: `json.loads('{"objective": "reg:absoluteerror"}')`.
  if (length > 20 && reader.text[start] === '{' && /^\{\s*["']/.test(reader.word(i).slice(0, 40)))
    walk.add(
      usesInSettings(reader.word(i)).map((use) => ({
        ...use,
        start: use.start + start,
        end: use.end + start,
      })),
    );
  if (length > 120) return;
  // A key of a dictionary says what its value is for, for example an output.
  if (frame.bracket === '{' && reader.is(i + 1, ':')) return;
  if (readAttribute(walk, i) || readName(walk, i)) return;
  const place = frame.place === 0 || (frame.place !== undefined && reader.word(i).startsWith('--'));
  if (place && !frame.key && naming.has(frame.method)) frame.option = reader.word(i);
}

/** Reads `getattr(nn, "MSELoss")` and `"_target_": "torch.nn.MSELoss"`. */
function readAttribute(walk: PythonWalk, i: number): boolean {
  const { reader, frame } = walk;
  const word = reader.word(i);
  const module = moduleOfAttribute(walk, i);
  if (module !== undefined) {
    const name = symbols.get(canonical(`${module}.${word}`));
    // `getattr(nn, "SmoothL1Loss")(beta=0.1)`
    const call = reader.afterBracket(frame.open);
    if (name)
      walk.reportName(
        i,
        name,
        reader.is(call, '(') ? parametersGiven(name, reader, argumentsAt(reader, call)) : {},
      );
    return name !== undefined;
  }
  // The full path of a class is unambiguous under any key.
  const isPath =
    word.includes('.') && fullPath.test(word) && isWholeValue(reader, i) && !showing.has(frame.method);
  const named = isPath ? symbols.get(canonical(word)) : undefined;
  if (named) walk.reportName(i, named, besides(walk, named));
  if (named) return true;
  const { namesClass, namesRegistered } = kindOf(frame.key);
  // Registries can have scopes: `mmdet.CrossEntropyLoss`.
  const bare = namesRegistered ? word.replace(/^[a-z]\w*\./, '') : word;
  const isClass = namesRegistered && isLossClass(bare) && !frame.method.startsWith('register');
  if (!isClass && !namesClass) return false;
  // Custom registries use PyTorch’s class names: `dict(type="SmoothL1Loss", beta=0.1)`.
  const name = symbols.get(canonical(isClass ? registered(walk, bare) : word));
  if (name) walk.reportName(i, name, besides(walk, name));
  return name !== undefined || (isClass && reportWords(walk, i, lossInWords(bare)));
}

/** PyTorch’s name for a registered class. OpenMMLab’s cross-entropy is binary if `use_sigmoid=True`. */
function registered({ reader, frame }: PythonWalk, word: string): string {
  const isBinary =
    word === 'CrossEntropyLoss' &&
    argumentsAt(reader, frame.open).some(
      ({ name, from }) => name === 'use_sigmoid' && reader.word(from) === 'True',
    );
  return `torch.nn.${isBinary ? 'BCEWithLogitsLoss' : word}`;
}

/** A path such as `torch.nn.MSELoss`, with at least two modules before the class. */
const fullPath = /^[a-z_]\w*(?:\.\w+){2,}$/;

/** The module whose attribute the string at token i names: `getattr(nn, …)`, `vars(nn)[…]`, `nn.__dict__[…]`. */
function moduleOfAttribute({ reader, frame, bindings }: PythonWalk, i: number): string | undefined {
  if (frame.place === 1 && reader.isWord(frame.open - 1, keywords.getattr))
    return resolve(reader, frame.open + 1, bindings)?.path;
  if (frame.bracket !== '[' || i !== frame.open + 1 || !reader.is(i + 1, ']')) return undefined;
  const before = frame.open - 1;
  if (reader.isWord(before, keywords.__dict__)) {
    let first = before - 2;
    while (before - first < 2 * longestPath && reader.is(first - 1, '.')) first -= 2;
    const of = resolve(reader, first, bindings);
    return of?.path.endsWith('.__dict__') ? of.path.slice(0, -'.__dict__'.length) : undefined;
  }
  const isVars =
    reader.is(before, ')') && reader.is(before - 2, '(') && reader.isWord(before - 3, keywords.vars);
  return isVars ? resolve(reader, before - 1, bindings)?.path : undefined;
}

/** Reports a loss whose meaning is known, but not its library. */
function reportWords(
  { reader, add }: PythonWalk,
  i: number,
  meaning: Use['meaning'] | undefined,
  key = '',
): boolean {
  const role = key.startsWith('metric') && { role: 'metric' as const };
  if (meaning) add([{ start: reader.tokens.start[i]!, end: reader.tokens.end[i]!, meaning, ...role }]);
  return meaning !== undefined;
}

/** Reads a string that a library takes as the name of a loss, a metric or a distribution. */
function readName(walk: PythonWalk, i: number): boolean {
  const { reader, frame } = walk;
  const word = reader.word(i);
  const own = ownKey(frame);
  // A cheap test that rejects nearly every string of a file.
  const mayMean = isLoss(own) || isLoss(frame.option) || isLoss(frame.meantFor);
  if (!mayMean && !frame.isDefinition && !isValue(word)) return false;
  if (!isWholeValue(reader, i)) return false;
  const keys = [own, meantIn(frame), frame.meantFor];
  const isKnown = frame.callee.endsWith('.compile') || libraryOf(frame.callee.split('.')[0]!).length > 0;
  const isShown = showing.has(frame.method) || (frame.inDictionary && results.test(frame.variable));
  for (const [k, written] of keys.entries()) {
    if (!written || keys.indexOf(written) < k) continue;
    const key = plain(written);
    // `train/loss` is the name of a metric in a log.
    if (!key || key.includes('/') || (isShown && !isKnown)) continue;
    const known = argumentKeys.has(key);
    const name = known ? argument(readers(walk, word), key, word) : undefined;
    if (name) {
      const read = parametersInString(name, word);
      const more = read.parameters ? read : besides(walk, name);
      walk.reportName(i, name, { ...more, ...(frame.callee && { callee: frame.callee }) });
      return true;
    }
    // Outside known libraries, the name of a variable says as much as that of an argument.
    for (const alike of isKnown && key !== 'refit' ? [] : keysAlike(key)) {
      const name = argument(readers(walk, word), alike, word);
      if (!name) continue;
      walk.reportName(i, name, parametersInString(name, word));
      return true;
    }
    const isOwn = isMetric(walk, key, word) || (!isKnown && (ofLoss.test(key) || isChoice(frame, key, word)));
    const isPlain = !isKnown && isOfOwnClass(frame) && plainly.test(key);
    const mayName = key === 'metric_for_best_model' || isPlain || (isOwn && learns(walk));
    if (mayName && reportWords(walk, i, lossInWords(word), key)) return true;
  }
  return false;
}

/**
 * Whether the default of a parameter chooses a loss: `def distance(a, b, kind="mse")`. `l1` and `l2` may be norms
 * instead.
 */
const isChoice = (frame: Frame, key: string, word: string): boolean =>
  frame.isDefinition === true &&
  choosers.test(key) &&
  !/^(?:l[12]|quantile)$/i.test(word) &&
  // The name of a new object.
  !(key === 'name' && frame.method === '__init__');

/** Whether the default of a parameter or a class's field is a metric: `def evaluate(model, metric="rmse")`. */
const isMetric = ({ frame, blocks }: PythonWalk, key: string, word: string): boolean =>
  (frame.isDefinition === true || (frame.bracket === '' && blocks.isInClassBody)) &&
  key === 'metric' &&
  /^(?:r?ms(?:l?)e|s?ma(?:p?)e)$/i.test(word);

/** The argument or key of the next value, by name or by position. */
const ownKey = ({ key, place, callee, method }: Frame): string =>
  key || (place === undefined ? '' : keyAtPlace(callee, place) || (place === 0 ? setBy(method) : ''));

/** What a method named like `setLossType` sets, or one named like `get_loss` or `build_criterion` returns. */
const setBy = (method: string): string =>
  /^set[A-Z]/.test(method)
    ? method.slice(3, 4).toLowerCase() + method.slice(4)
    : (/^(?:get|build|make|create)_(loss|criterion)(?:_f(?:n|unc|unction))?$/.exec(method)?.[1] ?? '');

/** The argument or key that the next value is meant for. */
export function meantIn(frame: Frame): string {
  const own = ownKey(frame);
  // In a dictionary passed as such an argument, the keys name outputs: `metrics={"price": ["mae"]}`.
  const isOutput = frame.bracket === '{' && argumentKeys.has(plain(frame.meantFor)) && !argumentKeys.has(own);
  if (isOutput && !itself.has(own)) return frame.meantFor;
  return own && !itself.has(own) ? own : (frame.option ?? (frame.meantFor || own));
}

/** A key reduced to its last part, in a common spelling: `model__loss`, `--loss-function`, `LOSS`. */
const plain = remembered((key) => {
  const cut = key.lastIndexOf('__');
  const last = (cut < 0 ? key : key.slice(cut + 2)).replace(/^-+/, '').replaceAll('-', '_');
  return /[a-z]/.test(last) ? last : last.toLowerCase();
});

/** Names of settings or variables that choose a loss. */
const ofLoss = /loss|criterion|objective/i;

/** Whether the position is an argument of a class or function that the program itself defines. */
const isOfOwnClass = ({ isDefinition, place, method }: Frame): boolean =>
  isDefinition || (place !== undefined && /^[A-Z]/.test(method));

/** Names of such arguments that are losses whatever the file imports. */
const plainly = /^(?:loss(?:_(?:fn|func|function|type|name))?|criterion)$/;

/** The library arguments that a setting or variable with this name may correspond to. */
const keysAlike = (key: string): readonly string[] =>
  /metric/i.test(key)
    ? ['metrics', 'eval_metric', 'metric', 'scoring']
    : ofLoss.test(key)
      ? ['loss', 'objective', 'loss_function', 'criterion']
      : /scor|refit/i.test(key)
        ? ['scoring']
        : [];

/** Whether a string is a value by itself, not compared with or joined to others. */
function isWholeValue(reader: Reader, i: number): boolean {
  const next = reader.mark(i + 1);
  if ((next && '+%.*'.includes(next)) || reader.isString(i + 1)) return false;
  const last = reader.mark(i - 1);
  if (last === '=') return !'=!<>'.includes(reader.mark(i - 2) || ' ');
  if (last) return ':,[({'.includes(last);
  return reader.isWord(i - 1, keywords.or) || reader.isWord(i - 1, keywords.else);
}

/** The libraries that may interpret the string at this position. */
function readers({ frame, bindings }: PythonWalk, word: string): string[] {
  const { callee, inDictionary } = frame;
  if (callee.endsWith('.compile'))
    return ['keras', 'tensorflow', 'tf_keras', 'keras_core'].some((root) => bindings.imported.has(root))
      ? ['keras']
      : [];
  const among = libraryOf(callee.split('.')[0]!).map(({ id }) => id);
  if (among.length > 0 && !inDictionary) return among;
  for (const root of bindings.imported) for (const { id } of libraryOf(root)) among.push(id);
  // A name such as `reg:squarederror` is distinct enough without an import.
  if (word.includes(':')) among.push('xgboost');
  return among;
}

/** Libraries that are used for much besides machine learning. */
const calculating: ReadonlySet<string> = new Set(['numpy', 'scipy', 'sympy']);

/** Whether the file does machine learning at all; then a setting called loss is one. */
const learns = ({ bindings }: PythonWalk): boolean =>
  [...bindings.imported].some((root) => !calculating.has(root));
