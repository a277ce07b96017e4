import { describe, expect, it } from 'vitest';
import type { SampleRead } from '../../../../src/analysis/columns/read-sample.ts';
import { readSample } from '../../../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../../../src/data/source.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const random = seededRandom(14);
const rows = 60;
const truth = Array.from({ length: rows }, () => Number((50 + 10 * random.normal()).toFixed(2)));
const model = truth.map((y) => Number((50 + 0.9 * (y - 50) + 3 * random.normal()).toFixed(3)));

type Cell = string | number;
const read = (header: string, lines: readonly (readonly Cell[])[], options = {}): Promise<SampleRead> =>
  readSample(
    memorySource(
      'a.csv',
      new TextEncoder().encode([header, ...lines.map((cells) => cells.join(','))].join('\n')),
    ),
    options,
  );

/** For each row, one line a kind. */
const inTurn = (
  kinds: readonly string[],
  line: (row: number, kind: string, value: Cell) => readonly Cell[],
) => truth.flatMap((y, row) => kinds.map((kind, k) => line(row, kind, k === 0 ? y : model[row]! + (k - 1))));

const errorsOf = (read: SampleRead) =>
  read.kind === 'done' && 'residuals' in read.sample ? [...read.sample.residuals] : read;
const errors = truth.map((y, row) => y - model[row]!);

