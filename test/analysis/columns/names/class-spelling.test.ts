import { describe, expect, it } from 'vitest';
import { classMeant, spelledAsClasses } from '../../../../src/analysis/columns/names/class-spelling.ts';
import { readSample } from '../../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../../src/data/source.ts';

const cities = ['New York', 'Los Angeles', 'Oslo'];

describe('the class that a name refers to', () => {
  it.each([
    ['New York', 'New York'],
    ['New.York', 'New York'],
    ['new_york', 'New York'],
    ['NEWYORK', 'New York'],
    ['OSLO', 'Oslo'],
    ['Bergen', undefined],
    ['York', undefined],
  ])('%s: %s', (name, meant) => expect(classMeant(cities)(name)).toBe(meant));

  it('is the exact match if two differ only in case', () => {
    const meant = classMeant(['a b', 'A.B']);
    expect(meant('a b')).toBe('a b');
    expect(meant('A.B')).toBe('A.B');
    expect(meant('a_b')).toBeUndefined();
  });

  it('is not a number written differently', () => {
    const meant = classMeant(['1', '10', '1.0']);
    expect(meant('1')).toBe('1');
    expect(meant('01')).toBeUndefined();
    expect(meant('1_0')).toBeUndefined();
  });
});

describe('names in the spelling of classes', () => {
  it('are those of the classes if each of them is matched once', () => {
    expect(spelledAsClasses(['New.York', 'Los.Angeles', 'Oslo'], cities)).toEqual(cities);
    expect(spelledAsClasses(['oslo', 'new york', 'los angeles', 'Bergen'], cities)).toEqual([
      'Oslo',
      'New York',
      'Los Angeles',
      'Bergen',
    ]);
  });

  it('are unchanged if a class is missing or matched twice', () => {
    const incomplete = ['New.York', 'Oslo'];
    expect(spelledAsClasses(incomplete, cities)).toEqual(incomplete);
    const twice = ['New.York', 'new_york', 'Los.Angeles', 'Oslo'];
    expect(spelledAsClasses(twice, cities)).toEqual(twice);
  });

  it('identify the class of each column, in whatever order they are', async () => {
    const lines = Array.from({ length: 60 }, (_, row) => {
      const own = row % 3;
      // The likeliest is the true class in two of three rows.
      const likely = row % 9 < 6 ? own : (own + 1) % 3;
      const [york, angeles, oslo] = [0, 1, 2].map((k) =>
        k === likely ? 0.6 + (row % 5) / 100 : 0.2 - (row % 5) / 200,
      );
      return [cities[own], oslo, york, angeles].join(',');
    });
    const text = ['city,OSLO,New.York,Los.Angeles', ...lines].join('\n');
    const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
    if (read.kind !== 'done' || !('labels' in read.sample)) throw new Error(read.kind);
    const { labels, probabilities, classes } = read.sample;
    expect(classes).toEqual(['Oslo', 'New York', 'Los Angeles']);
    const own = [...labels].map((label, row) => probabilities![row * 3 + label]!);
    expect(own.filter((probability) => probability > 0.5)).toHaveLength(42);
  });
});
