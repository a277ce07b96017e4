import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/data/index.ts';
import type { ReadOptions } from '../../../src/data/table.ts';

interface Expected {
  columns: Record<string, (number | string | null)[]>;
  lines: number[];
  /** Line and what was done there. */
  told?: string[];
  leftOut?: number;
}

/** The table in bytes that come so many at a time. */
async function read(bytes: Uint8Array, size: number, options: ReadOptions): Promise<Required<Expected>> {
  const result = await readTable(
    {
      name: 'a.csv',
      async *chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
      },
    },
    options,
  );
  if (!result.ok) throw new Error(result.problem.message);
  const { columns, lines, reading } = result.value;
  const cells = columns.map((column) => [
    column.name,
    column.kind === 'number'
      ? Array.from(column.numbers, (value) => (Number.isNaN(value) ? null : value))
      : Array.from(column.codes, (code) => column.categories[code] ?? null),
  ]);
  return {
    columns: Object.fromEntries(cells),
    lines: [...lines!],
    told: reading.skipped.map(({ row, reason }) => `${row} ${reason}`),
    leftOut: reading.leftOut.rows,
  };
}

const count = (rows: number, from = 0) => Array.from({ length: rows }, (_, row) => row + from);
const tenRows = count(9)
  .map((row) => `${row},${row / 4}\n`)
  .join('');
const ten = { x: count(9), y: count(9).map((row) => row / 4) };

