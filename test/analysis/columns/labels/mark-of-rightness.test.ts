import { describe, expect, it } from 'vitest';
import { sketch } from '../../../../src/analysis/columns/column-sketch.ts';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { isMarkOfRightness } from '../../../../src/analysis/columns/labels/mark-of-rightness.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const random = seededRandom(12);
const risks = Array.from({ length: 300 }, () => random.uniform() ** 2);
const readmitted = risks.map((risk) => (random.uniform() < risk ? 1 : 0));
const right = risks.map((risk, row) => (risk > 0.5 === (readmitted[row] === 1) ? 1 : 0));
const column = (name: string, sample: number[]) => ({ name, kind: 'number' as const, sample });
const own = [column('readmitted', readmitted), column('risk', risks)];
const asScores = { kind: 'probabilities', label: 'readmitted', probabilities: ['risk'] };

describe('a mark of correct predictions', () => {
  it.each(['correct', 'is_correct', 'hit'])('is no label, called %s', (name) =>
    expect(guessRoles([...own, column(name, right)])).toMatchObject({ kind: 'found', roles: asScores }),
  );

  it('for incorrect predictions is not a label either', () => {
    const wrong = column(
      'misclassified',
      right.map((mark) => 1 - mark),
    );
    expect(guessRoles([...own, wrong])).toMatchObject({ kind: 'found', roles: asScores });
  });

  it('must agree with the label and the score, under such a name, in ten rows or more', () => {
    const [label, score] = own.map(sketch) as [ReturnType<typeof sketch>, ReturnType<typeof sketch>];
    const is = (name: string, sample: number[]) =>
      isMarkOfRightness(sketch(column(name, sample)), [label], [score]);
    expect(is('correct', right)).toBe(true);
    expect(is('smoker', right)).toBe(false);
    expect(
      is(
        'correct',
        right.map(() => (random.uniform() < 0.5 ? 1 : 0)),
      ),
    ).toBe(false);
    expect(is('correct', right.slice(0, 9))).toBe(false);
  });
});

describe('of two scores for one label', () => {
  const noise = column(
    'score',
    risks.map(() => random.uniform()),
  );
  it('the uninformative one is a feature', () =>
    expect(guessRoles([...own, noise])).toMatchObject({ kind: 'found', roles: asScores }));

  it('the one named a prediction is offered next to the one named a probability', () => {
    const truth = column('y_true', readmitted);
    const second = column(
      'prob_v2',
      risks.map((risk) => Math.min(1, Math.max(0, risk + 0.1 * random.normal()))),
    );
    expect(guessRoles([truth, column('y_pred', risks), second])).toMatchObject({
      kind: 'tie',
      choices: [{ probabilities: ['prob_v2'] }, { probabilities: ['y_pred'] }],
    });
    expect(guessRoles([truth, column('y_pred', risks), noise])).toMatchObject({
      kind: 'found',
      roles: { probabilities: ['y_pred'] },
    });
  });
});
