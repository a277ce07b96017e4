import { blanked, commentsIn, fencesIn, spansIn } from './fences.ts';
import { javascript } from './javascript.ts';
import { julia } from './julia.ts';
import { lookups } from './lookup.ts';
import { type Language, readUses } from './parts.ts';
import { findInProse } from './prose.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { stan } from './stan.ts';
import type { Use } from './use.ts';

/** By the word after a fence’s opening. */
const fenced: Readonly<Record<string, Language>> = {
  python,
  py: python,
  python3: python,
  r,
  julia,
  jl: julia,
  javascript,
  js: javascript,
  typescript: javascript,
  ts: javascript,
  stan,
};

/** The names that documents leave out when they show a line of code. */
const conventions = readUses(
  python,
  `import torch, torch.nn as nn, torch.nn.functional as F, keras, tensorflow as tf, optax, numpy as np
import statsmodels.api as sm, statsmodels.formula.api as smf, pymc as pm, xgboost as xgb, lightgbm as lgb
import jax, numpy, sklearn, scipy, tensorflow, statsmodels, pymc, xgboost, lightgbm, scipy.stats as stats, tensorflow_probability as tfp, numpyro, pyro, catboost
tfd = tfp.distributions
`,
).end;

/** Finds distributions and losses in Markdown: in fenced code, in code spans, and in prose that speaks of statistics. */
export function findInMarkdown(text: string): Use[] {
  const uses: Use[] = [];
  const place = (found: readonly Use[], at: number) => {
    for (const use of found) uses.push({ ...use, start: use.start + at, end: use.end + at });
  };
  const ends = new Map([[python, conventions]]);
  const fences = fencesIn(text);
  for (const { info, body } of fences) {
    const language = fenced[languageIn(info)];
    if (!language) continue;
    const reading = readUses(language, text.slice(body.start, body.end), ends.get(language));
    place(reading.uses, body.start);
    ends.set(language, reading.end);
  }
  const prose = blanked(text, fences);
  const spans = spansIn(prose);
  for (const { start, end } of spans) place(findInSpan(prose.slice(start, end)), start);
  const withoutSpans = blanked(prose, spans);
  place(findInProse(blanked(withoutSpans, commentsIn(withoutSpans))), 0);
  return uses.sort((a, b) => a.start - b.start);
}

/** The language that a fence names: `python`, `{r}`. */
const languageIn = (info: string) => (/^\{?\s*\.?([\w+-]*)/.exec(info)?.[1] ?? '').toLowerCase();

/** Names that are unmistakable without their library: `MSELoss`, `huber_loss`, `reg:absoluteerror`. */
const unmistakable = new Map<string, Use>();
for (const { symbols, libraries } of [lookups.python, lookups.r]) {
  for (const name of symbols.values()) {
    const bare = name.name.split('.').at(-1)!;
    if (
      /[a-z][A-Z]|[A-Z]{2}[a-z]|\w_\w.*_|_loss$|_error$|Loss$|Regressor$|^glm\.nb$/.test(bare) &&
      !unmistakable.has(bare)
    )
      unmistakable.set(bare, { start: 0, end: bare.length, meaning: name.meaning, name });
  }
  for (const name of libraries.flatMap(({ names }) => names))
    if (name.keys && /^(?:reg|binary|multi|count):/.test(name.name))
      unmistakable.set(name.name, { start: 0, end: name.name.length, meaning: name.meaning, name });
}

function findInSpan(code: string): readonly Use[] {
  const bare = /^["']?([\w.:]+)["']?(?:\(.*\))?$/.exec(code);
  if (bare) {
    const known = unmistakable.get(bare[1]!);
    const from = code.indexOf(bare[1]!);
    if (known) return [{ ...known, start: from, end: from + bare[1]!.length }];
  }
  return readUses(python, code, conventions).uses;
}
