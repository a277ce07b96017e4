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
  let prose = '';
  const ends = new Map([[python, conventions]]);
  let at = 0;
  const fence = /^([ \t]*)(`{3,}|~{3,})[ \t]*\{?[ \t]*([\w.+-]*)[^\n]*\n/gm;
  for (let opening = fence.exec(text); opening; opening = fence.exec(text)) {
    const bodyStart = opening.index + opening[0].length;
    const closing = new RegExp(`^[ \\t]*${opening[2]![0]}{${opening[2]!.length},}[ \\t]*$`, 'gm');
    closing.lastIndex = bodyStart;
    const close = closing.exec(text);
    const bodyEnd = close ? close.index : text.length;
    prose +=
      text.slice(at, opening.index) + ' '.repeat((close ? closing.lastIndex : text.length) - opening.index);
    at = close ? closing.lastIndex : text.length;
    const language = opening[3]!.toLowerCase().replace(/^\./, '');
    const reader = fenced[language];
    if (reader) {
      const body = text.slice(bodyStart, bodyEnd);
      const reading = readUses(reader, body, ends.get(reader));
      for (const use of reading.uses)
        uses.push({ ...use, start: use.start + bodyStart, end: use.end + bodyStart });
      ends.set(reader, reading.end);
    }
    fence.lastIndex = at;
  }
  prose += text.slice(at);
  const withoutSpans = prose.replace(
    /(`+)([^`\n]+)\1/g,
    (span, ticks: string, body: string, offset: number) => {
      const from = offset + ticks.length;
      for (const use of findInSpan(body)) uses.push({ ...use, start: use.start + from, end: use.end + from });
      return ' '.repeat(span.length);
    },
  );
  // A comment is not shown to readers.
  const shown = withoutSpans.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  uses.push(...findInProse(shown));
  return uses.sort((a, b) => a.start - b.start);
}

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
