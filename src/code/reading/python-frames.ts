import { type Reader, words } from './reader.ts';
import { bracketStep, identifier, newline, punctuation } from './scan.ts';

/** The context inside an open bracket, or of a statement outside all brackets. */
export interface Frame {
  bracket: '' | '(' | '[' | '{';
  /** The token of the opening bracket. */
  open: number;
  /** The path of the called function, if known; `method` is the last name before the bracket. */
  callee: string;
  method: string;
  /** The argument or key outside the bracket whose value the content belongs to. */
  meantFor: string;
  /** The argument or key whose value is being read. */
  key: string;
  /** A name whose type annotation is being read. */
  pending: string;
  /** The target of the statement's assignment. */
  variable: string;
  inDictionary: boolean;
  /** For a call: the number of arguments before the current one. */
  place: number | undefined;
  /** The name given by the call's first string: `add_argument("--loss", …)`, `get("loss", …)`. */
  option: string | undefined;
  /** Whether these are the parameters of a definition. */
  isDefinition: boolean;
  /** The names that a comprehension or a lambda redefines here. */
  shadows: ReadonlySet<string> | undefined;
  lambda: ReadonlySet<string> | undefined;
  isShadowing: boolean;
}

export const statementFrame = (): Frame => ({
  bracket: '',
  open: -1,
  callee: '',
  method: '',
  meantFor: '',
  key: '',
  pending: '',
  variable: '',
  inDictionary: false,
  place: undefined,
  option: undefined,
  isDefinition: false,
  shadows: undefined,
  lambda: undefined,
  isShadowing: false,
});

/** Resets a statement’s frame for the next statement. */
export function clear(frame: Frame): void {
  frame.key = '';
  frame.pending = '';
  frame.variable = '';
  frame.inDictionary = false;
  frame.isDefinition = false;
  frame.lambda = undefined;
  frame.isShadowing = false;
}

/** Reads the sign in `name = …`, `name: type = …` or `…["name"] = …`: the name is the key of the value that follows. */
export function readEquals(reader: Reader, i: number, frame: Frame): void {
  // A comparison or the walrus operator.
  if (reader.is(i + 1, '=') || '=!<>:'.includes(reader.mark(i - 1) || ' ')) return;
  if (frame.pending) frame.key = frame.pending;
  else if (reader.isIdentifier(i - 1)) frame.key = reader.word(i - 1);
  else if (reader.is(i - 1, ']') && reader.isString(i - 2) && reader.is(i - 3, '[')) {
    frame.key = reader.word(i - 2);
    frame.inDictionary = true;
  }
  if (frame.bracket === '') frame.variable = frame.key;
}

/** Reads the colon in `"key": …` or Spark’s `regressor.loss: …` in a dictionary, or in `name: …` before a type. */
export function readColon(reader: Reader, i: number, frame: Frame): void {
  if (frame.bracket === '{') {
    const isAttribute = reader.isIdentifier(i - 1) && reader.is(i - 2, '.');
    frame.key = reader.isString(i - 1) || isAttribute ? reader.word(i - 1) : '';
  } else if (reader.isIdentifier(i - 1)) frame.pending = reader.word(i - 1);
}

/** Only this many innermost brackets are searched for comprehensions. */
const deepest = 20;

/** Whether an enclosing comprehension or lambda redefines a name. */
export function isHidden(frames: readonly Frame[], { lambda, isShadowing }: Frame, name: string): boolean {
  if (lambda?.has(name)) return true;
  if (!isShadowing) return false;
  return frames.slice(-deepest).some(({ shadows, lambda }) => shadows?.has(name) || lambda?.has(name));
}

/** The names that the lambda at token i binds, and the token after its parameters. */
export function lambdaAt(reader: Reader, i: number): { next: number; names: ReadonlySet<string> } {
  const names = new Set<string>();
  let next = i + 1;
  for (; next - i < 30 && !reader.is(next, ':') && !reader.isEnd(next); next++)
    if (reader.isIdentifier(next) && !reader.is(next - 1, '=')) names.add(reader.word(next));
  return { next, names };
}

const keywords = words(['for', 'in']);

/** The names that comprehensions bind, by the opening token of their bracket. */
export function shadowed(reader: Reader): ReadonlyMap<number, ReadonlySet<string>> {
  const { kind, code } = reader.tokens;
  const shadows = new Map<number, Set<string>>();
  const open: number[] = [];
  for (let i = 0; i < reader.count; i++) {
    const k = kind[i];
    if (k === newline) while (open.length > 0) open.pop();
    else if (k === punctuation) {
      const step = bracketStep(code[i]!);
      if (step > 0) open.push(i);
      else if (step < 0) open.pop();
    } else if (k === identifier && code[i] === keywords.for && open.length > 0)
      for (let at = i + 1; at - i < 12 && !reader.isWord(at, keywords.in); at++) {
        if (!reader.isIdentifier(at)) continue;
        const bracket = open.at(-1)!;
        shadows.set(bracket, (shadows.get(bracket) ?? new Set()).add(reader.word(at)));
      }
  }
  return shadows;
}
