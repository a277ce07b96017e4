import type { Meaning } from '../libraries/library.ts';
import type { Use } from './use.ts';

/** How writers name a law, before a word that shows that they mean one. */
const lawNames: Readonly<Record<string, Meaning>> = {
  'asymmetric Laplace': 'distribution:asymmetric-laplace',
  Laplace: 'distribution:laplace',
  Laplacian: 'distribution:laplace',
  'double exponential': 'distribution:laplace',
  Normal: 'distribution:normal',
  normal: 'distribution:normal',
  Gaussian: 'distribution:normal',
  'Student-t': 'distribution:student-t',
  'Student t': 'distribution:student-t',
  'Student’s t': 'distribution:student-t',
  "Student's t": 'distribution:student-t',
  Cauchy: 'distribution:cauchy',
  Logistic: 'distribution:logistic',
  logistic: 'distribution:logistic',
  'generalised normal': 'distribution:generalized-normal',
  'generalized normal': 'distribution:generalized-normal',
  Bernoulli: 'distribution:bernoulli',
  Categorical: 'distribution:categorical',
  categorical: 'distribution:categorical',
  multinomial: 'distribution:multinomial',
  Poisson: 'distribution:poisson',
  'negative binomial': 'distribution:negative-binomial',
  binomial: 'distribution:binomial',
  Gamma: 'distribution:gamma',
  gamma: 'distribution:gamma',
  exponential: 'distribution:exponential',
  'inverse Gaussian': 'distribution:inverse-gaussian',
  lognormal: 'distribution:lognormal',
  'log-normal': 'distribution:lognormal',
  Tweedie: 'distribution:tweedie',
  Weibull: 'distribution:weibull',
  Gumbel: 'distribution:gumbel',
  Dirichlet: 'distribution:dirichlet',
  'von Mises': 'distribution:von-mises',
};

/** Names of laws that mean nothing else; Student’s t is also a test and its statistic. */
const ownNames =
  /(?<![\w-])(Student(?:[’']s)?[- ]t)(?![\w-]|[ ]?(?:tests?|statistics?|tables?)\b)|(?<![\w-])(asymmetric Laplace|generali[sz]ed normal|negative binomial|inverse Gaussian|log-?normal)(?![\w-])/g;

/** Names of losses that mean nothing else. */
const lossNames: Readonly<Record<string, Meaning>> = {
  'mean squared error': 'loss:l2',
  'mean absolute error': 'loss:l1',
  RMSE: 'loss:l2',
  'Huber loss': 'loss:huber',
  'L1 loss': 'loss:l1',
  'L2 loss': 'loss:l2',
  'log-cosh loss': 'loss:log-cosh',
  'pinball loss': 'loss:quantile',
  'quantile loss': 'loss:quantile',
  'hinge loss': 'loss:hinge',
  'focal loss': 'loss:focal',
  'Poisson loss': 'loss:poisson',
  'Poisson deviance': 'loss:poisson',
  'Gamma deviance': 'loss:gamma',
  'Tweedie deviance': 'loss:tweedie',
  'binary cross-entropy': 'loss:binary-cross-entropy',
  'binary cross entropy': 'loss:binary-cross-entropy',
  'cross-entropy': 'loss:cross-entropy',
  'cross entropy': 'loss:cross-entropy',
};

/** Acronyms that have other meanings elsewhere. */
const acronyms: Readonly<Record<string, Meaning>> = {
  MSE: 'loss:l2',
  MAE: 'loss:l1',
  MAPE: 'loss:mape',
};

const alternatives = (names: Readonly<Record<string, Meaning>>) =>
  Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .join('|');

const lawPattern = new RegExp(
  `(?<![\\w-])(${alternatives(lawNames)})[- ](?:distribut(?:ion|ions|ed)|law|likelihood|density|errors?|residuals?|noise)\\b`,
  'g',
);
const lossPattern = new RegExp(`(?<![\\w-])(${alternatives(lossNames)})(?![\\w-])`, 'gi');
const acronymPattern = new RegExp(`(?<![\\w-])(${alternatives(acronyms)})(?![\\w-])`, 'g');

const lowerCaseLosses = Object.fromEntries(
  Object.entries(lossNames).map(([name, meaning]) => [name.toLowerCase(), meaning]),
);

/** Words beside which an acronym means a loss. */
const statistics =
  /\b(?:loss|residuals?|errors?|regress\w*|predict\w*|train\w*|model\w*|metric\w*|outliers?|squared|minimi[sz]\w*)\b/i;

/**
 * Finds laws and losses in prose: a law’s name before “distribution”, “likelihood” and the like, a loss’s full name,
 * and an acronym in a paragraph that speaks of models. `normal errors` is everyday English: a lower-case common word
 * needs a word that only statistics uses.
 */
export function findInProse(text: string): Use[] {
  const uses: Use[] = [];
  for (const match of text.matchAll(lawPattern)) {
    const word = match[1]!;
    const everyday =
      /^(?:normal|Normal|exponential|logistic|categorical|Categorical|Logistic|gamma|Gamma)$/.test(word);
    const follower = match[0].slice(word.length + 1);
    if (everyday && /^(?:errors?|law|residuals?|noise)$/.test(follower) && !/^[A-Z]/.test(word)) continue;
    if (everyday && /^(?:errors?|law|noise)$/.test(follower) && startsSentence(text, match.index)) continue;
    uses.push({ start: match.index, end: match.index + word.length, meaning: lawNames[word]! });
  }
  for (const { 0: word, index } of text.matchAll(ownNames)) {
    if (!uses.some(({ start }) => start === index))
      uses.push({ start: index, end: index + word.length, meaning: lawNames[word]! });
  }
  for (const match of text.matchAll(lossPattern))
    uses.push({
      start: match.index,
      end: match.index + match[1]!.length,
      meaning: lowerCaseLosses[match[1]!.toLowerCase()]!,
    });
  const paragraphs = paragraphsOf(text);
  for (const { 0: word, 1: acronym, index } of text.matchAll(acronymPattern))
    if (paragraphs.speaksOfStatistics(index))
      uses.push({ start: index, end: index + word.length, meaning: acronyms[acronym!]! });
  return uses;
}

const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:]\s|\n\s*\n|^[#>*\-\s]+)\s*$/.test(text.slice(Math.max(0, at - 40), at));

/** The paragraphs and items of lists of a text: whether the one that holds a place speaks of statistics. Places ascend. */
function paragraphsOf(text: string) {
  const border = /\n[ \t]*(?:\n|[-*+>#]|\d+\.)/g;
  let from = 0;
  let to = 0;
  let speaks = false;
  return {
    speaksOfStatistics(at: number): boolean {
      if (at < to) return speaks;
      while (to <= at) {
        from = to;
        const next = border.exec(text);
        to = next ? next.index + 1 : text.length + 1;
        if (next) border.lastIndex = to;
      }
      speaks = statistics.test(text.slice(from, to));
      return speaks;
    },
  };
}
