import { shapiroWilk } from './shapiro-wilk.ts';

/** Every statistical test, in the order they are shown: law, then bias, spread and independence. */
export const tests = [shapiroWilk] as const;