describe('a melted table', () => {
  it('has its rows joined by what they have in common', async () => {
    const done = await read('id,variable,value', [
      ...truth.map((y, row) => [`u${row}`, 'actual', y]),
      ...model.map((f, row) => [`u${row}`, 'predicted', f]),
    ]);
    expect(errorsOf(done)).toEqual(errors);
    expect(done).toMatchObject({ roles: { observed: 'actual', predicted: 'predicted' }, rows });
    expect(done.kind === 'done' && done.notices.map(({ text }) => text)).toContain(
      '“variable” says which value a row holds (“actual”, “predicted”): 120 rows became 60, joined by “id”.',
    );
  });

  it('is read the same in any order of its rows, with row numbers and constants', async () => {
    const lines = inTurn(['Ist', 'Prognose'], (row, kind, value) => [row, kind, value]);
    const shuffled = lines.toSorted((a, b) => ((Number(a[0]) * 37) % 61) - ((Number(b[0]) * 37) % 61));
    const numbered = shuffled.map(([row, kind, value], line) => [
      line,
      `2024-03-${row}`,
      'kWh',
      kind!,
      value!,
    ]);
    const done = await read('index,Tag,Einheit,Art,Wert', numbered);
    const sorted = (values: unknown) => (values as number[]).toSorted((a, b) => a - b);
    expect(sorted(errorsOf(done))).toEqual(sorted(errors));
  });

  it('has no partner for some rows, which are left out', async () => {
    const lines = inTurn(['measured', 'predicted'], (row, kind, value) => [`t${row}`, kind, value]);
    const done = await read(
      'tree,kind,height_m',
      lines.filter(([tree, kind]) => kind === 'measured' || Number(String(tree).slice(1)) % 5 > 0),
    );
    expect(errorsOf(done)).toEqual(errors.map((error, row) => (row % 5 > 0 ? error : Number.NaN)));
  });

  it('joins whole numbers by their row, not by their value', async () => {
    const whole = inTurn(['obs', 'sim'], (row, kind, value) => [
      Math.floor(row / 10),
      row % 10,
      kind,
      Math.round(Number(value)),
    ]);
    const done = await read('site,week,source,count', whole);
    expect(errorsOf(done)).toEqual(truth.map((y, row) => Math.round(y) - Math.round(model[row]!)));
  });

  it('of classes becomes labels with predicted labels', async () => {
    const animals = ['fox', 'hare', 'deer'];
    const lines = truth.flatMap((_, row) => [
      [`im${row}`, 'label', animals[row % 3]!],
      [`im${row}`, 'prediction', animals[(row % 7 === 0 ? row + 1 : row) % 3]!],
    ]);
    expect(await read('image,source,species', lines)).toMatchObject({
      roles: { kind: 'predicted-label', label: 'label', predictedLabel: 'prediction' },
      rows,
    });
  });

  it('with several models, or a plan, is asked about', async () => {
    const ofModels = inTurn(['actual', 'ets', 'arima'], (row, kind, value) => [row, kind, value]);
    expect(await read('step,series,y', ofModels)).toMatchObject({
      kind: 'tie',
      choices: [
        { observed: 'actual', predicted: 'ets' },
        { observed: 'actual', predicted: 'arima' },
      ],
    });
    const ofPlan = inTurn(['Actual', 'Budget'], (row, kind, value) => [row, kind, value]);
    expect(await read('account,scenario,amount', ofPlan)).toMatchObject({ kind: 'tie' });
  });

  it('with several quantities has a column for each kind of each', async () => {
    const lines = inTurn(['obs', 'sim'], (row, kind, value) => [row, kind, value, Number(value) / 3 + row]);
    expect(await read('step,source,temp,flow', lines)).toMatchObject({
      kind: 'tie',
      choices: [
        { observed: 'temp obs', predicted: 'temp sim' },
        { observed: 'flow obs', predicted: 'flow sim' },
      ],
    });
  });

  it('is refused if nothing joins its rows, even where they look like residuals', async () => {
    const centered = [...truth.map((y) => ['actual', y - 50]), ...model.map((f) => ['predicted', f - 50])];
    const refused = await read('variable,value', centered);
    expect(refused).toMatchObject({ kind: 'problem', problem: { code: 'no-truth', column: 'variable' } });
    const twice = inTurn(['actual', 'predicted'], (row, kind, value) => [`u${row % 20}`, kind, value]);
    expect(await read('id,variable,value', twice)).toMatchObject({
      kind: 'problem',
      problem: { column: 'variable' },
    });
  });

  it('may number and name its models, with bounds', async () => {
    const lines = inTurn(['ACTUAL', 'ARIMA(0,1,1)'], (row, kind, value) => [
      kind === 'ACTUAL' ? '' : 1,
      `"${kind}"`,
      kind === 'ACTUAL' ? 'actual' : 'prediction',
      `2024-${1 + (row % 12)}-${1 + Math.floor(row / 12)}`,
      value,
      ...(kind === 'ACTUAL' ? ['', ''] : [Number(value) - 5, Number(value) + 5]),
    ]);
    const done = await read('.model_id,.model_desc,.key,.index,.value,.conf_lo,.conf_hi', lines);
    expect(done).toMatchObject({
      roles: { observed: '.value ACTUAL', predicted: '.value ARIMA(0,1,1)' },
      rows,
    });
  });

  it('has each row once, although some stand in the file twice', async () => {
    const lines = inTurn(['actual', 'predicted'], (row, kind, value) => [`u${row}`, kind, value]);
    const done = await read('id,variable,value', [...lines, ...lines.slice(0, 7), ...lines.slice(20, 21)]);
    expect(errorsOf(done)).toEqual(errors);
    expect(done.kind === 'done' && done.notices.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '8 rows repeat another in every column and were left out before the rows were joined.',
        '“variable” says which value a row holds (“actual”, “predicted”): 120 rows became 60, joined by “id”.',
      ]),
    );
    expect(done).toMatchObject({ table: { reading: { leftOut: { rows: 8 } } } });
  });

  it('is refused where one of two rows of a kind says something else', async () => {
    const lines = inTurn(['actual', 'predicted'], (row, kind, value) => [`u${row}`, kind, value]);
    const changed = lines[4]!.with(2, 12.5);
    expect(await read('id,variable,value', [...lines, ...lines.slice(0, 3), changed])).toMatchObject({
      kind: 'problem',
      problem: { column: 'variable' },
    });
  });

  it('is left as it is where other words are stacked, or where columns have roles of their own', async () => {
    const sensors = inTurn(['sensor_a', 'sensor_b'], (row, kind, value) => [row, kind, value]);
    expect(await read('ts,sensor,value', sensors)).toMatchObject({ kind: 'problem' });
    const marked = truth.map((y, row) => [`u${row}`, row % 4 ? 'measured' : 'missing', y]);
    expect(await read('id,quality,value', marked)).not.toMatchObject({ problem: { column: 'quality' } });
    const flagged = truth.map((y, row) => [row % 2 ? 'measured' : 'estimated', y, model[row]!]);
    expect(await read('status,y_true,y_pred', flagged)).toMatchObject({
      roles: { observed: 'y_true', predicted: 'y_pred' },
      rows,
    });
  });

  it('is analyzed in the columns that the user names, joined or of the file', async () => {
    const lines = inTurn(['actual', 'ets', 'arima'], (row, kind, value) => [row, kind, value]);
    const chosen = await read('step,series,y', lines, { named: { observed: 'actual', predicted: 'arima' } });
    expect(chosen).toMatchObject({ roles: { observed: 'actual', predicted: 'arima' }, rows });
    const again = await read('step,series,y', lines, {
      roles: { kind: 'observed', observed: 'actual', predicted: 'arima', order: 'step' },
    });
    expect(errorsOf(again)).toEqual(errorsOf(chosen));
    const asIs = await read('step,series,y', lines, { named: { residual: 'y', group: 'series' } });
    expect(asIs).toMatchObject({ roles: { residual: 'y', group: 'series' }, rows: 3 * rows });
  });
});
