import { seededRandom } from '../../../src/numerics/random.ts';
import type { Change } from './change.ts';
import { neighbors } from './neighbors.ts';
import { otherNames } from './other-names.ts';
import { type Answer, answerTo, isFirm, type TableFile, written } from './table.ts';
import { otherWritings, sameWritings } from './writings.ts';

/**
 * What a file holds does not hang on how it is written, on its neighbors, or on the language of its names. Every file of
 * the corpus is changed in each of these ways: the same answer is right, and after most changes so is a question;
 * another firm answer never is.
 */
export const changes: Record<string, Change> = {
  ...sameWritings,
  ...otherWritings,
  ...neighbors,
  ...otherNames,
};

/** What a change makes of an answer: another one, one where the user was asked, or a question where there was none. */
export type Outcome = 'same' | 'another answer' | 'an answer instead of a question' | 'a question';

export interface Swept {
  change: string;
  outcome: Outcome;
  own: Answer;
  answer: Answer;
  /** Whether a question is right as well. */
  mayAsk: boolean;
}

export async function* sweepOf({ table }: TableFile, ids = Object.keys(changes)): AsyncGenerator<Swept> {
  const own = await answerTo(written(table));
  for (const change of ids) {
    const changed = changes[change]!(table, own, seededRandom(29));
    if (!changed) continue;
    const { text, nameOf = (name: string) => name } = changed;
    const answer = await answerTo(text);
    // A label in several columns has a name that stands in none of them.
    const names = new Set(table.names);
    const renamed = new Set([...table.names.map(nameOf), change.replace('beside ', '')]);
    const isSame = isSameAnswer(
      { ...own, main: own.main.filter((name) => names.has(name)).map(nameOf) },
      { ...answer, main: answer.main.filter((name) => renamed.has(name)) },
    );
    const mayAsk = !(change in sameWritings);
    yield { change, outcome: outcomeOf(own, answer, isSame), own, answer, mayAsk };
  }
}

function outcomeOf(own: Answer, answer: Answer, isSame: boolean): Outcome {
  if (isFirm(own) && isFirm(answer)) return isSame ? 'same' : 'another answer';
  if (isFirm(own)) return 'a question';
  return isFirm(answer) ? 'an answer instead of a question' : 'same';
}

/** Whether the same columns are analyzed; errors that stand beside them are theirs. */
function isSameAnswer(own: Answer, answer: Answer): boolean {
  const isGiven = own.kind === 'observed' && answer.kind === 'residual';
  if (isGiven && answer.main.length > 1) return own.main.includes(answer.main[1]!);
  return own.kind === answer.kind && own.main.toSorted().join('|') === answer.main.toSorted().join('|');
}
