import { defineNormalTest } from './statistics/normal-test.ts';

/** Anderson–Darling A² = −n − Σ (2i − 1)/n · [ln F(x₍ᵢ₎) + ln(1 − F(x₍ₙ₊₁₋ᵢ₎))]. */
export const andersonDarlingNormal = defineNormalTest(
  {
    id: 'anderson-darling-normal',
    name: 'Anderson–Darling (normal)',
    asks: 'Does the share of residuals below each value follow a normal distribution, tails included?',
    source: 'Anderson & Darling (1954), JASA 49:765',
  },
  'andersonDarling',
  {
    modified: (statistic, n) => statistic * (1 + 0.75 / n + 2.25 / n ** 2),
    lower: [
      [0.2, [-13.436, 101.14, -223.73]],
      [0.34, [-8.318, 42.796, -59.938]],
    ],
    middle: [0.6, [0.9177, -4.279, -1.38]],
    upper: [10, [1.2937, -5.709, 0.0186]],
  },
);
