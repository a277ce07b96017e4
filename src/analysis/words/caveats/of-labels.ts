import { count, listed, number, percent, pValue } from '../format.ts';
import { defineCaveat } from './caveat.ts';

export const noisy = defineCaveat(
  'noisy-labels',
  'label-noise',
  ({ share, pValue: p }: { share: number; pValue: number }) => ({
    text: `About ${percent(share)} of the labels look drawn at random (likelihood ratio, p ${pValue(p)}): more surprise the model than its probabilities allow, recalibrated or not. Probabilities that are overconfident only near 0 and 1 look the same.`,
    advice:
      'Review the labels of the most surprising rows. If these prove right, the probabilities are at fault: calibrate them on held-out rows by isotonic regression. If they are wrong and can’t be corrected: generalized cross-entropy (q = 0.7), symmetric cross-entropy or label smoothing; they limit what one wrong label can do, but learn more slowly from rare correct ones.',
  }),
);

export const infinite = defineCaveat(
  'infinite-loss',
  'infinite-loss',
  ({ rows, n, smallest }: { rows: number; n: number; smallest?: number }) => ({
    text: `${count(rows, 'row')} gave the true class probability 0: the log loss is infinite there, and was capped at ${number(-Math.log(1e-15), 3)} (${percent(rows / n)} of the rows).`,
    advice:
      smallest === undefined
        ? 'Compute the loss from logits, not from rounded probabilities; if they were stored rounded, store more digits.'
        : `Above 0 the smallest probability is ${number(smallest, 3)}: shares of few votes (neighbors, trees), or rounded. Add a vote to each class before dividing, take more neighbors or trees, or store more digits.`,
  }),
);

interface Shifted {
  /** The mean amount by which calibration changes the probabilities. */
  shift: number;
  /**
   * For two classes: the mean probability of the second one, and its share;
   * without a class name, of a correct prediction.
   */
  means?: { stated: number; cameTrue: number; className?: string };
  /** For two classes whose shares are about right: the regression of the labels on the logits. */
  line?: { slope: number; intercept: number };
}

/** Slopes below this are too low to result from different class shares. */
const flat = 0.7;

export const shifted = defineCaveat(
  'shifted-probabilities',
  'miscalibrated',
  ({ shift, ...seen }: Shifted) => ({
    text: `${seen.means ? tooMuch(seen.means) : seen.line ? alongLine(seen.line) : 'The probabilities of at least one class are too high throughout'}; calibration moves ${percent(shift)} of the probability.`,
    advice: `${usualCause(seen)}Keep cross-entropy, and calibrate on held-out rows of the shares that the model will meet: Platt scaling (slope and an intercept for each class); a temperature alone does not undo it.`,
  }),
);

/** What shifts probabilities; nothing in particular shifts the confidences in predicted classes. */
function usualCause({ means, line }: Pick<Shifted, 'means' | 'line'>): string {
  if (line && line.slope < flat) return 'Overfitting is the usual cause of so low a slope. ';
  if (means && means.className === undefined) return '';
  return 'The usual cause is that the classes had other shares in training than in these rows (class weights, resampling, rows of another time or place). ';
}

const tooMuch = ({ stated, cameTrue, className }: NonNullable<Shifted['means']>): string => {
  const [subject, event] =
    className === undefined
      ? ['The confidences', 'of the predictions are right']
      : [`The probabilities of “${className}”`, `of the rows are “${className}”`];
  return `${subject} are too ${stated > cameTrue ? 'high' : 'low'}: ${shareInWords(stated)} on average, where ${shareInWords(cameTrue)} ${event}`;
};

/** Rare classes need more precision than whole percents. */
const shareInWords = (share: number): string => (share < 0.1 ? `${number(100 * share, 2)}%` : percent(share));

const alongLine = ({ slope, intercept }: NonNullable<Shifted['line']>): string =>
  `The probabilities do not say how often they come true: the labels follow their logits with slope ${number(slope, 2)} and intercept ${number(intercept, 2)} instead of 1 and 0`;

export const off = defineCaveat(
  'probabilities-off',
  'miscalibrated',
  ({ error, reference }: { error: number; reference: number }) => ({
    text: `The probabilities are miscalibrated: calibration error ${number(error, 2)}, where calibrated ones would show at most ${number(reference, 2)}.`,
    advice:
      'Keep cross-entropy, and calibrate on held-out rows: Platt scaling (slope and intercept), or isotonic regression from about 1,000 rows on.',
  }),
);

interface Bent {
  state: string;
  slope: number;
  standardError: number;
}

export const bent = defineCaveat(
  'bent-probabilities',
  'miscalibrated',
  ({ state, slope, standardError }: Bent) => ({
    text: `The probabilities are ${state}: the labels follow their logits with slope ${number(slope, 2)} ± ${number(standardError, 2)} instead of 1.`,
    advice: `Keep cross-entropy, and divide the logits by a temperature of about ${number(1 / slope, 2)}, fitted on held-out rows (temperature scaling); ${state === 'overconfident' ? 'early stopping, weight decay or label smoothing prevent it' : 'train longer, or regularize less'}. The ranking and the accuracy stay as they are.`,
  }),
);

