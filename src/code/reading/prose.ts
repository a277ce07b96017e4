import type { Meaning } from '../libraries/library.ts';
import { lookups } from './lookup.ts';
import { acronyms, distributionNames, everyday, lossNames } from './prose-names.ts';
import type { Use } from './use.ts';

/** A class name that means a loss even without its module. */
const classPattern = /(?<![\w/-])[A-Z]\w*Loss(?![\w-]|\/\w)/g;

/** A space, or a line break with the indentation or quotation marks of the next line. */
const space = '(?:[ \\u00a0]|[ \\t]*\\n[ \\t>]*)';

/** What can separate the words of a name: writers hyphenate inconsistently. */
const between = `(?:${space}|[-‐‑])`;

/** A pattern for any of these names, longest first, possibly broken over two lines. */
const anyOf = (names: Readonly<Record<string, Meaning>>): string =>
  Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[ -]/g, between))
    .join('|');

const before = '(?<![\\w/.#-])';
const followers =
  '(?:probability[ ])?(?:distribut(?:ions?|ed)|densit(?:y|ies)|mass[ ]function)|likelihoods?|random[ ]variables?|regressions?|priors?|errors?|residuals?|noise|laws?|famil(?:y|ies)|GLMs?|models?';
const distributionPattern = new RegExp(
  `${before}(${anyOf(distributionNames)})[*_]{0,2}(?:${space}|-)(${followers})\\b`,
  'gi',
);
/** In “a Poisson and a negative binomial regression” the final word belongs to both names. */
const pairPattern = new RegExp(
  `${before}(${anyOf(distributionNames)})${space}(?:and|or|versus|vs\\.?|nor)${space}(?:an?${space})?` +
    `(?=(?:${anyOf(distributionNames)})[*_]{0,2}(?:${space}|-)(${followers})\\b)`,
  'gi',
);
const lossPattern = new RegExp(`${before}(${anyOf(lossNames)})(?![\\w-]|[/.]\\w)`, 'gi');
const acronymPattern = new RegExp(`${before}(${Object.keys(acronyms).join('|')})(?![\\w-])`, 'g');

/** Word stems without which prose names no distribution or loss: most paragraphs can be skipped. */
const followingStems =
  'distribut likelihood densit mass variable regression prior error residual noise law famil glm model'.split(
    ' ',
  );
const lossStems =
  'loss error squares absolute regression entropy rms mase smape crps score deviance residual nll likelihood huber cosh biweight l1 evidence pinball'.split(
    ' ',
  );

/** Unambiguous names of distributions. “Student’s t” can also be a test or its statistic. */
const ownNames = new RegExp(
  `${before}(?:(Student(?:[’']s)?[- ]t)(?![\\w-]|[ ]?(?:tests?|statistics?|tables?)\\b)|` +
    `(asymmetric${between}Laplace|half-normal|half-Cauchy|beta-binomial|quasi-?Poisson|generali[sz]ed${between}normal|negative${between}binomial|inverse${between}Gaussian|log-?normal|` +
    `compound${between}Poisson|zero${between}inflated${between}Poisson)(?![\\w-]))`,
  'gi',
);

/** “The errors are Gaussian”: unless it is an everyday word, the name needs no further word. */
const saidOfErrors = new RegExp(
  `\\b(?:errors?|residuals?|noise)${space}(?:is|are|was|were|looks?|looked|seems?|seemed|appears?|appeared)${space}` +
    `(?:(?:not|to${space}be|assumed|approximately|roughly|nearly|truly|independent|i\\.i\\.d\\.|iid)${space}){0,3}` +
    `(${anyOf(distributionNames)})(?![\\w-])`,
  'gi',
);

/** “The residuals follow Student’s t, not a Gaussian.” */
const contrasted = new RegExp(
  `\\b(?:errors?|residuals?|noise)\\b[^.!?]{1,80}?\\b(?:not|rather${space}than|instead${space}of)${space}(?:an?${space})?` +
    `(${anyOf(distributionNames)})(?=[.,;:)]|\\s*$|${space}(?:and|or|nor)\\b)`,
  'gi',
);

/** “Squared and absolute errors”: an absolute error is a loss if a squared one is mentioned beside it. */
const absoluteError = new RegExp(
  `${before}(?<!mean${between})absolute${between}errors?(?![\\w-]|${space}(?:codes?|messages?|bounds?|toleranc|loss))`,
  'gi',
);

/** “Exponentially distributed” is unambiguous. */
const exponentially = new RegExp(`${before}exponentially(?=${space}distributed\\b)`, 'gi');

/** “Normally distributed”, and “the standard normal” by itself. */
const normally = new RegExp(
  `${before}(?:normally(?=${space}distributed\\b)|(?<=\\bstandard${space})normal(?=[.,;:)]|${space}(?:variates?|deviates?|quantiles?|cdf|pdf)\\b))`,
  'gi',
);