/** Endings of lines, quotes, gaps and other rows than a table's: the same whatever pieces they come in. */
const files: [string, string, Expected, ReadOptions?][] = [
  ['lines', 'x,y\n1,2\n3,4\n', { columns: { x: [1, 3], y: [2, 4] }, lines: [2, 3] }],
  ['lines of Windows', 'x,y\r\n1,2\r\n3,4\r\n', { columns: { x: [1, 3], y: [2, 4] }, lines: [2, 3] }],
  ['lines of old', 'x,y\r1,2\r3,4\r', { columns: { x: [1, 3], y: [2, 4] }, lines: [2, 3] }],
  ['no last end', 'x,y\n1,2\n3,4', { columns: { x: [1, 3], y: [2, 4] }, lines: [2, 3] }],
  [
    'a carriage return at the end',
    'x,y\r\n1,2\r\n3,4\r',
    { columns: { x: [1, 3], y: [2, 4] }, lines: [2, 3] },
  ],
  ['mixed ends', 'x,y\n1,2\r\n3,4\r5,6\n', { columns: { x: [1, 3, 5], y: [2, 4, 6] }, lines: [2, 3, 4] }],
  [
    'empty lines',
    'x,y\n1,2\n\n3,4\n\r\n5,6\r\n\r\n\n7,8',
    { columns: { x: [1, 3, 5, 7], y: [2, 4, 6, 8] }, lines: [2, 4, 6, 9] },
  ],
  [
    'empty lines in one column',
    'residual\n0.5\n\n-1\n""\n2\n',
    { columns: { residual: [0.5, -1, null, 2] }, lines: [2, 4, 5, 6] },
  ],
  [
    'comments',
    '# made by hand\nx,y\n1,2\n# a note, with a comma\n3,4\n% none\n5,6\n7,8\n',
    {
      columns: { x: [1, 3, 5, 7], y: [2, 4, 6, 8] },
      lines: [3, 5, 7, 8],
      told: ['6 has 1 field instead of 2; left out'],
      leftOut: 1,
    },
  ],
  [
    'quotes',
    'x,note\n1,"a, b"\n2,"say ""no"""\n"3","two\nlines"\n4,plain\n',
    { columns: { x: [1, 2, 3, 4], note: ['a, b', 'say "no"', 'two\nlines', 'plain'] }, lines: [2, 3, 4, 6] },
  ],
  [
    'quotes with lines of Windows',
    'x,note\r\n1,"two\r\nlines"\r\n2,"three\r\n\r\nlines"\r\n3,b\r\n',
    { columns: { x: [1, 2, 3], note: ['two\r\nlines', 'three\r\n\r\nlines', 'b'] }, lines: [2, 4, 7] },
  ],
  [
    'lines in quotes before a long cell',
    'x,note,z\n1,"two\nlines",a longer text than all before it\n2,"three\n\nlines",another long text behind it\n3,b,c\n',
    {
      columns: {
        x: [1, 2, 3],
        note: ['two\nlines', 'three\n\nlines', 'b'],
        z: ['a longer text than all before it', 'another long text behind it', 'c'],
      },
      lines: [2, 4, 7],
    },
  ],
  [
    'words before a long row',
    `x,y,note\n${count(39)
      .map((row) => `${row},${row},n\n`)
      .join('')}low,high,"a text that is longer than all that stood above it in this file"\n5,6,n\n`,
    {
      columns: {
        x: [...count(39), null, 5],
        y: [...count(39), null, 6],
        note: [
          ...Array(39).fill('n'),
          'a text that is longer than all that stood above it in this file',
          'n',
        ],
      },
      lines: count(41, 2),
      told: [
        '41 “low” in column “x” is not a number; counts as missing',
        '41 “high” in column “y” is not a number; counts as missing',
      ],
    },
  ],
  ['quoted numbers', 'x,y\n"1","2.5"\n"3","4"\n', { columns: { x: [1, 3], y: [2.5, 4] }, lines: [2, 3] }],
  [
    'empty cells',
    'x\ty\n1\t2\n\t4\n5\t\n',
    { columns: { x: [1, null, 5], y: [2, 4, null] }, lines: [2, 3, 4] },
  ],
  [
    'rows that are too short',
    `x,y\n${tenRows}7\n1,2\n`,
    {
      columns: { x: [...ten.x, 7, 1], y: [...ten.y, null, 2] },
      lines: count(11, 2),
      told: ['11 has 1 of 2 fields; the others count as missing'],
    },
  ],
  [
    'rows that are too long',
    `x,y\n${tenRows}7,8,9\n1,2,\n3,4,,\n5,6\n`,
    {
      columns: { x: [...ten.x, 7, 1, 3, 5], y: [...ten.y, 8, 2, 4, 6] },
      lines: count(13, 2),
      told: ['11 has 3 fields instead of 2; the last ones were left out'],
    },
  ],
  [
    'rows of words',
    `x,y\n${tenRows}no,row,at,all\n"two\nlines"\nword\n5,6\n`,
    {
      columns: { x: [...ten.x, 5], y: [...ten.y, 6] },
      lines: [...count(9, 2), 15],
      told: [
        '11 has 4 fields instead of 2; left out',
        '12 has 1 field instead of 2; left out',
        '14 has 1 field instead of 2; left out',
      ],
      leftOut: 3,
    },
  ],
  [
    'a delimiter at each end',
    'x,y,\r\n1,2,\r\n3,4,\r\n',
    { columns: { x: [1, 3], y: [2, 4] }, lines: [2, 3] },
  ],
  [
    'words among numbers',
    `x,y\n${tenRows.repeat(4)}oops,2\n3,what a long word it is that stands here for a number\n4,5\n`,
    {
      columns: {
        x: [...ten.x, ...ten.x, ...ten.x, ...ten.x, null, 3, 4],
        y: [...ten.y, ...ten.y, ...ten.y, ...ten.y, 2, null, 5],
      },
      lines: count(39, 2),
      told: [
        '38 “oops” in column “x” is not a number; counts as missing',
        '39 “what a long word it is that stands here …” in column “y” is not a number; counts as missing',
      ],
    },
  ],
  [
    'quotes beside numbers',
    `x,y\n${tenRows}5",2\n3,4'\n4,5\n`,
    {
      columns: { x: [...ten.x, 5, 3, 4], y: [...ten.y, 2, 4, 5] },
      lines: count(12, 2),
      told: [
        '11 “5"” in column “x” was read without its quote',
        "12 “4'” in column “y” was read without its quote",
      ],
    },
  ],
  [
    'the header again',
    'x,name\n1,a\n3,b\nx,name\n5,c\n',
    {
      columns: { x: [1, 3, 5], name: ['a', 'b', 'c'] },
      lines: [2, 3, 5],
      told: ['4 repeats the header; left out'],
      leftOut: 1,
    },
  ],
  [
    'a second table',
    `x,y\n${tenRows.repeat(30)}\nu,v\n7,8\n\n9,10\n`,
    {
      columns: { x: Array(30).fill(ten.x).flat(), y: Array(30).fill(ten.y).flat() },
      lines: count(270, 2),
      told: [273, 274, 276].map((line) => `${line} belongs to a second table; left out`),
      leftOut: 3,
    },
  ],
  [
    'a second table with lines of Windows',
    `x,y\n${tenRows.repeat(30)}\nu,v\n7,8\n`.replaceAll('\n', '\r\n'),
    {
      columns: { x: Array(30).fill(ten.x).flat(), y: Array(30).fill(ten.y).flat() },
      lines: count(270, 2),
      told: [273, 274].map((line) => `${line} belongs to a second table; left out`),
      leftOut: 2,
    },
  ],
  [
    'a row of words without an empty line above it',
    `x,y\n${tenRows.repeat(30)}u,v\n7,8\n`,
    {
      columns: {
        x: [...Array(30).fill(ten.x).flat(), null, 7],
        y: [...Array(30).fill(ten.y).flat(), null, 8],
      },
      lines: count(272, 2),
      told: [
        '272 “u” in column “x” is not a number; counts as missing',
        '272 “v” in column “y” is not a number; counts as missing',
      ],
    },
  ],
  [
    'a row with a word below an empty line',
    `x,y\n${tenRows.repeat(30)}\nu,6\n7,8\n`,
    {
      columns: { x: [...Array(30).fill(ten.x).flat(), null, 7], y: [...Array(30).fill(ten.y).flat(), 6, 8] },
      lines: [...count(270, 2), 273, 274],
      told: ['273 “u” in column “x” is not a number; counts as missing'],
    },
  ],
  [
    'blanks',
    'x    y\r\n 1.5  2\r\n\r\n-3   44\r\n5 6',
    { columns: { x: [1.5, -3, 5], y: [2, 44, 6] }, lines: [2, 4, 5] },
  ],
  [
    'numbers above the table',
    `1,2,3\nx,y\n${tenRows}`,
    { columns: ten, lines: count(9, 3), told: ['1 has 3 fields instead of 2; left out'], leftOut: 1 },
  ],
  [
    'a total',
    'name,x\na,1\nb,2\nc,4\nd,5\nTotal,12\n',
    {
      columns: { name: ['a', 'b', 'c', 'd'], x: [1, 2, 4, 5] },
      lines: [2, 3, 4, 5],
      told: ['6 is a total of the rows above it; left out'],
      leftOut: 1,
    },
  ],
  [
    'the delimiter’s name',
    'sep=;\r\nx;y\r\n1;2\r\n3;4\r\n',
    { columns: { x: [1, 3], y: [2, 4] }, lines: [3, 4] },
  ],
  ['a delimiter’s name indented', '  delim=|\nx|y\n1|2\n', { columns: { x: [1], y: [2] }, lines: [3] }],
];

