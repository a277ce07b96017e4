import { describe, expect, it } from 'vitest';
import { read } from '../../../src/code/reading/index.ts';
import { growthAt } from '../../growth.ts';
import { factor, families, mostGrowth, pieces } from './families.ts';

describe('reading time grows no faster than the text', () => {
  it.each(Object.entries(families))('%s', async (_name, [language, text]) => {
    const reading = (n: number) => {
      const whole = text(n);
      return () => read(whole, language);
    };
    read(text(pieces), language);
    expect(await growthAt(reading, pieces, factor, mostGrowth)).toBeLessThan(mostGrowth);
  });
});
