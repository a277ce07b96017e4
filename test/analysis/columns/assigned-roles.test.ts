import { describe, expect, it } from 'vitest';
import { assignmentsOf, contradiction, splitAssigned } from '../../../src/analysis/columns/assigned-roles.ts';
import type { Roles } from '../../../src/analysis/report.ts';

describe('assignmentsOf', () => {
  it.each<[Roles, object]>([
    [{ kind: 'residual', residual: 'e' }, { residual: 'e' }],
    [
      { kind: 'observed', observed: 'y', predicted: 'f', order: 'day', group: 'store' },
      { observed: 'y', predicted: 'f', order: 'day', group: 'store' },
    ],
    [
      { kind: 'probabilities', label: 'class', probabilities: ['p', 'q'] },
      { label: 'class', probabilities: ['p', 'q'] },
    ],
    [
      { kind: 'predicted-label', label: 'class', predictedLabel: 'guess', confidence: 'c' },
      { label: 'class', predicted: 'guess', confidence: 'c' },
    ],
    [
      { kind: 'residual', residual: 'e', split: 'set', splitValues: ['test', 'valid'] },
      { residual: 'e', split: 'set=test,valid' },
    ],
  ])('names the parts of %o', (roles, named) => expect(assignmentsOf(roles)).toEqual(named));
});

describe('contradiction', () => {
  it.each([
    [{ residual: 'e', label: 'y' }, 'Name residual or label, not both.'],
    [{ label: 'a', observed: 'y' }, 'Name observed or label, not both.'],
    [{ observed: 'y', predicted: 'y' }, '“y” is given two roles; a column has one.'],
  ])('says what is wrong with %o', (named, wrong) => expect(contradiction(named)).toBe(wrong));

  it.each([
    {},
    { observed: 'y' },
    { residual: 'e', observed: 'y' },
    { predicted: 'f' },
    { label: 'a', predicted: 'b', order: 'day' },
  ])('leaves the rest of %o to the guess', (named) => expect(contradiction(named)).toBeUndefined());
});

describe('splitAssigned', () => {
  it.each([
    ['set', ['set'], { split: 'set' }],
    ['set=test,valid', ['set'], { split: 'set', splitValues: ['test', 'valid'] }],
    ['a=b=c', ['a=b'], { split: 'a=b', splitValues: ['c'] }],
    ['a=b', ['a=b', 'a'], { split: 'a=b' }],
    ['unknown=x', ['set'], { split: 'unknown=x' }],
  ])('understands “%s” beside the columns %j', (text, columns, split) =>
    expect(splitAssigned(text, columns)).toEqual(split),
  );
});
