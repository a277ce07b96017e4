import { formatNumber } from '../../losses/formula.ts';
import { type LossId, losses } from '../../losses/index.ts';
import type { CodeLanguage } from './library.ts';
import type { RowsInCode } from './rows-in-code.ts';

/** Estimates keyed by the catalog's names; lengths are in the data’s units. */
export type Values = Readonly<Record<string, number>>;

/** Writes a parameter into code: its value, or the fallback if it is unknown. */
export type Value = (name: string, fallback: number) => string;

/** The binary cross-entropy of shares: what takes labels in a library seldom takes what lies between them. */
export const ofShares = 'binary-cross-entropy of shares';

/** What code trains with. */
export type Trained = LossId | typeof ofShares;

export const lossOfTrained = (trained: Trained): LossId =>
  trained === ofShares ? 'binary-cross-entropy' : trained;

/** All that code is offered for. */
export const trainable: readonly Trained[] = [...losses.map(({ id }) => id), ofShares];

/** Code for each loss that a library supports. */
export type Snippets = { readonly [trained in Trained]?: (value: Value) => string };

/** Writes a value so that it is a floating-point number in every language here. */
export const valueWriter =
  (values: Values): Value =>
  (name, fallback) => {
    const text = formatNumber(values[name] ?? fallback);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
  };

/** A library for which code is offered; `language` is for syntax highlighting. */
export interface SnippetLibrary {
  id: string;
  name: string;
  language: CodeLanguage;
  snippets: Snippets;
  rows: RowsInCode;
}

/**
 * The code that trains with each loss in one library. Separate from its names, which a page that shows code does not
 * need.
 */
export const defineSnippets = (library: SnippetLibrary): SnippetLibrary => library;
