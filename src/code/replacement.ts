import { formatNumber } from '../losses/formula.ts';
import type { LossId } from '../losses/index.ts';
import { importInstead, kerasIn, libraryLine, usingInstead } from './imports.ts';
import { libraryById } from './libraries/index.ts';
import type { CodeName, ParameterArgument } from './libraries/library.ts';
import type { Form, ReplacementTarget } from './libraries/replacement-form.ts';
import { type Argument, argumentsIn } from './reading/arguments.ts';
import { enclosingBracket, type Span } from './reading/brackets.ts';
import { codeBlockAt } from './reading/documents.ts';
import type { Use } from './reading/use.ts';

/** A change of a text: replaces the characters from start to end. */
export interface Edit extends Span {
  text: string;
}

type Given = readonly [name: string, value: string][];

/**
 * Replaces a loss named in code by another loss of the same library: its name, its parameters (from the data), and
 * the import that it needs. Undefined if the library has no such loss in this form, a parameter is unknown or far
 * from the value that the library fixes, the new loss would not accept an existing argument, or nothing would change.
 *
 * `before` is code that ran earlier, such as a notebook’s earlier cells.
 *
 * `replaceLoss('…nn.MSELoss()', use, 'l1', {})` gives the edit of `MSELoss` to `L1Loss`.
 */
export function replaceLoss(
  text: string,
  use: Use,
  loss: LossId,
  values: Readonly<Record<string, number>>,
  before = '',
): Edit[] | undefined {
  const edits = changed(text, use, loss, values, before);
  return edits?.some((edit) => text.slice(edit.start, edit.end) !== edit.text) ? edits : undefined;
}

function changed(
  text: string,
  use: Use,
  loss: LossId,
  values: Readonly<Record<string, number>>,
  before: string,
): Edit[] | undefined {
  const isLoss = use.meaning.startsWith('loss:') && !use.isImport && !use.isVariable;
  const form = isLoss && use.name ? formOf(use.name, use.callee) : undefined;
  const target = form?.losses[loss];
  if (!form || !target || !isNear(target, values)) return undefined;
  const given = Object.entries(target.parameters ?? {}).map(
    ([argument, value]): [string, string] | undefined => {
      const number = typeof value === 'number' ? value : values[value];
      return number === undefined ? undefined : [argument, formatNumber(number)];
    },
  );
  if (!given.every((one) => one !== undefined)) return undefined;
  if (form.inValue) {
    const value = [target.name, ...given.map(([argument, number]) => `${argument}=${number}`)].join(':');
    return [{ start: use.start, end: use.end, text: value }];
  }
  if (target.isObject) return asKerasObject({ text, before }, use, target.name, given);
  if (isNoValue(text, use) || (form.isFitted && isFittedWith(text, use))) return undefined;
  if (isInString(text, use) && !form.keys)
    return given.length === 0 ? inString(text, use, target.name) : undefined;
  const rename = renamed({ text, before }, use, form, target);
  if (form.keys && isChoice(text, use)) return undefined;
  const called = form.keys ? undefined : callBracket(text, use.end);
  const bracket = form.keys ? settingsBracket(text, use) : (called ?? partialBracket(text, use));
  if (!bracket) return rename && given.length === 0 ? rename : undefined;
  // If the function is only passed to a call, that call's positional arguments are not the function's.
  const edits = setArguments(text, bracket, given, form, called ? use.name!.parameters : []);
  return rename && edits && [...rename, ...edits];
}

/** Replaces a loss in a document. Only the code block that contains the use is changed. Undefined in prose. */
export function replaceLossInDocument(
  text: string,
  languageId: string,
  use: Use,
  loss: LossId,
  values: Readonly<Record<string, number>>,
): Edit[] | undefined {
  const block = codeBlockAt(text, languageId, use);
  if (!block) return undefined;
  const { start, end } = block;
  const inside = { ...use, start: use.start - start, end: use.end - start };
  const edits = replaceLoss(text.slice(start, end), inside, loss, values, text.slice(0, start));
  return edits?.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
}

/** What changes besides the loss, to tell those who accept the replacement. */
export const consequenceOf = ({ name, callee }: Use, loss: LossId): string | undefined =>
  name && formOf(name, callee)?.losses[loss]?.consequence;

