import { formatNumber } from '../../losses/formula.ts';
import type { LossId } from '../../losses/index.ts';
import type { CodeLanguage } from './library.ts';

/** Estimates under the names of the catalog; lengths in the data’s units. */
export type Values = Readonly<Record<string, number>>;

/** Writes a parameter into code: its value, or the fallback where it is unknown. */
export type Value = (name: string, fallback: number) => string;

/** Code for each loss that a library can be given; absent where it cannot. */
export type Snippets = { readonly [loss in LossId]?: (value: Value) => string };

/** A value written so that it reads as a floating-point number in every language here. */
export const valueWriter =
  (values: Values): Value =>
  (name, fallback) => {
    const text = formatNumber(values[name] ?? fallback);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
  };

/** A library for which code is offered; `language` is for highlighting. */
export interface SnippetLibrary {
  id: string;
  name: string;
  language: CodeLanguage;
  snippets: Snippets;
}

/** Code that trains with a loss in one library, apart from its names: a page that shows code needs no others. */
/* @__NO_SIDE_EFFECTS__ */
export const defineSnippets = (library: SnippetLibrary): SnippetLibrary => library;
