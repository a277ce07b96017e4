import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { withClasses } from '../../../../src/analysis/columns/labels/classes-of-columns.ts';
import type { SurveyColumn } from '../../../../src/data/text/survey.ts';

const words = (name: string, ...sample: string[]): SurveyColumn => ({ name, kind: 'text', sample });
const numbers = (name: string, ...sample: number[]): SurveyColumn => ({ name, kind: 'number', sample });

const truth = words('churn', 'No', 'Yes', 'No', 'Yes', 'No', 'Yes');
const first = numbers('p_0_prob', 0.2, 0.9, 0.3, 0.8, 0.1, 0.4);
const second = numbers('p_1_prob', 0.8, 0.1, 0.7, 0.2, 0.9, 0.6);
const constant = (name: string, value: string) => words(name, ...Array.from({ length: 6 }, () => value));
const roles = { kind: 'probabilities', label: 'churn', probabilities: ['p_0_prob', 'p_1_prob'] } as const;

describe('the classes of probability columns', () => {
  it('are those in the columns next to them', () => {
    const columns = [truth, constant('p_0_label', 'Yes'), first, constant('p_1_label', 'No'), second];
    expect(withClasses({ ...roles, probabilities: [...roles.probabilities] }, columns)).toMatchObject({
      classes: ['Yes', 'No'],
    });
  });

  it('are those of a list that each row repeats, in its order', () => {
    const columns = [truth, constant('labels', "['Yes', 'No']"), first, second];
    expect(withClasses({ ...roles, probabilities: [...roles.probabilities] }, columns)).toMatchObject({
      classes: ['Yes', 'No'],
    });
    // The list is no label.
    const listed = [
      { ...first, name: 'probabilities[0]' },
      { ...second, name: 'probabilities[1]' },
    ];
    const guess = guessRoles([truth, constant('labels', "['Yes', 'No']"), ...listed]);
    const choices = guess.kind === 'tie' ? guess.choices : guess.kind === 'found' ? [guess.roles] : [];
    expect(choices).toContainEqual(expect.objectContaining({ label: 'churn' }));
    expect(choices).not.toContainEqual(expect.objectContaining({ label: 'labels' }));
  });

  it('are what their names do not have in common', () => {
    const columns = [
      numbers('BAD', 0, 1, 0, 1, 0, 1),
      { ...first, name: 'P_BAD1' },
      { ...second, name: 'P_BAD0' },
    ];
    const named = { ...roles, label: 'BAD', probabilities: ['P_BAD1', 'P_BAD0'] };
    expect(withClasses(named, columns)).toMatchObject({ classes: ['1', '0'] });
  });

  it('are unknown if no name and no column gives them', () => {
    expect(
      withClasses({ ...roles, probabilities: [...roles.probabilities] }, [truth, first, second]),
    ).not.toHaveProperty('classes');
  });
});

it('are not taken from the most probable classes of each row and their scores', () => {
  const ranked = [
    truth,
    words('top_1_label', 'No', 'Yes', 'Yes', 'Yes', 'No', 'No'),
    numbers('top_1_score', 0.8, 0.9, 0.7, 0.8, 0.9, 0.6),
    words('top_2_label', 'Yes', 'No', 'No', 'No', 'Yes', 'Yes'),
    numbers('top_2_score', 0.2, 0.1, 0.3, 0.2, 0.1, 0.4),
  ];
  const guess = guessRoles(ranked);
  const readings = guess.kind === 'found' ? [guess.roles] : guess.kind === 'tie' ? guess.choices : [];
  expect(readings.map(({ kind }) => kind)).not.toContain('probabilities');
});
