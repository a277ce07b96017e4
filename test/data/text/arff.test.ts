import { expect, it } from 'vitest';
import { problemOf, summaryOf } from '../reading.ts';

const header = `% made by hand
@RELATION r
@attribute y numeric
@attribute 'the class' {a,'b c'}
@ATTRIBUTE "p" real

@data
`;

it('reads the names, quoted text and missing cells of an ARFF file', async () => {
  const summary = await summaryOf(`${header}1.5,a,0.25\n% note\n?,'b c',0.5\n2,a,?\n`, { name: 'a.txt' });
  expect(summary).toMatchObject({ format: 'arff', rows: 3 });
  expect(summary.columns).toEqual([
    { name: 'y', kind: 'number', missing: 1, values: [1.5, null, 2] },
    { name: 'the class', kind: 'text', missing: 0, values: ['a', 'b c', 'a'] },
    { name: 'p', kind: 'number', missing: 1, values: [0.25, 0.5, null] },
  ]);
});

it('refuses a sparse one, one without data, and one whose rows do not match its attributes', async () => {
  expect((await problemOf(`${header}{0 1.5, 2 3}\n{0 2.5}\n`)).code).toBe('sparse-arff');
  expect((await problemOf('@relation r\n@attribute y numeric\n1\n2\n')).code).toBe('broken-arff');
  expect((await problemOf(`${header}1,2\n3,4\n5,6\n`)).code).toBe('broken-arff');
});
