import type { Side } from '../caveats/of-bias.ts';
import { number, percent, pValue } from '../format.ts';
import { defineCheck, maybeChance } from './check-words.ts';

interface Bias {
  finding: 'none' | 'unclear' | 'too-few-rows' | 'constant' | 'along-predictions';
  mean: number;
  /** Whether the residuals were divided by their scale. */
  divided?: true;
  /** The size of the mean in standard deviations, and the smallest that would have been detected. */
  effect: number;
  visible?: number;
  /** The p-value of the mean, if it is large but may be chance. */
  pValue?: number;
  /** Whether it is surely not zero, though hardly a part of the squared error. */
  small?: true;
  /** On which side of zero all residuals lie. */
  oneSided?: Side;
  /** The proportion of the variance that a trend over bins of the prediction explains. */
  trendShare?: number;
  /**
   * The slope of observed on predicted values, if it is not 1; with its p-value if
   * it may be chance, or `sure` if it is surely small.
   */
  slope?: { slope: number; pValue?: number; sure?: true };
}

const titles: Record<Bias['finding'], string> = {
  none: 'No bias',
  unclear: 'Bias unclear',
  'too-few-rows': 'Bias not checkable',
  constant: 'Biased predictions',
  'along-predictions': 'Bias along the predictions',
};

export const biasCheck = defineCheck('bias', (facts: Bias) => {
  const { finding, trendShare, slope, small, oneSided } = facts;
  return {
    title: titles[finding],
    detail: [
      meanInWords(facts),
      oneSided && `all residuals ${oneSided} zero`,
      trendShare !== undefined &&
        `a trend along the predictions explains ${percent(trendShare)} of the variance`,
      slope && slopeInWords(slope),
      (finding === 'none' || finding === 'too-few-rows') &&
        (small
          ? 'significant, but too small to matter'
          : facts.visible !== undefined && visibleInWords(facts, facts.visible)),
    ]
      .filter(Boolean)
      .join('; '),
  };
});

/** A mean smaller than this, in standard deviations, is floating-point error. */
const asGoodAsZero = 1e-6;

const meanInWords = ({ mean, divided, effect, pValue: p }: Bias): string => {
  const size = effect < asGoodAsZero ? '0' : `${number(mean)}, ${deviations(effect)}`;
  return `${divided ? 'scaled ' : ''}mean ${size}${p === undefined ? '' : maybeChance(pValue(p))}`;
};

/** `6% of the standard deviation`, `2.4 times the standard deviation` */
const deviations = (effect: number): string =>
  effect > 1.5
    ? `${number(effect, 2)} times the standard deviation`
    : `${percent(effect)} of the standard deviation`;

/**
 * The smallest mean error that would have been detected, as a percentage of
 * the same quantity as the mean stated before it.
 */
const visibleInWords = ({ finding, effect }: Bias, visible: number): string => {
  const share = `${percent(visible)}${effect < asGoodAsZero ? ' of the standard deviation' : ''}`;
  return finding === 'none'
    ? `a bias of ${share} would have been found`
    : `a bias of up to ${share} could have been missed`;
};

function slopeInWords({ slope, pValue: p, sure }: NonNullable<Bias['slope']>): string {
  const doubt = p === undefined ? '' : sure ? ', which may be too little to matter' : maybeChance(pValue(p));
  return `observed values rise by ${number(slope, 3)} for each 1 of the prediction${doubt}`;
}

/** For predictions that are right as the requested quantile. */
export const quantileCheck = defineCheck(
  'quantile-level',
  ({ tau, share }: { tau: number; share: number }) => ({
    title: tau === 0.5 ? 'Right as medians' : 'Right as a quantile',
    detail: `${percent(share)} of the observed values lie below the predictions, ${percent(tau)} is meant`,
  }),
);
