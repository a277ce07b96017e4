import { argumentsIn } from '../reading/arguments.ts';
import { enclosingBracket, type Span } from '../reading/brackets.ts';

interface Code {
  text: string;
  /** Code that ran earlier. */
  before: string;
}

/**
 * The target that a model with these arguments is fitted to, as the code names it: `y` of `model.fit(X, y)`, or of
 * `matrix = DMatrix(X, label=y)` and `train(parameters, matrix)`. Undefined if the code does not show it, or if it is
 * not a plain name that the code has before the arguments.
 */
export function fittedTarget(code: Code, argumentsOfModel: Span): string | undefined {
  const target = targetOf(code, argumentsOfModel);
  const [, root] = /^([A-Za-z_]\w*)(?:\.\w+)*(?:\[(["'])\w+\2\])?$/.exec(target ?? '') ?? [];
  const earlier = `${code.before}\n${code.text.slice(0, argumentsOfModel.start)}`;
  return root && new RegExp(`\\b${root}\\b`).test(earlier) ? target : undefined;
}

function targetOf(code: Code, { start, end }: Span): string | undefined {
  const { text, before } = code;
  const after = inScope(text, { start, end });
  const chained = /^\s*\.fit\(/.exec(after);
  if (chained) return targetIn(text, end + 1 + chained[0].length);
  const assigned = /(?<![\w.])([A-Za-z_][\w.]*)[ \t]*=[ \t]*[\w.]*[({]$/.exec(
    text.slice(Math.max(0, start - 200), start),
  )?.[1];
  if (!assigned) return undefined;
  const name = assigned.replaceAll('.', '\\.');
  const fit = new RegExp(`(?<![\\w.])${name}\\.fit\\(`).exec(after);
  if (fit) return targetIn(text, end + 1 + fit.index + fit[0].length);
  const unpacked = new RegExp(`\\(\\s*\\*\\*${name}\\b`).exec(after);
  const call = unpacked && enclosingBracket(text, end + 1 + unpacked.index + unpacked[0].length);
  if (call) return targetOf(code, call);
  const train = new RegExp(`\\btrain\\(\\s*(?:params\\s*=\\s*)?${name}\\s*,\\s*(?:dtrain\\s*=\\s*)?(\\w+)`);
  const matrix = train.exec(after)?.[1];
  const whole = `${before}\n${text}`;
  const made = matrix && new RegExp(`(?<![\\w.])${matrix}\\s*=\\s*[\\w.]*DMatrix\\(`).exec(whole);
  return made ? targetIn(whole, made.index + made[0].length) : undefined;
}

/** The text after the arguments, up to the end of the block of code that they are in. */
function inScope(text: string, { start, end }: Span): string {
  const [margin] = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1))!;
  const after = text.slice(end + 1);
  const outside = margin && new RegExp(`\\n(?!${margin}|[ \\t]*(?:\\r?\\n|$))`).exec(after);
  return outside ? after.slice(0, outside.index) : after;
}

/** The second argument of the call whose bracket opens before a position, or the one named as the target. */
function targetIn(text: string, at: number): string | undefined {
  const bracket = enclosingBracket(text, at);
  if (!bracket) return undefined;
  const all = argumentsIn(text, bracket);
  const target =
    all.find(({ name }) => name === 'y' || name === 'label') ??
    (all[1]?.name === undefined ? all[1] : undefined);
  return target && text.slice(target.valueStart, target.end);
}
