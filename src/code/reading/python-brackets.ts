import type { Frame } from './python-frames.ts';
import { keywords } from './python-names.ts';
import { meantIn } from './python-strings.ts';
import type { PythonWalk } from './python-walk.ts';
import { choosing } from './python-words.ts';

/** The frame of the bracket that token i opens. */
export function openedAt(walk: PythonWalk, i: number, shadows: ReadonlySet<string> | undefined): Frame {
  const { reader, frame: outer } = walk;
  const bracket = reader.is(i, '(') ? '(' : reader.is(i, '[') ? '[' : '{';
  const followsValue = reader.isIdentifier(i - 1) || reader.is(i - 1, ')') || reader.is(i - 1, ']');
  const isCall = bracket === '(' && followsValue && !reader.isWord(i - 1, keywords.in);
  const isIndex = bracket === '[' && followsValue;
  const method = isCall && reader.isIdentifier(i - 1) ? reader.word(i - 1) : '';
  // A call that only selects a value passes on its key, and so does `loss: Literal["mse", "mae"]`.
  const passesOn = isCall ? choosing.has(method) : !isIndex || reader.isWord(i - 1, keywords.Literal);
  return {
    bracket,
    open: i,
    method: isCall ? method : outer.method,
    callee: isCall ? walk.calleeAt(i) : isIndex ? '' : outer.callee,
    meantFor: passesOn ? meantIn(outer) || outer.pending : '',
    key: '',
    pending: isIndex && outer.key === '' ? outer.pending : '',
    variable: outer.variable,
    inDictionary: isCall && !passesOn ? false : outer.inDictionary || bracket === '{',
    place: isCall ? 0 : undefined,
    option: undefined,
    isDefinition: isCall && outer.isDefinition && walk.frames.length === 0,
    shadows,
    lambda: undefined,
    isShadowing: outer.isShadowing || shadows !== undefined,
  };
}
