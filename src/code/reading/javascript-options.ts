import { argumentsAt } from './call-arguments.ts';
import { showing } from './javascript-names.ts';
import { longestPath, type Reader } from './reader.ts';

/** An open bracket. */
export interface Bracket {
  open: number;
  inCompile: boolean;
  outer: Bracket | undefined;
  /** Whether it may be an object literal, which contains only names and values. */
  isObject: boolean;
  /** The key outside the bracket whose value the content belongs to. */
  meantFor: string;
  /** The key whose value is being read. */
  key: string;
}

/**
 * Whether one of the objects that contain the string at token i holds options. It does if its name says so, if it has
 * other typical options, or if it is an argument of a call and the string is not an everyday word.
 */
export function isAmongOptions(reader: Reader, bracket: Bracket, i: number): boolean {
  const isDistinct = /[a-z][A-Z]/.test(reader.word(i));
  for (let at: Bracket | undefined = bracket, depth = 0; at && depth < longestPath; at = at.outer, depth++) {
    const { open, isObject } = at;
    if (!isObject) continue;
    const names = reader.is(open - 1, '=')
      ? [open - 2, ...(reader.is(open - 3, ':') ? [open - 4] : [])]
      : reader.isIdentifier(open - 2) && reader.word(open - 2) === 'interface'
        ? [open - 1]
        : [];
    if (names.some((i) => /opt|conf|cfg|setting|param|default|args/i.test(reader.word(i)))) return true;
    const siblings = argumentsAt(reader, open);
    if (
      siblings.some(({ name, from }) => name === 'optimizer' || (name === 'metrics' && reader.is(from, '[')))
    )
      return true;
    const callee = at.outer && reader.is(at.outer.open, '(') ? at.outer.open - 1 : -1;
    const isArgument = reader.isIdentifier(callee) && (reader.is(open - 1, '(') || reader.is(open - 1, ','));
    if (isArgument && isDistinct && !showing.test(reader.word(callee))) return true;
  }
  return false;
}
