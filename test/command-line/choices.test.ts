import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roles } from '../../src/analysis/report.ts';
import { ambiguous, commandOf, shellWord } from '../../src/command-line/choices.ts';

describe('the choices of an ambiguous file', () => {
  const choices: Roles[] = [
    { kind: 'observed', observed: 'y', predicted: 'model a', order: 'day' },
    { kind: 'probabilities', label: 'class', probabilities: ['p 1', 'p 2'] },
  ];

  it('are complete roles, with the commands that select them', () => {
    const problem = ambiguous('my file.csv', choices);
    expect(problem).toMatchObject({ code: 'ambiguous-columns', choices });
    expect(problem.hint.split('\n').slice(1)).toEqual([
      "  residual-diagnostics 'my file.csv' --observed y --predicted 'model a' --order day",
      "  residual-diagnostics 'my file.csv' --label class --probability 'p 1' --probability 'p 2'",
    ]);
  });

  it('say of a plan that it may be no prediction', () => {
    const { message } = ambiguous('costs.csv', [{ kind: 'observed', observed: 'Ist', predicted: 'Plan' }]);
    expect(message).toContain('“Plan” may be a goal: choose it only if it was meant to predict “Ist”.');
    expect(ambiguous('a.csv', choices).message).not.toContain('goal');
  });

  it('name columns that begin with a dash so that they are not options', () => {
    expect(commandOf('a.csv', { kind: 'residual', residual: '--format' })).toBe(
      'residual-diagnostics a.csv --residual=--format',
    );
  });

  it('name the values of a split', () => {
    const roles: Roles = { kind: 'residual', residual: 'e', split: 'set', splitValues: ['a b', 'c'] };
    expect(commandOf('a.csv', roles)).toContain("--split 'set=a b,c'");
  });
});

describe('a word for the shell', () => {
  it('is unchanged by a shell, and contains no control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (text) => {
        fc.pre(!text.includes('\0'));
        const word = shellWord(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
        expect(word).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
        expect(execFileSync('bash', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(text);
      }),
      { numRuns: 60 },
    );
    for (const text of ["it's", '$(rm)', '\u001b[31m', 'a\nb', "\t'\\"])
      expect(execFileSync('bash', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
  });
});