/** Whether a class is used as a type: as a base class, in an annotation, or in a test of an object's class. */
function isNoValue(text: string, { start, end, name }: Use): boolean {
  if (name?.keys) return false;
  // A path in a settings file, where nothing can be imported.
  if (!isInString(text, { start, end }) && /^\w+\.\w+\./.test(text.slice(start, end))) return true;
  if (/^\s*\(/.test(text.slice(end, end + 20))) return false;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/(?:->|[\w)\]]\s*:)\s*[\w.]*$/.test(line)) return true;
  // In a tuple of classes, look at the call around the tuple.
  for (let bracket = enclosingBracket(text, start); bracket; ) {
    const before = text.slice(Math.max(0, bracket.start - 200), bracket.start - 1);
    if (/(?:\bis(?:instance|subclass)|^[ \t]*class[ \t]+\w+)\s*$/m.test(before)) return true;
    bracket = /[\w)\]]\s*$/.test(before) ? undefined : enclosingBracket(text, bracket.start - 1);
  }
  return false;
}

/** The form of the library's replacements that a name belongs to. */
function formOf({ library, name, keys }: CodeName, callee: string | undefined): Form | undefined {
  return libraryById(library)?.replacements.find((form) => {
    if (form.keys)
      return (
        keys?.some((key) => form.keys!.includes(key)) &&
        (form.callees === undefined || form.callees.some((one) => callee?.endsWith(`.${one}`)))
      );
    const own = name.slice(form.prefix.length);
    return (
      !keys &&
      name.startsWith(form.prefix) &&
      !own.includes('.') &&
      (form.only === undefined || form.only.includes(own)) &&
      (form.isClass === undefined || form.isClass === /^[A-Z]/.test(own))
    );
  });
}

/** Whether the parameter values that the library fixes suit the data. */
const isNear = ({ fixed = {} }: ReplacementTarget, values: Readonly<Record<string, number>>): boolean =>
  Object.entries(fixed).every(([name, [least, most]]) => least <= values[name]! && values[name]! <= most);

/** Replaces a string by an object, which can take parameters. */
function asKerasObject(
  code: { text: string; before: string },
  { start, end }: Use,
  name: string,
  given: Given,
): Edit[] | undefined {
  const keras = kerasIn(code);
  const parameters = given.map(([argument, number]) => `${argument}=${number}`).join(', ');
  return (
    keras && [
      ...keras.edits,
      { start: start - 1, end: end + 1, text: `${keras.name}.losses.${name}(${parameters})` },
    ]
  );
}

/** Replaces the name and makes it available; undefined if it is not known how. */
function renamed(
  { text, before }: { text: string; before: string },
  use: Use,
  form: Form,
  { name, attach, module }: ReplacementTarget,
): Edit[] | undefined {
  const rename: Edit = { start: use.start, end: use.end, text: name };
  if (form.keys || text[use.start - 1] === '.') return [rename];
  if (attach) {
    const qualified = /\w+::$/.exec(text.slice(0, use.start));
    if (qualified) return [{ start: qualified.index, end: use.end, text: `${attach}::${name}` }];
    const isAttached = new RegExp(`\\b(?:library|require)\\(["']?${attach}\\b`).test(before + text);
    return isAttached ? [rename] : [libraryLine(text, attach), rename];
  }
  const local = text.slice(use.start, use.end);
  if (form.isJulia) return [...usingInstead(text, local, name), rename];
  if (!form.isPython) return undefined;
  const from = { module: module ?? form.prefix.slice(0, -1), isOnly: module !== undefined };
  return [...importInstead(text, local, name, from), rename];
}

/**
 * The bracket that takes the parameters of the loss named by a string: a dictionary, or a call that the library
 * reads. None if the string is in a list, is the default of a parameter or an option, or has a prefixed key as in a
 * grid.
 */