describe.each(files)('%s', (_, text, { columns, lines, told = [], leftOut = 0 }, options = {}) => {
  it.each([1, 2, 3, 7, 2 ** 16])('in pieces of %i bytes', async (size) => {
    expect(await read(new TextEncoder().encode(text), size, options)).toEqual({
      columns,
      lines,
      told,
      leftOut,
    });
  });
});

describe('columns that are not kept', () => {
  const text = 'x,note,z\r\n1,"two\r\nlines, ""quoted""",3\r\n4,plain words,6\r\n7,,9\r\n';
  it.each([1, 2, 3, 7, 2 ** 16])('are passed over in pieces of %i bytes', async (size) => {
    const bytes = new TextEncoder().encode(text);
    for (const [name, values] of [
      ['x', [1, 4, 7]],
      ['z', [3, 6, 9]],
    ] as const) {
      const table = await readTable(
        {
          name: 'a.csv',
          async *chunks() {
            for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
          },
        },
        { keep: () => [name] },
      );
      expect(table).toMatchObject({
        value: { columns: [{ name, numbers: Float64Array.from(values) }], lines: Uint32Array.of(2, 4, 5) },
      });
    }
  });
});

it('reads a single-byte encoding in pieces', async () => {
  const bytes = Uint8Array.from('x,n\xe4me\n1,M\xfcnchen\n2,K\xf6ln\n', (letter) => letter.charCodeAt(0));
  for (const size of [1, 5, 100])
    expect(await read(bytes, size, {})).toMatchObject({ columns: { x: [1, 2], näme: ['München', 'Köln'] } });
});

describe('a long file', () => {
  const rows = 150_000;
  const numbers = Float64Array.from(count(rows), (row) => row / 8);
  const bytes = new TextEncoder().encode(
    `x,y\n${count(rows)
      .map((row) => `${row},${row / 8}\n`)
      .join('')}`,
  );

  it.each([1000, 2 ** 16, 3 * 2 ** 20])('in pieces of %i bytes', async (size) => {
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    for (const known of [undefined, bytes.length]) {
      const table = await readTable({ name: 'a.csv', chunks, ...(known !== undefined && { size: known }) });
      expect(table).toMatchObject({ value: { rows, columns: [{ name: 'x' }, { name: 'y', numbers }] } });
    }
  });

  it('becomes text where words come late', async () => {
    const words = `${new TextDecoder().decode(bytes)}${'1,word\n'.repeat(20_000)}`;
    const table = await read(new TextEncoder().encode(words), 2 ** 16, {});
    expect(table.columns.y!.slice(rows - 1, rows + 1)).toEqual([`${(rows - 1) / 8}`, 'word']);
    expect(table.columns.x!.length).toBe(rows + 20_000);
  });
});

it('reads rows that are longer than what is looked at first', async () => {
  const width = 30_000;
  const names = count(width).map((column) => `column-${column}`);
  const text = [
    names.join(','),
    count(width).join(','),
    count(width, 1).join(','),
    count(width, 2).join(','),
  ].join('\n');
  const bytes = new TextEncoder().encode(text);
  for (const size of [2 ** 16, bytes.length]) {
    const { columns, lines } = await read(bytes, size, {});
    expect(Object.keys(columns)).toHaveLength(width);
    expect([columns['column-0'], columns[`column-${width - 1}`], lines]).toEqual([
      [0, 1, 2],
      [width - 1, width, width + 1],
      [2, 3, 4],
    ]);
  }
});
