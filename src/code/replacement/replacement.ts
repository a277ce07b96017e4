import { formatNumber } from '../../losses/formula.ts';
import type { LossId } from '../../losses/index.ts';
import { libraryById } from '../libraries/index.ts';
import type { CodeName } from '../libraries/library.ts';
import type { Form, ReplacementTarget } from '../libraries/replacement-form.ts';
import type { Span } from '../reading/brackets.ts';
import { codeBlockAt } from '../reading/documents.ts';
import type { Use } from '../reading/use.ts';
import { type Given, setArguments } from './arguments.ts';
import type { Edit } from './edit.ts';
import { fittedTarget } from './fitted-target.ts';
import { importInstead, kerasIn, libraryLine, numpyIn, usingInstead } from './imports.ts';
import {
  callBracket,
  isChoice,
  isFittedWith,
  isInString,
  isNoValue,
  partialBracket,
  settingsBracket,
} from './places.ts';

/**
 * Replaces a loss named in code by another loss of the same library: its name, its parameters (from the data), and
 * the import that it needs. Undefined if the library has no such loss in this form, if a parameter is unknown or far
 * from the value that the library fixes, if the new loss needs a target that the code does not show or would not accept
 * an existing argument, or if nothing would change.
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
  if (!bracket) return rename && given.length === 0 && !target.fromTarget ? rename : undefined;
  const more = givenByTarget(target, { text, before }, bracket);
  if (!rename || !more) return undefined;
  // If the function is only passed to a call, that call's positional arguments are not the function's.
  const parameters = called ? use.name!.parameters : [];
  const edits = setArguments(text, bracket, [...given, ...more.given], form, parameters);
  return edits && [...more.edits, ...rename, ...edits];
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

/** The arguments computed from the target, with the import that they need; undefined if the code shows no target. */
function givenByTarget(
  { fromTarget }: ReplacementTarget,
  code: { text: string; before: string },
  bracket: Span,
): { given: Given; edits: Edit[] } | undefined {
  if (!fromTarget) return { given: [], edits: [] };
  const target = fittedTarget(code, bracket);
  if (target === undefined) return undefined;
  const { name, edits } = numpyIn(code);
  const given = Object.entries(fromTarget).map(([argument, computed]): [string, string] => [
    argument,
    computed.replace(/\bnp\b/, name).replace(/\by\b/, () => target),
  ]);
  return { given, edits };
}

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
 * Names another class of the same module. Undefined if the old loss has parameters, since their arguments can be
 * anywhere.
 */
function inString(text: string, use: Use, name: string): Edit[] | undefined {
  if (use.parameters) return undefined;
  const dot = text.slice(use.start, use.end).lastIndexOf('.');
  return [{ start: use.start + dot + 1, end: use.end, text: name }];
}
