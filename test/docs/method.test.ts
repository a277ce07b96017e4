import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harmToCounts } from '../../src/analysis/purpose/answer-purpose.ts';
import { shiftThatDecides, shiftWorthSaying } from '../../src/analysis/purpose/centers.ts';
import { displayCap } from '../../src/choice/decide.ts';
import {
  decisionCap,
  fewestForStrong,
  fewestToDecide,
  nearBest,
  simplicityMargin,
  smallSampleMargin,
} from '../../src/choice/decision-rule.ts';
import { resolution } from '../../src/choice/posterior.ts';
import { gainByChance, gainThatPays } from '../../src/choice/purpose/log-link-pays.ts';
import { shiftForAbsolute } from '../../src/choice/purpose/purposes.ts';
import { huberK } from '../../src/losses/robust/huber.ts';
import { exactLimit } from '../../src/numerics/standardized-points.ts';

const method = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

describe('the description of the method', () => {
  it.each([
    `δ = ${huberK} robust standard deviations`,
    `Above ${exactLimit} residuals`,
    `capped at ${decisionCap}, so that`,
    `within ${simplicityMargin} of the least`,
    `Below ${fewestToDecide} residuals Huber is kept within ${smallSampleMargin}`,
    `at most ${percent(nearBest - 1)} more data`,
    `with α = ${resolution}`,
    `capped at ${percent(displayCap(49))} below 50 residuals, at ${percent(displayCap(299))} below 300 and at ${percent(displayCap(300))} above`,
    `fewer than ${fewestToDecide} residuals`,
    `from at least ${fewestForStrong} residuals`,
    `1 less the larger of ${gainThatPays} and ${gainByChance(1)}/√*n*`,
    `if that ratio is at most ${1 + harmToCounts}`,
    `move totals by at least ${percent(shiftForAbsolute)}`,
    `From ${percent(shiftWorthSaying)} on the report mentions the shift`,
    `if the shift at Huber’s center is ${percent(shiftThatDecides)} or more`,
  ])('says what the code does: “%s”', (sentence) => {
    expect(method).toContain(sentence);
  });
});