/** “A t distribution”, but not t-distributed stochastic neighbor embedding. */
const studentsT = new RegExp(
  `(?<![\\w/.#’'-])(?<!Student(?:[’']s)?\\s)t(?=(?:${space}|-)distribut(?:ions?|ed)\\b(?!${space}stochastic))`,
  'g',
);

/** Words that show that an acronym nearby means a loss. */
const statistics =
  /\b(?:loss(?:es)?|residuals?|errors?|regress\w*|predict\w*|train\w*|model\w*|metric\w*|outliers?|squared|minimi[sz]\w*|validation|forecast\w*)\b/i;
/** “MAE and MSE”: two such acronyms side by side confirm each other. */
const figures =
  /\b(?:MSE|MAE|MAPE|RMSE)[*_]{0,2}(?:,|[ ](?:and|or|vs\.?)|[ ]?\/)[ ]?[*_]{0,2}(?:MSE|MAE|MAPE|RMSE)\b/;
/**
 * Words of computer vision, where MAE is a masked autoencoder; `ofErrors` has the words that show that errors are
 * meant anyway.
 */
const vision =
  /\b(?:auto-?encoders?|ViT\b|pre-?train\w*|ImageNet|IN1K|IN-1K|masked|patch\w*|DINO\w*|BEiT)\b|\bViT-/i;
const ofErrors = /\b(?:errors?|residuals?|forecast\w*|RMSE|MSE|regress\w*|outliers?)\b/i;

