import { enclosingBracket, type Span } from '../reading/brackets.ts';
import type { Use } from '../reading/use.ts';

/** Whether a class is used as a type: as a base class, in an annotation, or in a test of an object's class. */
export function isNoValue(text: string, { start, end, name }: Use): boolean {
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

/**
 * The bracket that takes the parameters of the loss named by a string: a dictionary, or a call that the library
 * reads. None if the string is in a list, is the default of a parameter or an option, or has a prefixed key as in a
 * grid.
 */
export function settingsBracket(text: string, { start, name, callee }: Use): Span | undefined {
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
export function isChoice(text: string, { start, callee }: Use): boolean {
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
export function partialBracket(text: string, { end }: Use): Span | undefined {
  const bracket = enclosingBracket(text, end);
  return bracket && /\bpartial\($/.test(text.slice(0, bracket.start).slice(-20)) ? bracket : undefined;
}

/** Whether a string names a class: `getattr(nn, "MSELoss")`, `{"_target_": "torch.nn.MSELoss"}`. */
export const isInString = (text: string, { end }: Span): boolean => /["'`]/.test(text[end] ?? '');

/** Whether the model created here is fitted with arguments. */
export function isFittedWith(text: string, { end }: Use): boolean {
  const call = callBracket(text, end);
  const [, argument = ')'] =
    /^\)\s*\.fit\(\s*(.)/s.exec(call ? text.slice(call.end, call.end + 60) : '') ?? [];
  return argument !== ')';
}

/** The bracket of the call whose function name ends here. */
export function callBracket(text: string, end: number): Span | undefined {
  const open = /^\s*\(/.exec(text.slice(end, end + 20));
  return open ? enclosingBracket(text, end + open[0].length) : undefined;
}
