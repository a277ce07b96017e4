import { describe, expect, it } from 'vitest';
import { wekaPredictions } from '../../../src/data/text/weka-predictions.ts';

const title = ' inst#     actual  predicted error prediction';
const of = (...lines: string[]) => wekaPredictions([title, ...lines].join('\n'));

describe('predictions as Weka prints them', () => {
  it('are labels, predicted labels and the confidence in those', () => {
    expect(of('     1      1:no       1:no       0.9', '     2     2:yes       1:no   +   0.52')).toEqual([
      ['actual', 'predicted', 'confidence'],
      ['no', 'no', '0.9'],
      ['yes', 'no', '0.52'],
    ]);
  });

  it('can follow up to three lines, between empty ones, with Windows line endings', () => {
    const row = ' 1 1:a 2:b + 0.6';
    const expected = [
      ['actual', 'predicted', 'confidence'],
      ['a', 'b', '0.6'],
    ];
    const below = (lines: number) =>
      [...Array(lines).fill('=== Predictions ==='), '', title, '  ', row, ''].join('\r\n');
    expect(wekaPredictions(below(0))).toEqual(expected);
    expect(wekaPredictions(below(3))).toEqual(expected);
    expect(wekaPredictions(below(4))).toBeUndefined();
    expect(wekaPredictions(`inst# actual predicted error prediction\n${row}`)).toEqual(expected);
    expect(wekaPredictions(`inst#  actual   predicted    error  distribution ()\n${row}`)).toEqual(expected);
  });

  it('can have the probabilities of all classes, named if the class was seen', () => {
    expect(of(' 1 1:a 3:c + 0.2,0.1,*0.7', ' 2 3:c 3:c *0.8,0.1,0.1')).toEqual([
      ['actual', 'predicted', 'probability a', 'probability 2', 'probability c'],
      ['a', 'c', '0.2', '0.1', '0.7'],
      ['c', 'c', '0.8', '0.1', '0.1'],
    ]);
  });

  it('distinguish classes whose truncated names are equal', () => {
    expect(of(' 1 1:Iris-ve 2:Iris-ve + 0.6', ' 2 2:Iris-ve 2:Iris-ve 0.7')).toEqual([
      ['actual', 'predicted', 'confidence'],
      ['1:Iris-ve', '2:Iris-ve', '0.6'],
      ['2:Iris-ve', '2:Iris-ve', '0.7'],
    ]);
    expect(of(' 1 1:Iris-ve 2:Iris-ve + *0.6,0.4')?.[0]).toEqual([
      'actual',
      'predicted',
      'probability 1:Iris-ve',
      'probability 2:Iris-ve',
    ]);
  });

  it('can name the rows in parentheses', () => {
    expect(of(' 1 1:a 1:a 0.6 (row 7)')).toEqual([
      ['actual', 'predicted', 'confidence'],
      ['a', 'a', '0.6'],
    ]);
  });

  it.each<[string, string | undefined]>([
    ['no title', ' 1 1:a 2:b + 0.6'],
    ['the title alone', title],
    ['the title of something else', ' inst# actual predicted errors\n 1 1:a 2:b + 0.6'],
    ['words before the title', ` the inst# actual predicted error\n 1 1:a 2:b + 0.6`],
    ['numbers', `${title}\n 1 17 18.5 1.5`],
    ['a line that is none', `${title}\n 1 1:a 2:b + 0.6\n and so on`],
    ['a line of many blanks', `${title}\n 1 1:a 2:b + 0.6${' '.repeat(200_000)}!`],
    ['shares of different numbers of classes', `${title}\n 1 1:a 2:b + 0.4,*0.6\n 2 1:a 1:a 0.6`],
  ])('are not there: %s', (_, text) => {
    expect(wekaPredictions(text!)).toBeUndefined();
  });
});
