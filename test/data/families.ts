import { gzipSync } from 'node:zlib';

/** Inputs of about `size` bytes or more that are hard on a reader, each made to any size. */
export interface Family {
  name: string;
  file: string;
  make: (size: number) => Uint8Array;
}

const encoder = new TextEncoder();
const times = (size: number, piece: (index: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const part = piece(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};
const csv = (name: string, make: (size: number) => string): Family => ({
  name: `text: ${name}`,
  file: 'a.csv',
  make: (size) => encoder.encode(make(size)),
});
const rows = (name: string, row: (index: number) => string, head = 'a,b,c\n'): Family =>
  csv(name, (size) => head + '1.5,2.5,3.5\n'.repeat(30) + times(size, row));
const json = (name: string, make: (size: number) => string, file = 'a.json'): Family => ({
  name: `${file.slice(2)}: ${name}`,
  file,
  make: (size) => encoder.encode(make(size)),
});
const records = (name: string, record: (index: number) => string): Family[] => [
  json(name, (size) => `[${times(size, (index) => `${index ? ',' : ''}${record(index)}`)}]`),
  json(name, (size) => times(size, (index) => `${record(index)}\n`), 'a.jsonl'),
];
const wide = (size: number, cell: (index: number) => string): string =>
  times(size, (i) => `${cell(i)},`).slice(0, -1);
const digits = (index: number) => ((index * 7919) % 1000) / 8;

function npy(header: (values: number) => string, size: number): Uint8Array {
  const values = Math.ceil(size / 8);
  const text = encoder.encode(`${header(values)}\n`);
  const bytes = new Uint8Array(10 + text.length + 8 * values);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length & 255, text.length >> 8]);
  bytes.set(text, 10);
  return bytes;
}