function settingsBracket(text: string, { start, name, callee }: Use): Span | undefined {
  const bracket = enclosingBracket(text, start);
  if (!bracket) return undefined;
  if (/\bdef[ \t]+\w+[ \t]*$/.test(text.slice(Math.max(0, bracket.start - 100), bracket.start - 1)))
    return undefined;
  const before = text.slice(Math.max(bracket.start, start - 100), start).replace(/["':]$/, '');
  const key = /([\w.]+)["']?\s*(?:=>|=|:)\s*$/.exec(before)?.[1];
  const isOwn = name!.keys!.some((one) => one === key || one.endsWith(`:${key}`));
  return isOwn || (key === undefined && callee !== undefined) ? bracket : undefined;
}

/**
 * Whether a string is one of several alternatives, of which none is in use, or an option of the program itself, which
 * need not be a name that the library knows.
 */
function isChoice(text: string, { start, callee }: Use): boolean {
  let bracket = enclosingBracket(text, start);
  for (let depth = 0; bracket && depth < deepest; depth++) {
    const before = text.slice(Math.max(0, bracket.start - 100), bracket.start);
    if (options.test(before)) return true;
    if (/[\w)\]]\s*\($/.test(before)) return false;
    // Keras takes a list of losses, one per output.
    if (before.endsWith('[') && !callee?.endsWith('.compile')) return true;
    bracket = enclosingBracket(text, bracket.start - 1);
  }
  return false;
}

/** Only this many enclosing brackets are searched. */
const deepest = 10;

/** Calls that declare a program's option. */
const options = /\b(?:add_argument|add_option|set_defaults|option|argument|Option|Argument|DEFINE_\w+)\s*\($/;

/** The bracket of `partial(F.huber_loss, delta=2)`, which takes arguments for the function passed to it. */
function partialBracket(text: string, { end }: Use): Span | undefined {
  const bracket = enclosingBracket(text, end);
  return bracket && /\bpartial\($/.test(text.slice(0, bracket.start).slice(-20)) ? bracket : undefined;
}

/** Whether a string names a class: `getattr(nn, "MSELoss")`, `{"_target_": "torch.nn.MSELoss"}`. */
const isInString = (text: string, { end }: Span): boolean => /["'`]/.test(text[end] ?? '');

/**
 * Names another class of the same module. Undefined if the old loss has parameters, since their arguments can be
 * anywhere.
 */
function inString(text: string, use: Use, name: string): Edit[] | undefined {
  if (use.parameters) return undefined;
  const dot = text.slice(use.start, use.end).lastIndexOf('.');
  return [{ start: use.start + dot + 1, end: use.end, text: name }];
}

/** Whether the model created here is fitted with arguments. */
function isFittedWith(text: string, { end }: Use): boolean {
  const call = callBracket(text, end);
  const [, argument = ')'] =
    /^\)\s*\.fit\(\s*(.)/s.exec(call ? text.slice(call.end, call.end + 60) : '') ?? [];
  return argument !== ')';
}

/** The bracket of the call whose function name ends here. */
function callBracket(text: string, end: number): Span | undefined {
  const open = /^\s*\(/.exec(text.slice(end, end + 20));
  return open ? enclosingBracket(text, end + open[0].length) : undefined;
}

/**
 * Sets the values of arguments: existing ones in place, the others instead of arguments that only the old loss takes,
 * or before the closing bracket. Undefined if the new loss would not accept an existing argument.
 */
function setArguments(
  text: string,
  bracket: Span,
  given: Given,
  form: Form,
  parameters: readonly ParameterArgument[] = [],
): Edit[] | undefined {
  const there = withNames(argumentsIn(text, bracket), parameters);
  const needed = new Map(given);
  const ofOthers = new Set([
    ...Object.values(form.losses).flatMap(({ parameters }) => Object.keys(parameters ?? {})),
    ...(form.drops ?? []),
  ]);
  const isForeign = ({ name }: { name?: string }) =>
    name !== undefined && ofOthers.has(name) && !needed.has(name);
  const { takes } = form;
  if (takes) {
    const known = ({ name }: { name?: string }) =>
      name === undefined || needed.has(name) || ofOthers.has(name) || takes.named.includes(name);
    if (!there.every(known) || there.filter(({ name }) => !name).length > takes.positional) return undefined;
  }
  const inDictionary = text[bracket.start - 1] === '{';
  const spaced = / = /.test(text.slice(bracket.start, bracket.end)) ? ' = ' : '=';
  const missing = given
    .filter(([name]) => !there.some((argument) => argument.name === name))
    .map(([name, value]) => (inDictionary ? `"${name}": ${value}` : `${name}${spaced}${value}`));
  const edits = there.flatMap((argument, i): Edit[] => {
    const { name, start, end, valueStart } = argument;
    const value = name === undefined ? undefined : needed.get(name);
    if (value !== undefined) return [{ start: valueStart, end, text: value }];
    if (!isForeign(argument)) return [];
    const instead = missing.shift();
    if (instead) return [{ start, end, text: instead }];
    // With the comma before it, or for a first argument with the comma after it.
    const [comma] = /^(?:\s|#[^\n]*)*,/.exec(text.slice(end, bracket.end)) ?? [''];
    return there.slice(0, i).every(isForeign)
      ? [{ start, end: there[i + 1]?.start ?? end + comma.length, text: '' }]
      : [{ start: there[i - 1]!.end, end, text: '' }];
  });
  if (missing.length === 0) return edits;
  const end = there.at(-1)?.end ?? bracket.start;
  return [...edits, { start: end, end, text: (there.length > 0 ? ', ' : '') + missing.join(', ') }];
}

/** Gives positional arguments that are parameters of the loss their names. */
function withNames(there: readonly Argument[], parameters: readonly ParameterArgument[]): Argument[] {
  return there.map((argument, place) => {
    const known = argument.name === undefined && parameters.find((one) => one.place === place);
    return known ? { ...argument, name: known.argument } : argument;
  });
}
