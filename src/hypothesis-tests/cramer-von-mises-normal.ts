import { defineNormalTest } from './statistics/normal-test.ts';

/** Cramér–von Mises W² = 1/(12n) + Σ (F(x₍ᵢ₎) − (2i − 1)/(2n))². */
export const cramerVonMisesNormal = defineNormalTest(
  {
    id: 'cramer-von-mises-normal',
    name: 'Cramér–von Mises (normal)',
    asks: 'Does the share of residuals below each value follow a normal distribution, above all in the middle?',
    source: 'Stephens (1974), JASA 69:730',
  },
  'cramerVonMises',
  {
    modified: (statistic, n) => statistic * (1 + 0.5 / n),
    lower: [
      [0.0275, [-13.953, 775.5, -12542.61]],
      [0.051, [-5.903, 179.546, -1515.29]],
    ],
    middle: [0.092, [0.886, -31.62, 10.897]],
    upper: [1.1, [1.111, -34.242, 12.832]],
  },
);
