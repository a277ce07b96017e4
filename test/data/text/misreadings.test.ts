import { describe, expect, it } from 'vitest';
import { summaryOf, valuesOf } from '../reading.ts';

const lines = (...parts: string[]) => `${parts.join('\n')}\n`;
const numbers = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i));
const names = async (text: string) => (await summaryOf(text)).columns.map(({ name }) => name);
const noticeIds = async (text: string) => (await summaryOf(text)).notices.map(({ id }) => id);

describe('whole numbers in pairs', () => {
  it('are two columns if the header has as many commas as the rows', async () => {
    const text = lines('id,label', ...numbers(30, (i) => `${i},${i % 2}`));
    expect(await names(text)).toEqual(['id', 'label']);
  });

  it('are two columns also without a header', async () => {
    expect((await summaryOf(lines(...numbers(30, (i) => `${i},${i % 2}`)))).columns).toHaveLength(2);
  });

  it('are decimals below a single name', async () => {
    expect(await valuesOf(lines('error', '1,5', '0,25', '3,75'))).toEqual({ error: [1.5, 0.25, 3.75] });
  });
});

describe('a header', () => {
  it('may consist of numbers in part', async () => {
    const text = lines(
      'item,time,y,mean,0.1,0.5,0.9',
      ...numbers(20, (i) => `A,2024-01-${10 + i},${i}.5,9,8,9,10.5`),
    );
    expect(await names(text)).toEqual(['item', 'time', 'y', 'mean', '0.1', '0.5', '0.9']);
  });

  it('of pandas may leave the index without a name and call the series 0', async () => {
    expect(await valuesOf(lines(',0', '0,-0.5', '1,0.25', '2,3'))).toEqual({
      'column 1': [0, 1, 2],
      0: [-0.5, 0.25, 3],
    });
  });

  it('of pandas may be 0 alone', async () => {
    expect(await valuesOf(lines('0', ...numbers(9, (i) => `${i}.5`)))).toEqual({
      0: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5],
    });
  });

  it('with a name too few stays in place if the first column has values, with a notice', async () => {
    const text = lines('y_true,y_pred', '0.00,0.04,0.40', '1.50,1.96,0.15', '3.00,3.93,0.92');
    expect(await names(text)).toEqual(['y_true', 'y_pred', 'column 3']);
    expect(await noticeIds(text)).toEqual(['uneven-header']);
  });

  it('with a name too few belongs to the columns after R’s row names', async () => {
    expect(await names(lines('"y" "fit"', '"1" 0.5 0.4', '"2" 1.5 1.6', '"3" 2.5 2.4'))).toEqual([
      'row name',
      'y',
      'fit',
    ]);
    expect(await names(lines('y,fit', 'Mazda,0.5,0.4', 'Fiat,1.5,1.6', 'Volvo,2.5,2.4'))).toEqual([
      'row name',
      'y',
      'fit',
    ]);
  });

  it('with names too many stays in place, and says so', async () => {
    const text = lines('id,y,yhat,note,extra', '1,2.5,3', '2,4.5,5', '3,5.5,6', '4,7.5,8');
    expect(await names(text)).toEqual(['id', 'y', 'yhat']);
    expect(await noticeIds(text)).toEqual(['uneven-header']);
  });

  it('stays in place above rows that end in a delimiter', async () => {
    const text = lines('Date,Actual,Predicted', ...numbers(9, (i) => `2024-01-0${i + 1},${i}.5,${i}.25,`));
    expect(await names(text)).toEqual(['Date', 'Actual', 'Predicted']);
    expect(await noticeIds(text)).toEqual([]);
  });

  it('is below lines of keys and values', async () => {
    const table = ['y_true,y_pred', ...numbers(20, (i) => `${i}.5,${i}.25`)];
    expect(await names(lines('Report,Predictions', 'Generated,2024-07-17', 'Rows,20', '', ...table))).toEqual(
      ['y_true', 'y_pred'],
    );
    expect(await names(lines('Report,Predictions', 'Generated,2024-07-17', ...table))).toEqual([
      'y_true',
      'y_pred',
    ]);
    expect(
      await names(
        lines(
          'Export',
          'Account: X-1',
          'Date: 2024-07-17',
          '',
          ...table.map((line) => line.replace(',', '\t')),
        ),
      ),
    ).toEqual(['y_true', 'y_pred']);
  });

  it('that comes again, as in files put together, is left out', async () => {
    const part = ['y,yhat', ...numbers(10, (i) => `${i}.5,${i}.25`)];
    const summary = await summaryOf(lines(...part, ...part, ...part));
    expect(summary).toMatchObject({
      rows: 30,
      leftOut: { rows: 2, reasons: [{ row: 12, reason: 'repeats the header' }, { row: 23 }] },
    });
    expect(summary.columns.map(({ kind }) => kind)).toEqual(['number', 'number']);
  });
});

