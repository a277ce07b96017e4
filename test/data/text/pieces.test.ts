import { describe, expect, it } from 'vitest';
import { type ReadTableOptions, readTable } from '../../../src/data/index.ts';

interface Expected {
  columns: Record<string, (number | string | null)[]>;
  lines: number[];
  /** Line and what was done there. */
  told?: string[];
  leftOut?: number;
}

/** The table in bytes that come so many at a time. */
async function read(bytes: Uint8Array, size: number, options: ReadTableOptions): Promise<Required<Expected>> {
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
const files: [string, string, Expected, ReadTableOptions?][] = [
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
      told: ['6 sums up other rows; left out'],
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
  const rows = 600;
  const note = (row: number) => `${row}-${'w'.repeat(3000)}`;
  const text = `x,note,y\n${count(rows)
    .map((row) => `${row},${note(row)},${row / 8}\n`)
    .join('')}`;
  const bytes = new TextEncoder().encode(text);
  const sizes = [2 ** 16, 900_000, 3 * 2 ** 20];
  const chunks = (content: Uint8Array, size: number) =>
    async function* () {
      for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
    };

  it.each(sizes)('in pieces of %i bytes', async (size) => {
    for (const known of [undefined, bytes.length]) {
      const source = {
        name: 'a.csv',
        chunks: chunks(bytes, size),
        ...(known !== undefined && { size: known }),
      };
      expect(await readTable(source)).toMatchObject({
        value: {
          rows,
          columns: [
            { name: 'x', numbers: Float64Array.from(count(rows)) },
            { name: 'note', categories: count(rows).map(note) },
            { name: 'y', numbers: Float64Array.from(count(rows), (row) => row / 8) },
          ],
          lines: Uint32Array.from(count(rows, 2)),
        },
      });
    }
  });

  it('with a row that is longer than many pieces', async () => {
    const long = `${text}7,"${'two\nlines '.repeat(120_000)}",8\n9,short,10\n`;
    const { columns, lines } = await read(new TextEncoder().encode(long), 2 ** 16, {
      keep: () => ['x', 'y'],
    });
    expect([columns.x!.slice(-2), columns.y!.slice(-2)]).toEqual([
      [7, 9],
      [8, 10],
    ]);
    expect(lines.slice(-2)).toEqual([602, 120_603]);
  });

  it('that becomes text because words come late', async () => {
    const words = `x,y\n${count(2000)
      .map((row) => `${row},${row < 1500 ? row / 8 : 'word'}\n`)
      .join('')}`;
    // Beyond what is looked at first, which is then numbers alone.
    const far = words
      .replace('0,0\n', `0,0\n${'1,2\n'.repeat(40_000)}`)
      .replaceAll('word\n', 'word\n'.padStart(6));
    const table = await read(new TextEncoder().encode(far + '1,word\n'.repeat(5000)), 2 ** 16, {});
    expect(table.columns.y!.slice(-1)).toEqual(['word']);
    expect(table.columns.y![1]).toBe('2');
    expect(table.columns.x!.length).toBe(47_000);
  });
});

it('reads rows that are longer than the first look', async () => {
  const width = 3000;
  const names = count(width).map((column) => `column-${column}-${'n'.repeat(50)}`);
  const row = (from: number) => count(width, from).map((value) => `${value}.${'0'.repeat(50)}`);
  const text = [names, row(0), row(1), row(2)].map((cells) => cells.join(',')).join('\n');
  const bytes = new TextEncoder().encode(text);
  for (const end of ['', '\n', '\n5,6\n']) {
    const content = new TextEncoder().encode(text + end);
    const { columns, lines } = await read(content, 2 ** 16, {});
    expect(Object.keys(columns)).toHaveLength(width);
    expect(columns[names[0]!]!.slice(0, 3)).toEqual([0, 1, 2]);
    expect(columns[names[width - 1]!]!.slice(0, 3)).toEqual([width - 1, width, width + 1]);
    expect(lines.slice(0, 3)).toEqual([2, 3, 4]);
  }
  expect(bytes.length).toBeGreaterThan(3 * 2 ** 17);
});

it('refuses an endless line and an unclosed quotation mark with the line where they begin', async () => {
  const refusal = async (text: string, then: string) => {
    const piece = new TextEncoder().encode(then.repeat(2 ** 20));
    const result = await readTable({
      name: 'a.csv',
      async *chunks() {
        yield new TextEncoder().encode(text);
        for (let times = 0; times < 18; times++) yield piece;
      },
    });
    return result.ok ? 'none' : `${result.problem.code} ${result.problem.row}`;
  };
  const begun = 'x,y\n1,"a"\n3,"b"\n5,"c, d"\n';
  expect(await refusal(`${begun}7,`, 'w')).toBe('line-too-long 5');
  expect(await refusal(`${begun}7,"`, '1\n')).toBe('unclosed-quote 5');
  expect(await refusal('', 'w')).toBe('line-too-long 1');
});
