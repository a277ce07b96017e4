import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../../src/analysis/columns/guess-roles.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const random = seededRandom(5);
const rows = 120;
const draw = (classes: number) => Array.from({ length: rows }, () => Math.floor(classes * random.uniform()));
const column = (name: string, sample: (number | string)[]) => ({
  name,
  kind: typeof sample[0] === 'number' ? ('number' as const) : ('text' as const),
  sample,
});

/** Answers to questions with so many choices, seven in ten of them right, and the mark of each. */
function answers(choices: number) {
  const wanted = draw(choices);
  const others = draw(choices);
  const given = wanted.map((value, row) => (random.uniform() < 0.7 ? value : others[row]!));
  return { wanted, given, marks: wanted.map((value, row) => (value === given[row] ? 1 : 0)) };
}

describe('two columns whose agreement a third one marks', () => {
  const { wanted, given, marks } = answers(4);

  it('are classes, even if they are numbers without a name for it', () => {
    const columns = [column('target', wanted), column('filtered_resps[0]', given), column('acc', marks)];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { kind: 'predicted-label', label: 'target', predictedLabel: 'filtered_resps[0]' },
    });
  });

  it('have the truth in the one that was expected', () => {
    const letters = (values: readonly number[]) => values.map((value) => 'ABCD'[value]!);
    const columns = [
      column('response', letters(given)),
      column('expected', letters(wanted)),
      column(
        'correct',
        marks.map((mark) => (mark ? 'true' : 'false')),
      ),
    ];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { kind: 'predicted-label', label: 'expected', predictedLabel: 'response' },
    });
  });

  it('are asked about in both directions if no name tells the truth', () => {
    const columns = [column('rater_1', wanted), column('rater_2', given), column('agree', marks)];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'tie',
      choices: [
        { label: 'rater_1', predictedLabel: 'rater_2' },
        { label: 'rater_2', predictedLabel: 'rater_1' },
      ],
    });
  });

  it('are not confused with the mark, where all three have two values', () => {
    const two = answers(2);
    const columns = [
      column('target', two.wanted),
      column('exact_match', two.marks),
      column('answer', two.given),
    ];
    expect(guessRoles(columns)).toMatchObject({
      kind: 'found',
      roles: { kind: 'predicted-label', label: 'target', predictedLabel: 'answer' },
    });
  });

  it('are nothing special if the mark is wrong in a single row', () => {
    const wrong = marks.map((mark, row) => (row === 60 ? 1 - mark : mark));
    const columns = [column('a', wanted), column('b', given), column('c', wrong)];
    const marked = guessRoles([column('a', wanted), column('b', given), column('c', marks)]);
    expect(marked).toMatchObject({ kind: 'tie', choices: [{ kind: 'predicted-label' }, {}] });
    expect(guessRoles(columns)).not.toEqual(marked);
  });
});