interface Exchanged {
  /** Classes, with the columns that fit them. */
  columns: readonly { className: string; column: string }[];
  /** Log loss with these columns, and with the columns named after the classes. */
  logLoss: number;
  asNamed: number;
}

export const exchanged = defineCaveat(
  'exchanged-classes',
  'miscalibrated',
  ({ columns, logLoss, asNamed }: Exchanged) => ({
    text: `The probabilities fit other classes than they are named after: ${listed(columns.slice(0, 4).map(({ className, column }) => `the labels “${className}” those of “${column}”`))}. Read so, the log loss is ${number(logLoss, 3)} instead of ${number(asNamed, 3)}.`,
    advice:
      'Check which column belongs to which class (models order the classes in their own way, mostly alphabetically) before anything else: every figure here depends on it.',
  }),
);

export const tellingNothing = defineCaveat(
  'probabilities-tell-nothing',
  'miscalibrated',
  ({ slope, standardError }: Omit<Bent, 'state'>) => ({
    text: `The probabilities say almost nothing about the labels: these follow their logits with slope ${number(slope, 2)} ± ${number(standardError, 2)} instead of 1.`,
    advice:
      'Check that the probabilities are those of these rows, and that each column belongs to its class. If they are, the model knows next to nothing about rows that it was not trained on (overfitting, a leak in training): fix that first, because calibration cannot.',
  }),
);

export const ordered = defineCaveat(
  'ordered-classes',
  'ordered-classes',
  ({ classNames }: { classNames: readonly string[] }) => ({
    text: `The classes (${classNames.slice(0, 5).join(', ')}${classNames.length > 5 ? ', …' : ''}) look ordered; cross-entropy counts every wrong class as equally wrong.`,
    advice:
      'If they are, use an ordinal likelihood (cumulative logit, CORN): fewer parameters, and near misses count less. Do not use MSE on the class numbers: that treats the distances between classes as equal.',
  }),
  'info',
);

interface Rare {
  className: string;
  rows: number;
  share: number;
}

export const imbalanced = defineCaveat(
  'imbalanced',
  'imbalanced',
  ({ className, rows, share }: Rare) => ({
    text: `“${className}” is ${percent(share)} of the rows (${rows}). Cross-entropy is still the likelihood, and without class weights its probabilities need no correction.`,
    advice:
      'Move the decision threshold instead of the loss. Weighted cross-entropy estimates probabilities for balanced classes, which must be corrected afterwards; focal loss is not proper, so its probabilities are biased. Use either only where ranking or recall of the rare class is all that counts.',
  }),
  'info',
);

export const fromLogits = defineCaveat(
  'scores-from-logits',
  'converted-scores',
  ({ classes }: { classes: number }) => ({
    text: `Some scores lie outside 0 to 1: they were taken for logits and mapped by the ${classes === 2 ? 'sigmoid or softmax' : 'softmax'}.`,
    advice: 'If they are something else (margins, distances), give probabilities instead.',
  }),
);

export const fromPercentages = defineCaveat('scores-from-percentages', 'converted-scores', () => ({
  text: 'The scores run up to 100 and were taken for percentages.',
  advice: 'If they are something else, give probabilities between 0 and 1.',
}));

export const rescaled = defineCaveat(
  'rescaled-rows',
  'converted-scores',
  ({ rows, n }: { rows: number; n: number }) => ({
    text: `${count(rows, 'row')} of ${n} did not sum to 1 and were divided by the sum.`,
    advice:
      'If a row may have several labels at once, the loss is a sum of binary cross-entropies, one per label: analyze each label by itself.',
  }),
);

export const unlabeled = defineCaveat(
  'unlabeled-rows',
  'missing',
  ({ left, n }: { left: number; n: number }) => ({
    text: `${count(left, 'row')} of ${n + left} had no label or no scores and were left out.`,
    advice: 'Find out why they are missing: if it depends on the label, every number here is biased.',
  }),
);

export const fewLabels = defineCaveat('few-labels', 'small-sample', ({ n }: { n: number }) => ({
  text: `With ${n} rows the loss is still certain, but the estimates of calibration and skill are imprecise.`,
  advice: 'A few hundred held-out rows show calibration.',
}));

/** The line that a logistic model leaves on the rows it was fitted to. */
export const fitted = defineCaveat('fitted-labels', 'in-sample', (_: { slope: number }) => ({
  text: 'These look like training rows: the slope of the labels on the logits is 1 and the intercept 0, as maximum likelihood makes them on the rows that a model is fitted to.',
  advice:
    'Use held-out or cross-validated probabilities: how well calibrated the model is on other rows can’t be seen here, and its log loss there is larger.',
}));
