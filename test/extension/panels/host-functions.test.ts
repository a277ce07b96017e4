import { expect, it } from 'vitest';
import type { DrawnRows } from '../../../src/engine/protocol.ts';
import { hostFunctions, type PanelInside } from '../../../src/extension/panels/host-functions.ts';
import type { Services } from '../../../src/extension/panels/services.ts';
import type { Shown } from '../../../src/panel/protocol.ts';

it('answers a page that has loaded with the state, unless the page has it', async () => {
  const shown: Shown = {
    address: 'file:///errors.csv',
    state: { kind: 'canceled', file: 'errors.csv' },
    turn: 3,
    kept: undefined,
  };
  const { ready } = hostFunctions({ shown: () => shown } as unknown as PanelInside, {} as Services);
  expect(await ready(0)).toBe(shown);
  expect(await ready(2)).toBe(shown);
  expect(await ready(3)).toBeUndefined();
});

/** Rows 4 and 2 of a table whose row 2 is row 3 of the file, because the file's row 2 has no values. */
const drawn: DrawnRows = {
  rows: [4, 2],
  places: [5, 3],
  lines: [7, 5],
  columns: [
    { name: 'id', cells: ['e', 'c'] },
    { name: 'error', cells: ['0.5', '-9'] },
  ],
};

function functionsOver(choices: { without?: number[] } = {}) {
  const chosen: unknown[] = [];
  const inside = {
    session: { latest: { drawn }, choices },
    chooseOnly: (...choice: unknown[]) => chosen.push(choice),
  };
  return { ...hostFunctions(inside as unknown as PanelInside, {} as Services), chosen };
}

it('describes a drawn row by its line and cells', async () => {
  const { describeRow } = functionsOver();
  expect(await describeRow(2)).toEqual({
    line: 5,
    cells: [
      { name: 'id', value: 'c' },
      { name: 'error', value: '-9' },
    ],
  });
  await expect(describeRow(3)).rejects.toThrow('not drawn');
});

it('leaves rows out by their places in the file, besides those already left out', async () => {
  const { leaveOut, chosen } = functionsOver({ without: [9] });
  await leaveOut([2]);
  await leaveOut(null);
  expect(chosen).toEqual([
    ['without', [9, 3]],
    ['without', null],
  ]);
});
