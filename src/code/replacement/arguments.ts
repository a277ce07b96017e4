import type { ParameterArgument } from '../libraries/library.ts';
import type { Form } from '../libraries/replacement-form.ts';
import { type Argument, argumentsIn } from '../reading/arguments.ts';
import type { Span } from '../reading/brackets.ts';
import type { Edit } from './edit.ts';

/** The arguments to set, as the library calls them, with their values as code. */
export type Given = readonly [name: string, value: string][];

/**
 * Sets the values of arguments: existing ones in place, the others instead of arguments that only the old loss takes,
 * or before the closing bracket. Undefined if the new loss would not accept an existing argument.
 */
export function setArguments(
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
