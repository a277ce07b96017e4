import type { Span } from './brackets.ts';
import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { julia } from './julia.ts';
import { lookups } from './lookup.ts';
import { lossInWords } from './loss-words.ts';
import { type Language, readUses } from './parts.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { isDensity } from './r-names.ts';
import { Reader } from './reader.ts';
import { scan } from './scan.ts';
import { usesInSettings } from './settings-files.ts';
import type { Use } from './use.ts';

/** The imports that documents usually omit when they show a line of code. */
export const conventions: ReadonlyMap<Language, ReturnType<typeof readUses>['end']> = new Map([
  [
    python,
    readUses(
      python,
      `import torch, torch.nn as nn, torch.nn.functional as F, keras, tensorflow as tf, optax, numpy as np
import statsmodels.api as sm, statsmodels.formula.api as smf, pymc as pm, xgboost as xgb, lightgbm as lgb
import jax, numpy, sklearn, scipy, tensorflow, statsmodels, pymc, xgboost, lightgbm, scipy.stats as stats, tensorflow_probability as tfp, numpyro, pyro, catboost
tfd = tfp.distributions
`,
    ).end,
  ],
  [julia, readUses(julia, 'import Flux, Distributions, GLM, Turing\n').end],
]);

/** The code spans of prose, without their backticks; each is on one line. */
export function spansIn(prose: string): Span[] {
  const spans: Span[] = [];
  let last: Span | undefined;
  for (const { index, 0: ticks } of prose.matchAll(/`+|\n/g)) {
    const run = { start: index, end: index + ticks.length };
    if (ticks === '\n') last = undefined;
    else if (last && last.end - last.start === ticks.length) {
      // In reStructuredText, `text <address>`_ is a link.
      const isLink = prose[run.end] === '_' && prose[index - 1] === '>';
      if (!isLink) spans.push({ start: last.end, end: index });
      last = undefined;
    } else last = run;
  }
  for (const { index, 0: whole, 1: command, 2: code } of prose.matchAll(latexCode)) {
    const start = index + command!.length;
    if (code && whole) spans.push({ start, end: start + code.length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Code in the prose of Sweave: `\\code{family = "poisson"}`. */
const latexCode = /(?<!`)(\\(?:code|texttt|Sexpr|verb\|)\{?)([^{}|\n]{1,200})[}|]/g;

/** Names that are unambiguous without their library: `MSELoss`, `huber_loss`, `reg:absoluteerror`. */
const unmistakable = new Map<string, Use>();
for (const { symbols, libraries } of [lookups.python, lookups.r, lookups.julia, lookups.javascript]) {
  for (const name of symbols.values()) {
    const bare = libraries === lookups.r.libraries ? name.name : name.name.split('.').at(-1)!;
    const isKnown =
      /[a-z][A-Z]|[A-Z]{2}[a-z]|\w_\w.*_|_loss$|_error$|Loss$|Regressor$|cross_?entropy|^glm\.nb$/.test(bare);
    // If libraries use a name for different losses, prefer one where the words mean what they say.
    const isPlain = unmistakable.get(bare)?.meaning !== name.meaning && lossInWords(bare) === name.meaning;
    if ((isKnown || (bare.length > 4 && isDensity(bare))) && (isPlain || !unmistakable.has(bare)))
      unmistakable.set(bare, { start: 0, end: bare.length, meaning: name.meaning, name });
    // The name with its full module path.
    const { length } = name.name;
    if (/^\w+\.\w+\./.test(name.name))
      unmistakable.set(name.name, { start: length - bare.length, end: length, meaning: name.meaning, name });
  }
  for (const name of libraries.flatMap(({ names }) => names))
    if (name.keys && /^(?:reg|binary|multi|count):/.test(name.name))
      unmistakable.set(name.name, { start: 0, end: name.name.length, meaning: name.meaning, name });
}

/** Cached results: a document repeats the same few spans. */
const found = new Map<string, readonly Use[]>();

/** The uses in a code span, read in the first language that finds any. */
export function findInSpan(code: string): readonly Use[] {
  if (code.length > 300) return [];
  const known = found.get(code);
  if (known) return known;
  const uses = usesInSpan(code);
  if (found.size > 5000) found.clear();
  found.set(code, uses);
  return uses;
}

/** The parameters set by the call in a span: `SmoothL1Loss(beta=0.5)`. */
function argumentsIn(code: string, { name }: Use): Partial<Use> {
  if (!name || !/\((?!\))/.test(code)) return {};
  const reader = new Reader(code, scan(code, python.lexicon));
  for (let i = 0; i < reader.count; i++)
    if (reader.is(i, '(')) return parametersGiven(name, reader, argumentsAt(reader, i));
  return {};
}

function usesInSpan(code: string): readonly Use[] {
  const bare = /^[~"']?([\w.:]+)["']?(?:\(.*\))?$/.exec(code);
  if (bare) {
    const known = unmistakable.get(bare[1]!);
    const from = code.indexOf(bare[1]!);
    if (known)
      return [{ ...known, ...argumentsIn(code, known), start: from + known.start, end: from + known.end }];
  }
  // A single word can be anything; it must be called, accessed or assigned to count.
  if (!/\w\s*[(.:=~]/.test(code)) return [];
  for (const language of [python, r, julia]) {
    const { uses } = readUses(language, code, conventions.get(language));
    if (uses.length > 0) return uses;
  }
  return usesInSettings(code);
}
