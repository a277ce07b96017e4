import { readFileSync } from 'node:fs';
import subset from 'subset-font';

const range = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** All characters that formulas use: Latin and Greek, upright and italic, and symbols. */
export const formulaCharacters = [
  range(0x20, 0x7e),
  range(0x391, 0x3c9),
  'ϕφϵε',
  // Mathematical italics, which browsers use for a single letter.
  range(0x1d434, 0x1d467),
  'ℎ',
  range(0x1d6e2, 0x1d71b),
  '·×÷−±∑∏∫√∞≈≤≥≠≡∝∂∈∣‖→…⋯⌊⌋⌈⌉ℝ𝔼𝟏ˆ̂˜̃¯̅′∼',
].join('');

/** Reduces the formula font to the characters that formulas use, a tenth of it. */
export const formulaFont = {
  name: 'formula-font',
  setup({ onLoad }) {
    onLoad({ filter: /stix-two-math-.*\.woff2$/ }, async ({ path }) => ({
      contents: await subset(readFileSync(path), formulaCharacters, { targetFormat: 'woff2' }),
      loader: 'file',
    }));
  },
};
