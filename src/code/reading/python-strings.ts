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

/** What a formatted string prints; two braces are one in the text. */
const expressions = /(?<!\{)\{(?!\{)([^{}]+)\}/g;

/** Whether a letter stands before a string’s quote. */
const isPrefix = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;

/** What a key says of its value; the same few keys come again and again. */
const kindOf = remembered((key) => ({
  namesClass: classKeys.test(key),
  namesRegistered: registryKeys.test(key),
  isLoss: ofLoss.test(key),
}));

const isLoss = (key: string | undefined): boolean => Boolean(key) && kindOf(key!).isLoss;

/** Reads the string at token i: what it prints, what it holds, and the name that it may be. */
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
  // Settings in JSON: `json.loads('{"objective": "reg:absoluteerror"}')`.
  if (length > 20 && reader.text[start] === '{' && /^\{\s*["']/.test(reader.word(i).slice(0, 40)))
    walk.add(
      usesInSettings(reader.word(i)).map((use) => ({
        ...use,
        start: use.start + start,
        end: use.end + start,
      })),
    );
  if (length > 120) return;
  // A key of a dictionary names what the values are for, such as an output.
  if (frame.bracket === '{' && reader.is(i + 1, ':')) return;
  if (readAttribute(walk, i) || readName(walk, i)) return;
  const place = frame.place === 0 || (frame.place !== undefined && reader.word(i).startsWith('--'));
  if (place && !frame.key && naming.has(frame.method)) frame.said = reader.word(i);
}

/** `getattr(nn, "MSELoss")`, and `"_target_": "torch.nn.MSELoss"`. */
function readAttribute(walk: PythonWalk, i: number): boolean {
  const { reader, frame } = walk;
  const word = reader.word(i);
  const module = moduleAsked(walk, i);
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
  // A class by its full path needs no key that says so.
  const isPath =
    word.includes('.') && fullPath.test(word) && isWholeValue(reader, i) && !showing.has(frame.method);
  const named = isPath ? symbols.get(canonical(word)) : undefined;
  if (named) walk.reportName(i, named, besides(walk, named));
  if (named) return true;
  const { namesClass, namesRegistered } = kindOf(frame.key);
  // `mmdet.CrossEntropyLoss`: a registry may have a scope.
  const bare = namesRegistered ? word.replace(/^[a-z]\w*\./, '') : word;
  const isClass = namesRegistered && isLossClass(bare) && !frame.method.startsWith('register');
  if (!isClass && !namesClass) return false;
  // A registry of its own takes PyTorch’s names: `dict(type="SmoothL1Loss", beta=0.1)`.
  const name = symbols.get(canonical(isClass ? registered(walk, bare) : word));
  if (name) walk.reportName(i, name, besides(walk, name));
  return name !== undefined || (isClass && reportWords(walk, i, lossInWords(bare)));
}

/** PyTorch’s name of a registry’s class: with `use_sigmoid=True` OpenMMLab’s cross-entropy is binary. */
function registered({ reader, frame }: PythonWalk, word: string): string {
  const isBinary =
    word === 'CrossEntropyLoss' &&
    argumentsAt(reader, frame.open).some(
      ({ name, from }) => name === 'use_sigmoid' && reader.word(from) === 'True',
    );
  return `torch.nn.${isBinary ? 'BCEWithLogitsLoss' : word}`;
}

/** `torch.nn.MSELoss`, with at least two modules before it. */
const fullPath = /^[a-z_]\w*(?:\.\w+){2,}$/;

/** The module whose attribute the string at token i names: `getattr(nn, …)`, `vars(nn)[…]`, `nn.__dict__[…]`. */
function moduleAsked({ reader, frame, bindings }: PythonWalk, i: number): string | undefined {
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

/** Reports a loss of which only the meaning is known. */
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

/** A string that a library reads as the name of a loss, a metric or a distribution. */
function readName(walk: PythonWalk, i: number): boolean {
  const { reader, frame } = walk;
  const word = reader.word(i);
  const own = ownKey(frame);
  // Nearly every string of a file is turned away here.
  const mayMean = isLoss(own) || isLoss(frame.said) || isLoss(frame.meantFor);
  if (!mayMean && !frame.isDefinition && !isValue(word)) return false;
  if (!isWholeValue(reader, i)) return false;
  const keys = [own, meantIn(frame), frame.meantFor];
  const isKnown = frame.callee.endsWith('.compile') || libraryOf(frame.callee.split('.')[0]!).length > 0;
  const isShown = showing.has(frame.method) || (frame.inDictionary && results.test(frame.variable));
  for (const [k, written] of keys.entries()) {
    if (!written || keys.indexOf(written) < k) continue;
    const key = plain(written);
    // `train/loss` is a figure that a log calls so.
    if (!key || key.includes('/') || (isShown && !isKnown)) continue;
    const known = argumentKeys.has(key);
    const name = known ? argument(readers(walk, word), key, word) : undefined;
    if (name) {
      const read = parametersInString(name, word);
      const more = read.parameters ? read : besides(walk, name);
      walk.reportName(i, name, { ...more, ...(frame.callee && { callee: frame.callee }) });
      return true;
    }
    // Elsewhere the name of the variable says as much as an argument does.
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

/** Whether a function’s parameter chooses a loss by default: `def distance(a, b, kind="mse")`. A bare norm is none. */
const isChoice = (frame: Frame, key: string, word: string): boolean =>
  frame.isDefinition === true &&
  choosers.test(key) &&
  !/^(?:l[12]|quantile)$/i.test(word) &&
  // What a new object is called.
  !(key === 'name' && frame.method === '__init__');

/** Whether a function’s parameter is a metric by default, or a class’s field: `def evaluate(model, metric="rmse")`. */
const isMetric = ({ frame, isInClassBody }: PythonWalk, key: string, word: string): boolean =>
  (frame.isDefinition === true || (frame.bracket === '' && isInClassBody)) &&
  key === 'metric' &&
  /^(?:r?ms(?:l?)e|s?ma(?:p?)e)$/i.test(word);

/** The argument or key that the next value here has, by its name or by its place. */
const ownKey = ({ key, place, callee, method }: Frame): string =>
  key || (place === undefined ? '' : keyAtPlace(callee, place) || (place === 0 ? setBy(method) : ''));

/** What a method called `setLossType` sets, and what one called `get_loss` or `build_criterion` gives. */
const setBy = (method: string): string =>
  /^set[A-Z]/.test(method)
    ? method.slice(3, 4).toLowerCase() + method.slice(4)
    : (/^(?:get|build|make|create)_(loss|criterion)(?:_f(?:n|unc|unction))?$/.exec(method)?.[1] ?? '');

/** For what the next value here is meant. */
export function meantIn(frame: Frame): string {
  const own = ownKey(frame);
  // The keys of a dictionary for an argument are names of outputs: `metrics={"price": ["mae"]}`.
  const isOutput = frame.bracket === '{' && argumentKeys.has(plain(frame.meantFor)) && !argumentKeys.has(own);
  if (isOutput && !itself.has(own)) return frame.meantFor;
  return own && !itself.has(own) ? own : (frame.said ?? (frame.meantFor || own));
}

/** The last part of `model__loss`, `--loss-function` and `LOSS`. */
const plain = remembered((key) => {
  const cut = key.lastIndexOf('__');
  const last = (cut < 0 ? key : key.slice(cut + 2)).replace(/^-+/, '').replaceAll('-', '_');
  return /[a-z]/.test(last) ? last : last.toLowerCase();
});

/** A setting or a variable of this name chooses a loss. */
const ofLoss = /loss|criterion|objective/i;

/** Whether an argument stands here of a class or a function that the program defines itself. */
const isOfOwnClass = ({ isDefinition, place, method }: Frame): boolean =>
  isDefinition || (place !== undefined && /^[A-Z]/.test(method));

/** Such an argument of this name is a loss, whatever the file imports. */
const plainly = /^(?:loss(?:_(?:fn|func|function|type|name))?|criterion)$/;

/** The arguments that may be meant where a setting or a variable has this name. */
const keysAlike = (key: string): readonly string[] =>
  /metric/i.test(key)
    ? ['metrics', 'eval_metric', 'metric', 'scoring']
    : ofLoss.test(key)
      ? ['loss', 'objective', 'loss_function', 'criterion']
      : /scor|refit/i.test(key)
        ? ['scoring']
        : [];

/** Whether a string stands alone, not compared or put together with others. */
function isWholeValue(reader: Reader, i: number): boolean {
  const next = reader.mark(i + 1);
  if ((next && '+%.*'.includes(next)) || reader.isString(i + 1)) return false;
  const last = reader.mark(i - 1);
  if (last === '=') return !'=!<>'.includes(reader.mark(i - 2) || ' ');
  if (last) return ':,[({'.includes(last);
  return reader.isWord(i - 1, keywords.or) || reader.isWord(i - 1, keywords.else);
}

/** The libraries that may read a string standing here. */
function readers({ frame, bindings }: PythonWalk, word: string): string[] {
  const { callee, inDictionary } = frame;
  if (callee.endsWith('.compile'))
    return ['keras', 'tensorflow', 'tf_keras', 'keras_core'].some((root) => bindings.imported.has(root))
      ? ['keras']
      : [];
  const among = libraryOf(callee.split('.')[0]!).map(({ id }) => id);
  if (among.length > 0 && !inDictionary) return among;
  for (const root of bindings.imported) for (const { id } of libraryOf(root)) among.push(id);
  // Distinct enough to need no import: `reg:squarederror`.
  if (word.includes(':')) among.push('xgboost');
  return among;
}

/** Libraries that much else than learning needs. */
const calculating: ReadonlySet<string> = new Set(['numpy', 'scipy', 'sympy']);

/** Whether the file has to do with learning at all: then a setting called loss is one. */
const learns = ({ bindings }: PythonWalk): boolean =>
  [...bindings.imported].some((root) => !calculating.has(root));