/** What is not prose: link targets, URLs, tags, heading ids. */
const unread =
  /\]\([^)\n]{0,300}\)|\]\[[^\]\n]{0,100}\]|<[^>\n]{1,300}>|\bhttps?:\/\/[^\s)>\]]+|\{[#.][^}\n]{0,200}\}|^[ \t]*\[(?!\^)[^\]\n]{1,100}\]:.*$/gm;

/**
 * Finds distributions and losses in prose: the name of a distribution before “distribution”, “likelihood” and the
 * like, the full name of a loss, and an acronym in a paragraph about models. `normal errors` is everyday English, so
 * a common word in lower case counts only near a word that statistics alone uses.
 */
export function findInProse(prose: string): Use[] {
  const text = prose.replace(unread, (match) => match.replace(/[^\n]/g, ' '));
  const found = new Map<number, Use>();
  const add = (start: number, word: string, meaning: Meaning | undefined, more: Pick<Use, 'role'> = {}) => {
    if (meaning && !found.has(start)) found.set(start, { start, end: start + word.length, meaning, ...more });
  };
  const plainText = text.toLowerCase();
  const speaksOf = (stems: readonly string[]) => stems.some((stem) => plainText.includes(stem));
  const distributions = speaksOf(followingStems)
    ? [...text.matchAll(distributionPattern), ...text.matchAll(pairPattern)]
    : [];
  for (const { 0: whole, 1: word, 2: follower, index } of distributions)
    if (isDistribution(text, index, word!, follower!, index + whole.length))
      add(
        index,
        word!,
        distributionsByName.get(plain(word!)),
        /^priors?$/i.test(follower!) ? { role: 'prior' } : {},
      );
  for (const { 0: whole, 1: word, index } of speaksOf(lossStems) ? text.matchAll(lossPattern) : [])
    if (
      !/^\s+method\b/i.test(text.slice(index + whole.length, index + whole.length + 12)) &&
      // Partial and alternating least squares are algorithms, not losses.
      !/\b(?:partial|alternating)[\s-]+$/i.test(text.slice(Math.max(0, index - 15), index))
    )
      add(index, word!, losses.get(plain(word!)));
  for (const { 0: word, index } of plainText.includes('absolute') ? text.matchAll(absoluteError) : [])
    if (/squared\s+error/i.test(text.slice(Math.max(0, index - 150), index + 150)))
      add(index, word, 'loss:l1');
  for (const { 0: word, index } of plainText.includes('exponentially') ? text.matchAll(exponentially) : [])
    add(index, word, 'distribution:exponential');
  for (const { 0: word, index } of text.matchAll(studentsT)) add(index, word, 'distribution:student-t');
  for (const { 0: whole, 1: word, index } of speaksOf(['error', 'residual', 'noise'])
    ? [...text.matchAll(saidOfErrors), ...text.matchAll(contrasted)]
    : [])
    if (!everyday.has(plain(word!)))
      add(index + whole.length - word!.length, word!, distributionsByName.get(plain(word!)));
  for (const { 0: word, index } of plainText.includes('normal') ? text.matchAll(normally) : [])
    if (word.length === 6 || ofDeviations.test(text.slice(Math.max(0, index - 80), index + 80)))
      add(index, word, 'distribution:normal');
  for (const { 0: word, index } of text.matchAll(ownNames))
    add(index, word, distributionsByName.get(plain(word)));
  for (const { 0: word, index } of text.includes('Loss') ? text.matchAll(classPattern) : []) {
    const name = lookups.python.symbols.get(`torch.nn.${word}`);
    if (name) found.set(index, { start: index, end: index + word.length, meaning: name.meaning, name });
  }
  const paragraphs = paragraphsOf(text);
  for (const { 1: word, index } of text.matchAll(acronymPattern))
    if (paragraphs.meansLoss(index, word!)) add(index, word!, acronyms[word!]);
  const inOrder = [...found.values()].sort((a, b) => a.start - b.start);
  // “Zero-inflated negative binomial” names one distribution, not two.
  let end = 0;
  return inOrder.filter((use) => {
    const isWithin = use.start < end;
    end = Math.max(end, use.end);
    return !isWithin;
  });
}

/** The distribution named by a code span in prose: “the `Bernoulli` distribution”. */
export const distributionInSpan = (text: string, start: number, end: number): Meaning | undefined =>
  end - start < 40 && /^`+ (?:distribution|likelihood|densit|famil)/.test(text.slice(end, end + 20))
    ? distributionsByName.get(plain(text.slice(start, end)))
    : undefined;

const plain = (word: string) => word.toLowerCase().replace(/[\s>‐‑-]+/g, ' ');

/** Meanings keyed by normalized name. */
const byPlainName = (names: Readonly<Record<string, Meaning>>) =>
  new Map(Object.entries(names).map(([name, meaning]) => [plain(name), meaning]));
const distributionsByName = byPlainName(distributionNames);
const losses = byPlainName(lossNames);

/** What follows “distribution” when goods are distributed, or when noise and errors are not statistical. */
const ofGoods =
  /^[ ]*(?:channels?|lists?|cent(?:er|re)s?|networks?|packages?|compan|boards?|systems?|amplifiers?|of (?:work|goods|power|food|wealth|software|files))/i;

/** Words that show that “normal errors” are those of a model. */
const ofModels =
  /\b(?:(?:linear|regression|mixed|additive|statistical)[ \n]models?|regressions?|likelihoods?|least[ \n-]squares|OLS|GLMs?|homoscedastic|heteroscedastic|i\.i\.d\.|iid)\b/i;

/** Words that show that “normally distributed” refers to a distribution, not to handing something out as usual. */
const ofDeviations =
  /\b(?:errors?|residuals?|noise|disturbances?|deviations?|mean|variance|random|homoscedastic|i\.i\.d\.|iid)\b/i;

function isDistribution(text: string, at: number, word: string, follower: string, end: number): boolean {
  const name = plain(word);
  if (/^distrib/i.test(follower) && ofGoods.test(text.slice(end, end + 20))) return false;
  if (!everyday.has(name)) return !/^laws?$/i.test(follower) || /^[A-Z]/.test(word);
  // “Logistic regression” is a model of its own, and “normal regression” is none.
  if (/^regress/i.test(follower)) return name === 'gamma' || name === 'beta' || name === 'binomial';
  if (/^laws?$/i.test(follower)) return false;
  // A “logistic model” or “normal family” can be anything, and the exponential family is something else.
  if (/^models?$/i.test(follower)) return name === 'binomial';
  if (/^famil|^GLM/i.test(follower)) return name === 'gamma' || name === 'beta' || name === 'binomial';
  if (/^(?:errors?|residuals?|noise)$/i.test(follower)) {
    if (/^[A-Z]/.test(word)) return !startsSentence(text, at);
    return name === 'normal' && ofModels.test(text.slice(Math.max(0, at - 80), end + 80));
  }
  return true;
}

const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:]\s|\n\s*\n|^[#>*\-\s]+)\s*$/.test(text.slice(Math.max(0, at - 40), at));

/** Tells what an acronym means in the paragraph or list item it is in. Must be called with ascending positions. */
function paragraphsOf(text: string) {
  const border = /\n[ \t]*(?:\n|[-*+>#]|\d+\.)/g;
  const definesAutoencoder = /\bauto-?encoders?[*_]*\s*\([*_]*MAE\b/i.test(text);
  let from = 0;
  let to = 0;
  let speaks = false;
  let isVision = false;
  return {
    meansLoss(at: number, word: string): boolean {
      const isNew = at >= to;
      while (to <= at) {
        from = to;
        const next = border.exec(text);
        to = next ? next.index + 1 : text.length + 1;
        if (next) border.lastIndex = to;
      }
      if (isNew) {
        const paragraph = text.slice(from, to);
        speaks = statistics.test(paragraph) || figures.test(paragraph);
        isVision = definesAutoencoder
          ? !/\bmean absolute\b|\bRMSE\b|\bMSE\b/i.test(paragraph)
          : vision.test(paragraph) && !ofErrors.test(paragraph);
      }
      return speaks && !(isVision && word === 'MAE');
    },
  };
}
