import { expect, it } from 'vitest';
import { figureRange } from '../../../src/analysis/drivers/level-names.ts';

it('writes whole numbers in full, others with as many digits as distinguish the ends', () => {
  expect(figureRange(1871, 1920)).toBe('1871 to 1920');
  expect(figureRange(10_050, 20_151)).toBe('10050 to 20151');
  expect(figureRange(3, 3)).toBe('3');
  expect(figureRange(0.12345, 4.5)).toBe('0.123 to 4.5');
  expect(figureRange(1.23412, 1.23448)).toBe('1.2341 to 1.2345');
});