export const families: readonly Family[] = [
  rows('plain numbers', (i) => `${digits(i)},${i},-1e-${i % 9}\n`),
  rows('rows of too many fields', (i) => `${wide(60, (j) => `${(i * j) % 9}`)}\n`),
  rows('rows of twice the fields', (i) => `${i},x,1.5,${i},y,2.5\n`),
  rows('rows of one field', (i) => `${i}\n`),
  rows('rows of one field more', (i) => `${i},1.5,2.5,x\n`),
  rows('rows of other delimiters', (i) => `${i};1.5;2.5\n`),
  rows('text cut by delimiters', (i) => `${i},1.5,some, words, and more\n`, 'a,b,c\n1,2,some words\n'),
  csv('wide rows, half of them longer', (size) => {
    const width = Math.ceil(Math.sqrt(size / 4));
    const line = (count: number) => `${Array.from({ length: count }, (_, i) => i % 9).join(',')}\n`;
    return `${Array.from({ length: width }, (_, i) => `c${i}`).join(',')}\n${line(width).repeat(12)}${line(Math.ceil(1.95 * width)).repeat(Math.ceil(width / 4))}`;
  }),
  csv('equal names', (size) => `${wide(size / 2, () => 'a')}\n${wide(size / 2, () => '1')}\n`),
  csv('distinct names', (size) => `${wide(size, (i) => `n${i}`)}\n`),
  csv('names that look like numbered ones', (size) => `${wide(size, (i) => (i % 2 ? 'a' : `a (${i})`))}\n`),
  csv('one long cell', (size) => `a,b\n1,2\n${'x'.repeat(size)},3\n`),
  csv('one long number', (size) => `a,b\n1,2\n${'7'.repeat(size)},3\n`),
  csv('one long grouped number', (size) => `a;b\n1;2\n1${',000'.repeat(size / 4)};3\n`),
  csv('one long row of brackets', (size) => `a\n1\n${'('.repeat(size)}\n2\n`),
  csv('one long line of blanks', (size) => `a b\n1 2\n${' '.repeat(size)}x\n`),
  rows('every cell quoted', (i) => `"${i}","1.5","x ""y"""\n`),
  rows('quotes in the middle of cells', (i) => `${i},1.5,x"y"z"\n`),
  rows('quotes that open and never mean it', (i) => `${i},1.5,"x"y\n`),
  csv('a quote that never closes', (size) => `a,b\n1,2\n3,"${'x,1\n'.repeat(size / 4)}`),
  csv('backslashes', (size) => `a,b\n${'1,"x\\"\\\\y"\n'.repeat(size / 12)}`),
  rows('line breaks in quotes', (i) => `${i},1,"x\n\n\ny"\n`),
  rows('empty lines', (i) => (i % 2 ? '\n' : `${i},1,2\n`)),
  rows('lines that end in CR alone', (i) => `${i},1,2\r`),
  rows('comments', (i) => (i % 3 ? '# note\n' : `${i},1,2\n`)),
  rows('nothing but delimiters', () => ',,\n'),
  rows('strange cells', (i) => `${i % 30 ? i : 'oops'},1,2\n`),
  rows('cells with quotes of inches', (i) => `${i}.5",1,2\n`),
  rows('distinct texts', (i) => `${i},1,word${i}\n`),
  rows('dates with offsets', (i) => `${i},1,2020-01-01 00:00:${10 + (i % 50)}+01\n`),
  rows('money in words', (i) => `$${i}.5,1,(2.5)\n`),
  rows('values as Python prints them', (i) => `[${i}.5],tensor(1.5),np.float64(2.5)\n`),
  rows('the header again and again', (i) => (i % 2 ? 'a,b,c\n' : `${i},1,2\n`)),
  rows('a second table', (i) => (i === 0 ? '\nx,y,z\n' : `${i},1,2\n`)),
  rows('fill values', (i) => `${i % 3 ? digits(i) : -999},1,2\n`),
  csv('keys and values without end', (size) => times(size, (i) => `key${i},value\n`)),
  csv('columns aligned by blanks', (size) => `a  b\n${times(size, (i) => `   ${i}     1.5\n`)}`),
  csv('decimal commas', (size) => `a;b\n${times(size, (i) => `${i},5;1.234,5\n`)}`),
  {
    name: 'text: UTF-16',
    file: 'a.csv',
    make: (size) =>
      new Uint8Array(
        Uint16Array.from(`\ufeffa,b\n${'1,2\n'.repeat(size / 8)}`, (c) => c.charCodeAt(0)).buffer,
      ),
  },
  {
    name: 'text: Windows-1252',
    file: 'a.csv',
    make: (size) => new Uint8Array(Buffer.from(`a,b\n${'é,2\n'.repeat(size / 4)}`, 'latin1')),
  },
  {
    name: 'text: gzip',
    file: 'a.csv.gz',
    make: (size) => new Uint8Array(gzipSync(`a,b\n${times(size, (i) => `${digits(i)},${i}\n`)}`)),
  },
  csv(
    'ARFF rows',
    (size) => `@relation r\n@attribute a real\n@attribute b real\n@data\n${times(size, (i) => `${i},1.5\n`)}`,
  ),
  ...records('plain', (i) => `{"a":${i},"b":"x"}`),
  ...records('nested', (i) => `{"a":{"b":{"c":${i}}},"d":1}`),
  ...records('lists', (i) => `{"a":[${i},1,2,3,4,5,6,7],"b":1}`),
  ...records('lists of every length', (i) => `{"a":[${'1,'.repeat(i % 40)}1],"b":1}`),
  ...records('names of their own', (i) => `{"a${i}":1}`),
  ...records('names that collide', (i) => `{"a.b${i % 99}":1,"a":{"b${i % 99}":2}}`),
  ...records('NaN', (i) => `{"a":NaN,"b":${i},"c":-Infinity}`),
  ...records('escapes in strings', (i) => `{"a":"\\"\\\\\\\\\\"","b":${i}}`),
  json('one long string beside a NaN', (size) => `[{"a":NaN,"b":"${'x\\"'.repeat(size / 3)}"}]`),
  json('broken at the end', (size) => `[${'{"a":"x","b":1},'.repeat(size / 16)}`),
  json('many tables', (size) => `{${times(size, (i) => `${i ? ',' : ''}"t${i}":{"x":[1,2,3]}`)}}`),
  json(
    'columns by key',
    (size) =>
      `{"y":{${times(size / 2, (i) => `${i ? ',' : ''}"k${i}":1`)}},"p":{${times(size / 2, (i) => `${i ? ',' : ''}"k${i}":2`)}}}`,
  ),
  json('a matrix', (size) => `{"y":[${'[1,2,3],'.repeat(size / 8)}[1,2,3]]}`),
  {
    name: '.npy: one column',
    file: 'a.npy',
    make: (size) => npy((n) => `{'descr': '<f8', 'fortran_order': False, 'shape': (${n},), }`, size),
  },
  {
    name: '.npy: many columns',
    file: 'a.npy',
    make: (size) => npy((n) => `{'descr': '<f8', 'fortran_order': True, 'shape': (2, ${n >> 1}), }`, size),
  },
  {
    name: '.npy: a header of brackets',
    file: 'a.npy',
    make: (size) => npy(() => `{'descr': ${'('.repeat(Math.min(60_000, size / 8))}`, 8),
  },
];
