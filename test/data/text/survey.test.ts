import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/data/table.ts';
import { retypedSurvey } from '../../../src/data/text/retype.ts';
import { surveyedCells, surveyText } from '../../../src/data/text/survey.ts';
import { problemOf, valuesOf } from '../reading.ts';

describe('the first look at a text', () => {
  it('has numbers, words and gaps', () => {
    const rows = [
      ['1,5', 'a', 'NA'],
      ['x', '', '2'],
      ['', 'c'],
    ];
    expect(surveyText(['y', 'w', 'z'], ['number', 'text', 'number'], rows, ',')).toEqual({
      columns: [
        { name: 'y', kind: 'number', sample: [1.5, null, null] },
        { name: 'w', kind: 'text', sample: ['a', null, 'c'] },
        { name: 'z', kind: 'number', sample: [null, 2, null] },
      ],
    });
  });
});

describe('the sample of a column', () => {
  const numbers: Column = {
    name: 'y',
    kind: 'number',
    numbers: Float64Array.of(1, Number.NaN, 3, 4, 5),
    missing: 1,
  };
  const words: Column = {
    name: 'w',
    kind: 'text',
    codes: Int32Array.of(0, -1, 1, 0),
    categories: ['a', 'b'],
    missing: 1,
  };

  it('is all of it', () => {
    expect(surveyedCells(numbers)).toEqual([1, null, 3, 4, 5]);
    expect(surveyedCells(words)).toEqual(['a', null, 'b', 'a']);
    expect(surveyedCells(numbers, 5)).toEqual([1, null, 3, 4, 5]);
  });

  it('is a number of values from all over a longer one', () => {
    expect(surveyedCells(numbers, 2)).toEqual([1, 3]);
    expect(surveyedCells(numbers, 4)).toEqual([1, null, 3, 4]);
    expect(surveyedCells(words, 2)).toEqual(['a', 'b']);
    const long: Column = { ...numbers, numbers: Float64Array.from({ length: 1000 }, (_, row) => row) };
    expect(surveyedCells(long, 4)).toEqual([0, 250, 500, 750]);
  });
});

describe('the user’s word on what a column holds', () => {
  const survey = {
    columns: [
      { name: 'a', kind: 'text' as const, sample: ['1', '2,5', null, 'x', '3.5'] },
      { name: 'b', kind: 'number' as const, sample: [1, null, 2.5] },
      { name: 'c', kind: 'text' as const, sample: ['1'] },
    ],
  };

  it('applies to the survey', () => {
    expect(retypedSurvey(survey, { a: 'number', b: 'text' })).toEqual({
      columns: [
        { name: 'a', kind: 'number', sample: [1, 2.5, null, null, 3.5] },
        { name: 'b', kind: 'text', sample: ['1', null, '2.5'] },
        { name: 'c', kind: 'text', sample: ['1'] },
      ],
    });
    expect(retypedSurvey(survey, { a: 'text', b: 'number' })).toEqual(survey);
  });

  it('applies to the table, including missing cells', async () => {
    const types = { a: 'text', b: 'number', ok: 'text' } as const;
    const text = 'a,b,ok\n1,x,true\n,2,false\n3,,true\nNA,4,false\n';
    expect(await valuesOf(text, { types })).toEqual({
      a: ['1', null, '3', null],
      b: [null, 2, null, 4],
      ok: ['true', 'false', 'true', 'false'],
    });
  });

  it('is refused with the first twelve names if there is no such column', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
    const hint = async (count: number) =>
      (
        await problemOf(
          `${names(count).join()}\n${names(count)
            .map(() => 1)
            .join()}\n`,
          { types: { y: 'text' } },
        )
      ).hint;
    expect(await hint(12)).toBe(`The columns are: ${names(12).join(', ')}.`);
    expect(await hint(13)).toBe(`The columns are: ${names(12).join(', ')}, ….`);
  });
});
