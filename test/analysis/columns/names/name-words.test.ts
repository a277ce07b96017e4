import { describe, expect, it } from 'vitest';
import {
  normalizeName,
  uninflected,
  withoutUnit,
  wordsIn,
} from '../../../../src/analysis/columns/names/name-words.ts';

describe('the unit at the end of a name', () => {
  it.each(['y (kWh)', 'y [m3/s]', 'y (°C)', 'y (%)', 'y (€)', 'y [min] ', 'y (kg)'])(
    'is no part of it: %s',
    (name) => {
      expect(withoutUnit(name)).toBe('y');
      expect(normalizeName(name)).toBe('y');
      expect(wordsIn(name)).toEqual(['y']);
    },
  );

  it.each([
    'y (model)',
    'Prediction (petal width)',
    'prob (M)',
    'y_pred[0]',
    'confidence(yes)',
    'Qsim (observed)',
    '(kWh)',
    'y (1)',
  ])('is told from what else stands in brackets: %s', (name) => {
    expect(withoutUnit(name)).toBe(name);
  });
});

describe('a word', () => {
  it.each([
    ['stimato', 'stimata', 'stimati', 'stimate'],
    ['observado', 'observada', 'observados', 'observadas'],
    ['ajuste', 'ajustes', 'ajusta'],
  ])('is one in any number and gender: %s', (...forms) => {
    expect(new Set(forms.map(uninflected)).size).toBe(1);
  });

  it('of few letters is unchanged', () =>
    expect(['real', 'reale', 'price', 'forecast', 'soll'].map(uninflected)).toEqual([
      'real',
      'reale',
      'price',
      'forecast',
      'soll',
    ]));
});
