/** Why a promise is missed, found by looking into it: by the beginning of its claim. */
const known: Record<string, string> = {
  'Sign test':
    'its statistic is a count, so only some sizes can be had, and the exact test takes the greatest that is not above 5 %: 4.1 % at n = 20, 3.3 % at n = 50. It errs on the safe side.',
  Runs: 'its statistic is a count and its p-value a Normal approximation: the size jumps about 5 % as n grows, by at most 1.3 % of all samples.',
  'Ljung–Box':
    'the χ² approximation is liberal where the lags are many for n. R’s Box.test has the same sizes (5.7, 6.7 and 6.1 % at n = 20, 50 and 100; 20,000 samples each): it is the textbook test, and from n = 300 it holds.',
  'Brown–Forsythe':
    'in a group of odd size the median is one of the residuals, so one deviation is zero whatever the errors do, and the variance within groups comes out too great (Hines & Hines 2000). With groups of even size the test rejects 3.4 % at n = 24 and 2.8 % at n = 60, with odd ones 0.4 % at n = 20 and 2.4 % at n = 52 (10,000 samples each). It errs on the safe side, and holds from n = 300.',
};

export const reasons = (claim: string): string =>
  Object.entries(known).find(([beginning]) => claim.startsWith(beginning))?.[1] ?? 'no reason found yet.';