describe('rows that are no data', () => {
  it('numbers above a wider table are left out, with a notice', async () => {
    const text = lines('1.5,2.5', '3.5,4.5', '1.5,2.5,3.5', '4.5,5.5,6.5', '7.5,8.5,9.5');
    expect(await summaryOf(text)).toMatchObject({
      header: false,
      rows: 3,
      leftOut: { rows: 2, reasons: [{ row: 1 }, { row: 2 }] },
    });
  });

  it('a second table below an empty line is not the first one’s continuation', async () => {
    const table = numbers(10, (i) => `${i}.5,${i}.25`);
    const summary = await summaryOf(lines('a,b', ...table, '', 'c,d', ...table));
    expect(summary).toMatchObject({ rows: 10, leftOut: { rows: 11 }, notices: [{ id: 'second-table' }] });
  });

  it('a sum below the table is left out', async () => {
    const rows = numbers(9, (i) => `${i + 1},${i}.5`);
    expect(await summaryOf(lines('id,y', ...rows, 'Total,40.5'))).toMatchObject({
      rows: 9,
      leftOut: { rows: 1 },
    });
    expect(await summaryOf(lines('id,y', ...rows, ',40.5'))).toMatchObject({ rows: 9, leftOut: { rows: 1 } });
    expect(await summaryOf(lines('id,y', ...rows, ',7.5'))).toMatchObject({ rows: 10, leftOut: { rows: 0 } });
  });
});

describe('cells', () => {
  it('as Python prints values are the values', async () => {
    const text = lines(
      'a;b;c',
      '[53.3];tensor(1.5);np.float64(2.5)',
      '[[-1e-3]];tensor([2.5], dtype=torch.float64);array(3.5)',
      '[4];tensor(0.5);7',
    );
    expect(await valuesOf(text)).toEqual({ a: [53.3, -0.001, 4], b: [1.5, 2.5, 0.5], c: [2.5, 3.5, 7] });
  });

  it('with three digits after the comma are decimals in a tab-delimited file, but thousands if they are round or mixed', async () => {
    expect(await valuesOf(lines('y\tp', '8,040\t1,694', '5,847\t6,374', '5,048\t2,422'))).toEqual({
      y: [8.04, 5.847, 5.048],
      p: [1.694, 6.374, 2.422],
    });
    expect(await valuesOf(lines('y\tp', '153,000\t124,100', '104,500\t102,600', '99,800\t91,300'))).toEqual({
      y: [153000, 104500, 99800],
      p: [124100, 102600, 91300],
    });
    expect(await valuesOf(lines('y\tp', '1,530\t1,241', '945\t1,026', '2,998\t913'))).toEqual({
      y: [1530, 945, 2998],
      p: [1241, 1026, 913],
    });
  });

  it('that are timestamps are not cut at their colons', async () => {
    const summary = await summaryOf(
      lines(
        'at',
        '2020-12-30 01:25:58.745232+01',
        '2020-12-30 02:25:58.745232+01',
        '2020-12-30 03:25:58.745232+01',
      ),
    );
    expect(summary.columns).toMatchObject([{ name: 'at', kind: 'date' }]);
  });

  it('with a quotation mark beside the number are read, with a notice', async () => {
    const summary = await summaryOf(lines('residual', ...numbers(10, (i) => (i % 3 ? `${i}.5` : `${i}.5"`))));
    expect(summary).toMatchObject({
      columns: [{ kind: 'number', missing: 0 }],
      notices: [{ id: 'stray-quote' }],
    });
  });

  it('that only look like Fortran’s exponents are codes', async () => {
    expect(await valuesOf(lines('x', '1.5D2', '2.0D0', '3.0d-1'))).toEqual({ x: [150, 2, 0.3] });
    expect((await summaryOf(lines('x', '1d2', '4a1', '2d3'))).columns[0]!.kind).toBe('text');
  });
});

it('numbers thousands of equal names without comparing each with all', async () => {
  const wide = Array.from({ length: 30_000 }, () => 'a').join(',');
  const found = await names(lines(wide, wide.replaceAll('a', '1')));
  expect(found.slice(0, 3)).toEqual(['a', 'a (2)', 'a (3)']);
  expect(new Set(found).size).toBe(30_000);
});
